#include "kit/buttons.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "kit/context_state.h"
#include "kit/marks.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

struct ButtonShape {
    float height;
    float padding;
    Type type;
    Face face;
};

ButtonShape shape_of(const ButtonOptions& options) {
    const Face face = options.rank == Rank::kFirst ? Face::kSemibold : Face::kMedium;
    switch (options.size) {
        case ButtonSize::kSmall:
            return {px(26), px(8), Type::kLabel, face};
        case ButtonSize::kLarge:
            return {px(44), px(12), Type::kLine, face};
        case ButtonSize::kPager:
            return {px(window_width_logical() < 768.0f ? 56.0f : 48.0f), px(20), Type::kHeading,
                    face};
        case ButtonSize::kNormal:
            break;
    }
    return {px(32), px(12), Type::kLine, face};
}

struct ButtonColors {
    Color fill = 0;
    Color border = 0;
    Color ink = 0;
};

ButtonColors disabled_colors(Rank rank) {
    const Theme& t = theme();
    return {rank == Rank::kFirst ? t.hover : 0,
            rank == Rank::kSecond || rank == Rank::kDanger ? t.line : 0, t.ink3};
}

/// `strength`: 0 at rest, 1 hovered, 2 pressed.
ButtonColors colors_of(Rank rank, int strength) {
    const Theme& t = theme();
    const float share = 0.08f * static_cast<float>(strength);
    const Color step[] = {0, t.hover, t.press};
    const LevelColors& danger = t.of(Level::kDisruption);
    const LevelColors& warning = t.of(Level::kDegraded);
    switch (rank) {
        case Rank::kFirst:
            return {mixed(t.ink, t.canvas, share), 0, t.ink_inverse};
        case Rank::kSecond:
            return {strength == 0 ? t.raised : step[strength], t.edge, t.ink};
        case Rank::kThird:
            return {step[strength], t.needs_borders() ? t.edge : 0, strength == 0 ? t.ink2 : t.ink};
        case Rank::kDanger:
            return {mixed(danger.tint, danger.ink, share), danger.ink, danger.ink};
        case Rank::kWarning:
            return {mixed(warning.tint, warning.ink, share), warning.ink, warning.ink};
    }
    return {};
}

void draw_box(const Rect& rect, Color fill, Color border, float rounding) {
    ImDrawList& list = draw_list();
    if (fill != 0) {
        list.AddRectFilled(to_im(rect.min), to_im(rect.max), fill, rounding);
    }
    if (border != 0) {
        list.AddRect(to_im(rect.min), to_im(rect.max), border, rounding, 0, px(1));
    }
}

float key_width(std::string_view key) {
    return std::max(px(18), text_width(key, Type::kMeta, Face::kMedium) + px(10));
}

void draw_key(glm::vec2 corner, std::string_view key, Color ink) {
    const Rect cap = rect_at(corner, {key_width(key), px(18)});
    draw_list().AddRect(to_im(cap.min), to_im(cap.max), ink, px(4), 0, px(1));
    draw_text_in(cap, key, {Type::kMeta, Face::kMedium, ink}, Align::kCentre);
}

float natural_width(std::string_view label, const ButtonOptions& options,
                    const ButtonShape& shape) {
    if (options.is_icon_only) {
        return shape.height;
    }
    float width = 2.0f * shape.padding + std::ceil(text_width(label, shape.type, shape.face));
    width += options.icon != Icon::kNone ? px(16) + px(8) : 0.0f;
    width += options.key.empty() ? 0.0f : key_width(options.key) + px(8);
    return width;
}

void draw_content(const Rect& rect, std::string_view label, const ButtonOptions& options,
                  const ButtonShape& shape, Color ink) {
    const Color icon_ink =
        options.icon_color != 0 && !options.is_disabled ? options.icon_color : ink;
    const float middle = rect.min.y + std::round((rect.height() - px(16)) * 0.5f);
    if (options.is_icon_only) {
        draw_icon({rect.min.x + std::round((rect.width() - px(16)) * 0.5f), middle}, options.icon,
                  icon_ink);
        return;
    }
    const float content = natural_width(label, options, shape) - 2.0f * shape.padding;
    const float room = rect.width() - 2.0f * shape.padding;
    float x = rect.min.x + shape.padding + std::max(0.0f, std::round((room - content) * 0.5f));
    if (options.icon != Icon::kNone) {
        draw_icon({x, middle}, options.icon, icon_ink);
        x += px(16) + px(8);
    }
    const float key = options.key.empty() ? 0.0f : key_width(options.key) + px(8);
    const float right = rect.max.x - shape.padding - key;
    draw_text_in({{x, rect.min.y}, {std::max(x, right), rect.max.y}}, label,
                 {shape.type, shape.face, ink});
    if (!options.key.empty()) {
        const float text_end =
            std::min(right, x + std::ceil(text_width(label, shape.type, shape.face)));
        draw_key({text_end + px(8), rect.min.y + std::round((rect.height() - px(18)) * 0.5f)},
                 options.key, ink);
    }
}

bool draw_button(std::string_view label, const ButtonOptions& options, std::uint32_t states,
                 bool is_down) {
    const ButtonShape shape = shape_of(options);
    const float width =
        options.width == kNatural ? natural_width(label, options, shape) : options.width;
    const Rect rect = place({width, shape.height});
    const std::uint32_t id = claim_id(options.id.empty() ? label : options.id);
    const Interaction hit = interact(id, rect, options.is_disabled);
    const int strength = is_down ? 2 : hit.is_hovered ? 1 : 0;
    const ButtonColors colors =
        options.is_disabled ? disabled_colors(options.rank) : colors_of(options.rank, strength);
    draw_box(rect, colors.fill, 0, px(6));
    draw_press(rect, hit, colors_of(options.rank, 2).fill, px(6));
    draw_box(rect, 0, colors.border, px(6));
    draw_content(rect, label, options, shape, colors.ink);
    states |= options.is_disabled ? node_state::kDisabled : 0u;
    states |= options.has_autofocus ? node_state::kAutofocus : 0u;
    state().semantics.leaf({.role = Role::kButton,
                            .id = id,
                            .name = options.name.empty() ? label : options.name,
                            .description = options.description,
                            .extra = options.key,
                            .states = states,
                            .rect = rect});
    if (options.is_disabled && !options.description.empty()) {
        tooltip(options.description);
    } else if (options.is_icon_only) {
        tooltip(label);
    }
    return hit.was_activated;
}

Rect figure_place(const Rect& tile) {
    return rect_at(tile.min + glm::vec2(px(12), px(8)), {tile.width() - px(24), px(24)});
}

void draw_tile(const Rect& rect, std::string_view label, std::string_view figure, Color ink) {
    const Rect place = figure_place(rect);
    draw_text_in(place, figure, {Type::kSection, Face::kSemibold, ink});
    draw_text_in(rect_at({place.min.x, rect.min.y + px(34)}, {place.width(), px(18)}), label,
                 {Type::kMeta, Face::kRegular, theme().ink3});
}

void draw_count(const Rect& row, int count, bool is_mine) {
    const std::string digits = std::to_string(count);
    const float width = std::max(px(18), text_width(digits, Type::kMeta, Face::kSemibold) + px(10));
    const Rect pill = {{row.max.x - px(8) - width, row.centre().y - px(9)},
                       {row.max.x - px(8), row.centre().y + px(9)}};
    draw_list().AddRectFilled(to_im(pill.min), to_im(pill.max),
                              is_mine ? theme().accent : theme().press, px(9));
    draw_text_in(pill, digits,
                 {Type::kMeta, Face::kSemibold, is_mine ? theme().ink_inverse : theme().ink},
                 Align::kCentre);
}

void draw_row_mark(const Rect& row, std::string_view label, const RowButtonOptions& options,
                   Color ink) {
    const float middle = row.centre().y;
    if (options.avatar >= 0) {
        at(rect_at({row.min.x + px(8), middle - px(10)}, glm::vec2(px(20))));
        avatar(label, options.avatar, {.size = AvatarSize::kSmall});
    } else if (options.icon != Icon::kNone) {
        draw_icon({row.min.x + px(8), middle - px(8)}, options.icon, ink);
    }
}

void draw_row_text(const Rect& row, std::string_view label, const RowButtonOptions& options,
                   Color ink) {
    const bool has_mark = options.avatar >= 0 || options.icon != Icon::kNone;
    const float indent = options.avatar >= 0 ? px(36) : has_mark ? px(32) : px(8);
    Rect box = {{row.min.x + indent, row.min.y},
                {row.max.x - px(options.count > 0 ? 40.0f : 8.0f), row.max.y}};
    const Face face = options.is_strong ? Face::kSemibold : Face::kRegular;
    if (options.detail.empty()) {
        draw_text_in(box, label, {Type::kLine, face, ink});
        return;
    }
    const float top = box.min.y + std::round((box.height() - px(36)) * 0.5f);
    draw_text_in(rect_at({box.min.x, top}, {box.width(), px(20)}), label, {Type::kLine, face, ink});
    draw_text_in(rect_at({box.min.x, top + px(20)}, {box.width(), px(16)}), options.detail,
                 {Type::kMeta, Face::kRegular, theme().ink3});
}

float segment_content(const Segment& segment) {
    const float icon = segment.icon != Icon::kNone ? px(24) : 0.0f;
    return icon + std::ceil(text_width(segment.label, Type::kLabel, Face::kMedium));
}

/// True when activated.
bool draw_segment(const Segment& segment, const Rect& cell, bool is_chosen, bool is_disabled) {
    const Theme& t = theme();
    const std::uint32_t id = claim_id(segment.label);
    const Interaction hit = interact(id, cell, is_disabled);
    const Rect ground = {{cell.min.x, cell.min.y + px(3)}, {cell.max.x, cell.max.y - px(3)}};
    const Color color = is_chosen ? t.segment_chosen : hit.is_hovered ? t.hover : 0;
    draw_box(ground, color, is_chosen ? t.line : 0, px(4));
    if (!is_chosen) {
        draw_press(ground, hit, t.press, px(4));
    }
    const Color ink = is_disabled ? t.ink3 : is_chosen || hit.is_hovered ? t.ink : t.ink2;
    Rect content = centred(cell, {std::min(cell.width(), segment_content(segment)), cell.height()});
    if (segment.icon != Icon::kNone) {
        draw_icon({content.min.x, content.centre().y - px(8)}, segment.icon, ink);
        content.cut_left(px(24));
    }
    draw_text_in(content, segment.label, {Type::kLabel, Face::kMedium, ink});
    state().semantics.leaf({.role = Role::kRadio,
                            .id = id,
                            .name = segment.label,
                            .states = (is_chosen ? node_state::kChecked : 0u) |
                                      (is_disabled ? node_state::kDisabled : 0u),
                            .rect = cell});
    return hit.was_activated;
}

}  // namespace

bool button(std::string_view label, const ButtonOptions& options) {
    return draw_button(label, options, 0, false);
}

bool icon_button(std::string_view label, Icon icon, ButtonOptions options) {
    options.icon = icon;
    options.is_icon_only = true;
    return draw_button(label, options, 0, false);
}

bool tile_button(const Rect& rect, std::string_view label, std::string_view figure,
                 const TileOptions& options) {
    at(rect);
    (void)place({rect.width(), rect.height()});
    const std::uint32_t id = claim_id(label);
    const Interaction hit = interact(id, rect, options.is_disabled);
    const Theme& t = theme();
    draw_box(rect, hit.is_hovered ? t.hover : t.raised, 0, px(10));
    draw_press(rect, hit, t.press, px(10));
    draw_box(rect, 0, options.is_disabled ? t.line : t.edge, px(10));
    draw_tile(rect, label, figure, options.is_disabled ? t.ink3 : t.ink);
    state().semantics.leaf({.role = Role::kButton,
                            .id = id,
                            .name = options.name,
                            .description = options.description,
                            .states = options.is_disabled ? node_state::kDisabled : 0u,
                            .rect = rect});
    return hit.was_activated;
}

void tile(const Rect& rect, std::string_view label, std::string_view figure,
          std::string_view name) {
    at(rect);
    (void)place({rect.width(), rect.height()});
    draw_box(rect, theme().raised, theme().line, px(10));
    draw_tile(rect, label, figure, theme().ink);
    state().semantics.leaf({.role = Role::kText,
                            .name = name,
                            .value = figure,
                            .rect = figure_place(rect),
                            .face = Face::kSemibold,
                            .type = Type::kSection});
}

bool toggle_button(std::string_view label, bool is_on, ButtonOptions options) {
    const std::uint32_t states = node_state::kHasPressed | (is_on ? node_state::kPressed : 0u);
    return draw_button(label, options, states, is_on && options.rank == Rank::kSecond);
}

bool row_button(std::string_view label, const RowButtonOptions& options) {
    const bool is_phone = window_width_logical() < 768.0f;
    const float usual = px(options.detail.empty() ? (is_phone ? 44.0f : 32.0f) : 52.0f);
    const Rect rect = place({kFill, options.height > 0.0f ? options.height : usual});
    const std::uint32_t id = claim_id(options.id.empty() ? label : options.id);
    const Interaction hit = interact(id, rect);
    const Theme& t = theme();
    const Color ground = options.is_current ? t.press : hit.is_hovered ? t.hover : 0;
    draw_box(rect, ground, 0, px(6));
    draw_press(rect, hit, t.press, px(6));
    const Color ink = options.is_current || options.is_strong || hit.is_hovered ? t.ink : t.ink2;
    draw_row_mark(rect, label, options, ink);
    draw_row_text(rect, label, options, ink);
    if (!options.key.empty()) {
        draw_text_in({{rect.min.x, rect.min.y}, {rect.max.x - px(8), rect.max.y}}, options.key,
                     {Type::kMeta, Face::kRegular, t.ink3}, Align::kRight);
    }
    std::string name(label);
    if (options.count > 0) {
        draw_count(rect, options.count, options.is_count_mine);
        name += ", " + std::to_string(options.count) + " new";
    }
    state().semantics.leaf({.role = Role::kButton,
                            .id = id,
                            .name = name,
                            .description = options.detail,
                            .extra = options.key,
                            .states = options.is_current ? node_state::kCurrent : 0u,
                            .rect = rect});
    return hit.was_activated;
}

bool segmented(std::string_view name, std::span<const Segment> segments, int& index,
               bool is_disabled) {
    std::vector<Track> tracks;
    float width = px(6);
    for (const Segment& segment : segments) {
        tracks.push_back({.share = segment_content(segment) + px(20)});
        width += tracks.back().share;
    }
    const Rect rect = place({width, px(window_width_logical() < 768.0f ? 44.0f : 32.0f)});
    draw_box(rect, theme().segments, theme().line, px(6));
    const Scope group({.role = Role::kRadioGroup, .name = name, .rect = rect});
    const std::vector<Rect> cells = split_columns(rect.inset(px(3), 0.0f), 0.0f, tracks);
    const int before = index;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (draw_segment(segments[i], cells[i], before == static_cast<int>(i), is_disabled)) {
            index = static_cast<int>(i);
        }
    }
    return index != before;
}

namespace {

/// A tab with its icon above its word.
void draw_high_tab(const Rect& cell, const TabItem& tab, Color ground, const TextStyle& style) {
    const glm::vec2 centre(std::round(cell.centre().x), cell.min.y + px(20));
    const Rect pill = {centre - glm::vec2(px(28), px(15)), centre + glm::vec2(px(28), px(15))};
    draw_box(pill, ground, 0, px(6));
    draw_icon(centre - glm::vec2(px(10)), tab.icon, style.color, px(20));
    if (tab.count > 0) {
        draw_count(rect_at({centre.x - px(20), centre.y - px(20)}, {px(48), px(18)}), tab.count,
                   true);
    }
    draw_text_in({{cell.min.x, cell.min.y + px(38)}, {cell.max.x, cell.min.y + px(56)}}, tab.label,
                 style, Align::kCentre);
}

/// A tab in a bar of one row: its icon beside its word.
void draw_low_tab(const Rect& cell, const TabItem& tab, Color ground, const TextStyle& style) {
    draw_box(cell.inset(px(2), px(4)), ground, 0, px(6));
    const float word = std::ceil(text_width(tab.label, style.type, style.face));
    const glm::vec2 start(std::round(cell.centre().x - (word + px(22)) * 0.5f), cell.centre().y);
    draw_icon(start - glm::vec2(0.0f, px(8)), tab.icon, style.color, px(16));
    draw_text_in({{start.x + px(22), cell.min.y}, {cell.max.x, cell.max.y}}, tab.label, style);
    if (tab.count > 0) {
        draw_count(rect_at({start.x - px(24), cell.min.y + px(2)}, {px(48), px(18)}), tab.count,
                   true);
    }
}

}  // namespace

bool tab_bar(std::string_view name, const Rect& rect, std::span<const TabItem> tabs, int& index) {
    const Theme& t = theme();
    Scope list({.role = Role::kTabList, .name = name, .rect = rect});
    bool has_changed = false;
    const std::vector<Rect> cells = split_columns(rect, 0.0f, tabs.size());
    const auto draw_tab = rect.height() < px(60) ? draw_low_tab : draw_high_tab;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const TabItem& tab = tabs[i];
        const bool is_chosen = index == static_cast<int>(i);
        const std::uint32_t id = claim_id(tab.label);
        const Interaction hit = interact(id, cells[i]);
        draw_tab(cells[i], tab,
                 is_chosen        ? t.press
                 : hit.is_hovered ? t.hover
                                  : 0,
                 {Type::kMeta, is_chosen ? Face::kSemibold : Face::kRegular,
                  is_chosen ? t.ink : t.ink2});
        std::string spoken(tab.label);
        spoken += tab.count > 0 ? ", " + std::to_string(tab.count) + " new" : "";
        state().semantics.leaf({.role = Role::kTab,
                                .id = id,
                                .name = spoken,
                                .states = is_chosen ? node_state::kSelected : 0u,
                                .rect = cells[i]});
        if (hit.was_activated && !is_chosen) {
            index = static_cast<int>(i);
            has_changed = true;
        }
    }
    return has_changed;
}

}  // namespace drill::kit
