#include "kit/choices.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/icons.h"
#include "kit/layers.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

constexpr std::int64_t kFadeMs = 120;

float target_height() {
    return px(window_width_logical() < 768.0f ? 44.0f : 28.0f);
}

enum class Tick { kOff, kOn, kPartly };

void draw_check_box(glm::vec2 corner, Tick tick, const Interaction& hit, bool is_disabled) {
    const Theme& t = theme();
    const Rect box = rect_at(corner, glm::vec2(px(18)));
    ImDrawList& list = draw_list();
    if (tick == Tick::kOff) {
        list.AddRectFilled(to_im(box.min), to_im(box.max), is_disabled ? 0 : t.field, px(4));
        const Color edge = is_disabled ? t.line : hit.is_hovered ? t.ink3 : t.edge;
        list.AddRect(to_im(box.min), to_im(box.max), edge, px(4), 0,
                     1.5f * state().input.pixel_ratio);
        return;
    }
    list.AddRectFilled(to_im(box.min), to_im(box.max), is_disabled ? t.press : t.accent, px(4));
    const Color mark = is_disabled ? t.ink3 : t.ink_inverse;
    if (tick == Tick::kPartly) {
        const Rect bar = centred(box, {px(8), px(2)});
        list.AddRectFilled(to_im(bar.min), to_im(bar.max), mark);
        return;
    }
    for (const glm::vec2& point :
         {glm::vec2(4.6f, 9.4f), glm::vec2(7.7f, 12.4f), glm::vec2(13.4f, 5.8f)}) {
        list.PathLineTo(to_im(box.min + point * state().input.pixel_ratio));
    }
    list.PathStroke(mark, ImDrawFlags_None, px(2));
}

void draw_radio(glm::vec2 corner, bool is_on, const Interaction& hit, bool is_disabled) {
    const Theme& t = theme();
    const float ratio = state().input.pixel_ratio;
    const ImVec2 centre(corner.x + 9.0f * ratio, corner.y + 9.0f * ratio);
    const Color edge = is_disabled ? t.line : is_on ? t.accent : hit.is_hovered ? t.ink3 : t.edge;
    draw_list().AddCircleFilled(centre, 8.5f * ratio, is_disabled ? 0 : t.field);
    draw_list().AddCircle(centre, 8.25f * ratio, edge, 0, 1.5f * ratio);
    if (is_on) {
        draw_list().AddCircleFilled(centre, 4.0f * ratio, is_disabled ? t.ink3 : t.accent);
    }
}

glm::vec2 mark_corner(const Rect& rect) {
    return {rect.min.x, rect.min.y + std::round((rect.height() - px(18)) * 0.5f)};
}

void draw_choice_label(const Rect& rect, std::string_view label, bool is_disabled) {
    Rect box = {{rect.min.x + px(26), rect.min.y}, rect.max};
    const float height = text_height(label, Type::kLabel, box.width());
    box = centred(box, {box.width(), height});
    for (const std::string& line : wrapped_lines(label, Type::kLabel, box.width()))
        draw_text_in(box.cut_top(type_size(Type::kLabel).line_height), line,
                     {Type::kLabel, Face::kRegular, is_disabled ? theme().ink3 : theme().ink});
}

/// Size of a box with its label, which wraps where it is longer than the column is wide.
glm::vec2 choice_size(std::string_view label) {
    const float most = std::max(remaining_width(), px(120));
    const float width = std::min(px(26) + text_width(label, Type::kLabel) + px(4), most);
    const float words = text_height(label, Type::kLabel, width - px(26));
    return {width, std::max(target_height(), words + px(8))};
}

float radio_width(std::string_view label) {
    return px(26) + text_width(label, Type::kLabel) + px(4);
}

bool radio(std::string_view label, float width, bool is_on, bool is_disabled) {
    const Rect rect = place({width, target_height()});
    const std::uint32_t id = claim_id(label);
    const Interaction hit = interact(id, rect, is_disabled);
    draw_radio(mark_corner(rect), is_on, hit, is_disabled);
    draw_choice_label(rect, label, is_disabled);
    state().semantics.leaf(
        {.role = Role::kRadio,
         .id = id,
         .name = label,
         .states = (is_on ? node_state::kChecked : 0u) | (is_disabled ? node_state::kDisabled : 0u),
         .rect = rect});
    return hit.was_activated;
}

float item_height() {
    return px(window_width_logical() < 768.0f ? 44.0f : 32.0f);
}

float list_height(std::size_t count) {
    return item_height() * static_cast<float>(count) + px(8);
}

/// Where the open list of `field` goes: below, or above if there is more room; over the field where
/// the window is too low for either.
Rect list_rect(const Rect& field, std::size_t count) {
    const float edge = px(8);
    const float window = state().input.height;
    const float height = std::min(list_height(count), window - 2.0f * edge);
    const float below = window - field.max.y - edge;
    const bool goes_below = height <= below || below >= field.min.y - edge;
    const float wished = goes_below ? field.max.y + px(4) : field.min.y - px(4) - height;
    const float top = std::clamp(wished, edge, window - edge - height);
    return rect_at({field.min.x, top}, {field.width(), height});
}

/// One item of an open list. True when chosen.
bool option(const SelectItem& item, bool is_chosen) {
    const Rect rect = place({kFill, item_height()});
    const std::uint32_t id = claim_id(item.label);
    const Interaction hit = interact(id, rect);
    const Theme& t = theme();
    if (hit.is_hovered || is_chosen || state().focused_id == id) {
        fill(rect, is_chosen ? t.press : t.hover, px(4));
    }
    draw_press(rect, hit, t.press, px(4));
    Rect words = rect.inset(px(8), 0.0f);
    if (item.level) {
        draw_level(words.min + glm::vec2(0.0f, std::round((rect.height() - px(14)) * 0.5f)),
                   *item.level, px(14), t.raised);
        words.cut_left(px(22));
    }
    draw_text_in(words, item.label, {Type::kLine, Face::kRegular, t.ink});
    state().semantics.leaf({.role = Role::kOption,
                            .id = id,
                            .name = item.label,
                            .states = is_chosen ? node_state::kSelected : 0u,
                            .rect = rect});
    return hit.was_activated;
}

/// The items in `rect`, which scrolls where they are too many for it. Returns the chosen one, or
/// -1.
int list_items(const Rect& rect, std::span<const SelectItem> items, int index) {
    int chosen = -1;
    std::optional<ScrollArea> area;
    std::optional<Column> column;
    if (list_height(items.size()) > rect.height() + px(8))
        area.emplace(rect, ScrollOptions{.role = Role::kGeneric, .name = "options", .gap = 0.0f});
    else
        column.emplace(rect, ColumnOptions{.gap = 0.0f});
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (option(items[i], index == static_cast<int>(i))) {
            chosen = static_cast<int>(i);
        }
    }
    return chosen;
}

/// The list of an open select. Returns the chosen index, or -1.
int open_list(std::string_view label, const Rect& rect, std::span<const SelectItem> items,
              int index) {
    int chosen = -1;
    begin_layer(state().open_select, rect);
    draw_shadow(rect, px(6), 1);
    fill(rect, theme().raised, px(6));
    outline(rect, theme().line, px(6));
    {
        Scope list(
            {.role = Role::kListbox, .name = label, .states = node_state::kDetached, .rect = rect});
        chosen = list_items(rect.inset(px(4)), items, index);
    }
    fade_layer(appeared(state().list_shown, kFadeMs), 0, 0.0f);
    end_layer();
    return chosen;
}

/// Closes the open list on Escape and on a press elsewhere.
bool is_dismissed(const Rect& field, const Rect& list) {
    const InputEvents& events = state().current;
    const auto& chords = events.chords;
    if (std::find(chords.begin(), chords.end(), "Escape") != chords.end()) {
        return true;
    }
    const glm::vec2 pointer = to_vec(ImGui::GetIO().MousePos);
    return events.was_pointer_pressed && !field.contains(pointer) && !list.contains(pointer);
}

void draw_select(const Rect& rect, std::span<const SelectItem> items, int index,
                 const SelectOptions& options, bool is_hovered) {
    const Theme& t = theme();
    fill(rect, options.is_disabled ? 0 : t.field, px(6));
    if (!options.error.empty()) {
        outline(rect, t.of(Level::kDisruption).ink, px(6), px(2));
    } else {
        outline(rect, options.is_disabled ? t.line : is_hovered ? t.ink3 : t.edge, px(6));
    }
    Rect words = rect.inset(px(10), 0.0f);
    const Rect chevron = words.cut_right(px(16));
    draw_icon(centred(chevron, glm::vec2(px(16))).min, Icon::kChevronDown,
              options.is_disabled ? t.ink3 : t.ink2);
    const bool has_choice = index >= 0 && index < static_cast<int>(items.size());
    if (!has_choice) {
        draw_text_in(words, options.placeholder, {Type::kLine, Face::kRegular, t.ink3});
        return;
    }
    const SelectItem& item = items[static_cast<std::size_t>(index)];
    if (item.level) {
        draw_level(words.min + glm::vec2(0.0f, std::round((rect.height() - px(14)) * 0.5f)),
                   *item.level, px(14), t.field);
        words.cut_left(px(22));
    }
    draw_text_in(words, item.label,
                 {Type::kLine, Face::kRegular, options.is_disabled ? t.ink3 : t.ink});
}

std::string_view label_of(std::span<const SelectItem> items, int index,
                          std::string_view placeholder) {
    const bool has_choice = index >= 0 && index < static_cast<int>(items.size());
    return has_choice ? items[static_cast<std::size_t>(index)].label : placeholder;
}

}  // namespace

bool checkbox(std::string_view label, bool& is_on, const CheckboxOptions& options) {
    glm::vec2 size = options.hides_label ? glm::vec2(px(28), target_height()) : choice_size(label);
    size.x = options.width == kNatural ? size.x : options.width;
    const Rect rect = place(size);
    const std::uint32_t id = claim_id(options.id.empty() ? label : options.id);
    const Interaction hit = interact(id, rect, options.is_disabled);
    const Tick tick = options.is_partly_on ? Tick::kPartly : is_on ? Tick::kOn : Tick::kOff;
    if (options.hides_label) {
        draw_check_box(centred(rect, glm::vec2(px(18))).min, tick, hit, options.is_disabled);
    } else {
        draw_check_box(mark_corner(rect), tick, hit, options.is_disabled);
        draw_choice_label(rect, label, options.is_disabled);
    }
    if (hit.was_activated) {
        is_on = options.is_partly_on || !is_on;
    }
    const bool is_mixed = options.is_partly_on && !hit.was_activated;
    state().semantics.leaf({.role = Role::kCheckbox,
                            .id = id,
                            .name = options.name.empty() ? label : options.name,
                            .description = options.description,
                            .states = (is_on ? node_state::kChecked : 0u) |
                                      (is_mixed ? node_state::kMixed : 0u) |
                                      (options.is_disabled ? node_state::kDisabled : 0u),
                            .rect = rect});
    return hit.was_activated;
}

bool radio_group(std::string_view name, std::span<const std::string_view> labels, int& index,
                 const RadioOptions& options) {
    const IdScope ids(options.id.empty() ? name : options.id);
    const Scope group({.role = Role::kRadioGroup,
                       .name = name,
                       .description = options.error.empty() ? options.hint : options.error});
    const Column column({.gap = px(2)});
    const int before = index;
    const float gap = px(12);
    float widest = 0.0f;
    float all = -gap;
    for (const std::string_view label : labels) {
        widest = std::max(widest, radio_width(label));
        all += radio_width(label) + gap;
    }
    // Where they do not fit beside each other, they stand in two columns.
    const bool is_grid = !options.is_vertical && all > remaining_width() && labels.size() > 2;
    const float column_width = std::max(widest, std::floor((remaining_width() - gap) * 0.5f));
    const auto draw_all = [&] {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const float width = is_grid ? column_width : radio_width(labels[i]);
            if (radio(labels[i], width, before == static_cast<int>(i), options.is_disabled)) {
                index = static_cast<int>(i);
            }
        }
    };
    if (options.is_vertical) {
        draw_all();
    } else {
        const Row row({.gap = gap, .wraps = true});
        draw_all();
    }
    if (!options.error.empty()) {
        error_line(options.error);
    } else if (!options.hint.empty()) {
        hint(options.hint);
    }
    return index != before;
}

bool option_row(std::string_view label, std::string_view key, bool is_chosen) {
    const Rect rect = place({kFill, item_height()});
    const std::uint32_t id = claim_id(label);
    const Interaction hit = interact(id, rect);
    const Theme& t = theme();
    if (hit.is_hovered || is_chosen) {
        fill(rect, is_chosen ? t.press : t.hover, px(6));
    }
    draw_press(rect, hit, t.press, px(6));
    Rect words = rect.inset(px(10), 0.0f);
    if (!key.empty()) {
        const float width = std::ceil(text_width(key, Type::kMeta));
        draw_text_in(words.cut_right(width), key, {Type::kMeta, Face::kRegular, t.ink2});
        words.cut_right(px(8));
    }
    draw_text_in(words, label, {Type::kLine, Face::kRegular, t.ink});
    state().semantics.leaf({.role = Role::kOption,
                            .id = id,
                            .name = label,
                            .extra = key,
                            .states = is_chosen ? node_state::kSelected : 0u,
                            .rect = rect});
    return hit.was_activated;
}

bool select(std::string_view label, std::span<const SelectItem> items, int& index,
            const SelectOptions& options) {
    ContextState& ui = state();
    const IdScope ids(options.id.empty() ? label : options.id);
    const Column column({.width = options.width, .gap = px(4)});
    const Rect rect = place({kFill, px(window_width_logical() < 768.0f ? 44.0f : 32.0f)});
    const std::uint32_t id = claim_id("select");
    const Interaction hit = interact(id, rect, options.is_disabled);
    const int before = index;
    if (hit.was_activated) {
        ui.open_select = ui.open_select == id ? 0 : id;
    }
    if (ui.open_select == id) {
        const Rect list = list_rect(rect, items.size());
        const int chosen = open_list(label, list, items, index);
        index = chosen >= 0 ? chosen : index;
        if (chosen >= 0 || is_dismissed(rect, list)) {
            ui.open_select = 0;
            ui.wants_frame = true;
        }
    }
    draw_select(rect, items, index, options, hit.is_hovered);
    const bool is_open = ui.open_select == id;
    ui.semantics.leaf({.role = Role::kCombobox,
                       .id = id,
                       .name = label,
                       .value = label_of(items, index, options.placeholder),
                       .description = options.error,
                       .states = node_state::kHasExpanded | (is_open ? node_state::kExpanded : 0u) |
                                 (options.is_disabled ? node_state::kDisabled : 0u) |
                                 (options.error.empty() ? 0u : node_state::kInvalid),
                       .rect = rect});
    if (!options.error.empty()) {
        error_line(options.error);
    }
    return index != before;
}

}  // namespace drill::kit
