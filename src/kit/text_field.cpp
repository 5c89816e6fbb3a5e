#include "kit/text_field.h"

#include <algorithm>
#include <cmath>

#include "base/address.h"
#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/layers.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

constexpr float kFormLabelWidth = 108.0f;
constexpr float kFormGap = 16.0f;
constexpr float kFormNarrow = 480.0f;
constexpr int kCounterSoft = 220;

bool is_phone() {
    return window_width_logical() < 768.0f;
}

std::size_t count_code_points(std::string_view content) {
    return static_cast<std::size_t>(
        std::count_if(content.begin(), content.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Inside a field: the text starts here.
glm::vec2 field_padding(const TextFieldOptions& options) {
    if (options.is_bare) {
        return {px(12), px(12)};
    }
    return {px(10), options.lines_min > 1 ? px(7) : px(is_phone() ? 12.0f : 6.0f)};
}

float field_height(std::string_view value, const TextFieldOptions& options, float width) {
    if (options.height > 0.0f) {
        return options.height;
    }
    const glm::vec2 padding = field_padding(options);
    const float line = type_size(Type::kLine).line_height;
    if (options.lines_min <= 1 && options.lines_max <= 1) {
        return line + 2.0f * padding.y;
    }
    const float wanted = text_height(value, Type::kLine, width - 2.0f * padding.x) / line;
    const int most = std::max(options.lines_min, options.lines_max);
    const int lines = std::clamp(static_cast<int>(wanted + 0.5f), options.lines_min, most);
    return line * static_cast<float>(lines) + 2.0f * padding.y;
}

/// Takes what was typed since the last frame.
TextFieldResult take_edits(std::uint32_t id, std::string& value, bool is_disabled) {
    ContextState& ui = state();
    TextFieldResult result;
    if (is_disabled) {
        return result;
    }
    for (const InputEvents::FieldText& edit : ui.current.field_texts) {
        if (edit.id == id && edit.text != value) {
            value = edit.text;
            result.has_changed = true;
        }
    }
    const auto& submitted = ui.current.submitted;
    result.was_submitted = std::find(submitted.begin(), submitted.end(), id) != submitted.end();
    result.is_focused = ui.focused_id == id;
    ui.is_field_focused |= result.is_focused;
    if (result.is_focused) {
        for (const std::string& chord : ui.current.chords) {
            result.step += chord == "ArrowDown" ? 1 : chord == "ArrowUp" ? -1 : 0;
            result.was_tabbed |= chord == "Tab";
        }
    }
    return result;
}

void draw_frame(const Rect& rect, const TextFieldOptions& options, bool is_focused,
                bool is_hovered) {
    if (options.is_bare) {
        return;
    }
    const Theme& t = theme();
    fill(rect, options.is_disabled ? 0 : t.field, px(6));
    if (!options.error.empty()) {
        outline(rect, t.of(Level::kDisruption).ink, px(6), px(2));
    } else if (is_focused) {
        outline(rect, t.accent, px(6), px(2));
    } else {
        outline(rect, options.is_disabled ? t.line : is_hovered ? t.ink3 : t.edge, px(6));
    }
}

/// The text while the browser does not edit it.
void draw_resting_text(const Rect& box, std::string_view value, const TextFieldOptions& options,
                       bool is_multiline) {
    const Theme& t = theme();
    const bool is_empty = value.empty();
    const std::string_view shown = is_empty ? options.placeholder : value;
    const TextStyle style{Type::kLine, Face::kRegular,
                          is_empty || options.is_disabled ? t.ink3 : t.ink};
    ImGui::PushClipRect(to_im(box.min), to_im(box.max), true);
    if (!is_multiline) {
        draw_text(box.min, shown, style);
    } else {
        const float line_height = type_size(Type::kLine).line_height;
        float y = box.min.y;
        for (const std::string& line : wrapped_lines(shown, Type::kLine, box.width())) {
            draw_text({box.min.x, y}, line, style);
            y += line_height;
        }
    }
    ImGui::PopClipRect();
}

/// Error, hint and counter below a field.
void draw_foot(std::string_view value, const TextFieldOptions& options) {
    if (!options.error.empty()) {
        error_line(options.error);
    }
    if (options.hint.empty() && options.counter_of == 0) {
        return;
    }
    const Rect rect = place({kFill, type_size(Type::kMeta).line_height});
    float right = rect.max.x;
    if (options.counter_of > 0) {
        const std::size_t length = count_code_points(base::before_address(value));
        const std::string count =
            std::to_string(length) + " / " + std::to_string(options.counter_of);
        const bool is_long =
            length > static_cast<std::size_t>(std::min(options.counter_of, kCounterSoft));
        const float width = std::ceil(text_width(count, Type::kMeta));
        at({{rect.max.x - width, rect.min.y}, rect.max});
        text(count, {.style = {.type = Type::kMeta,
                               .color = is_long ? theme().of(Level::kDegraded).ink : theme().ink3},
                     .width = kNatural});
        right -= width + px(8);
    }
    if (!options.hint.empty()) {
        at({rect.min, {right, rect.max.y}});
        text(options.hint,
             {.style = {.type = Type::kMeta, .color = theme().ink3}, .width = kNatural});
    }
}

std::uint32_t states_of(const TextFieldOptions& options) {
    std::uint32_t states = node_state::kSpellcheck;
    states |= options.is_disabled ? node_state::kDisabled : 0u;
    states |= options.is_required ? node_state::kRequired : 0u;
    states |= options.error.empty() ? 0u : node_state::kInvalid;
    states |= options.has_autofocus ? node_state::kAutofocus : 0u;
    states |= options.enter_submits ? node_state::kEnterSubmits : 0u;
    states |= options.takes_arrows || options.is_combo ? node_state::kTakesArrows : 0u;
    return states;
}

}  // namespace

TextFieldResult text_field(std::string_view label, std::string& value,
                           const TextFieldOptions& options) {
    const bool has_rect = state().next_rect.has_value();
    const Rect given = has_rect ? *state().next_rect : Rect{};
    const std::uint32_t id = claim_id(options.id.empty() ? label : options.id);
    const TextFieldResult result = take_edits(id, value, options.is_disabled);
    const bool is_multiline = options.lines_min > 1 || options.lines_max > 1;
    const auto declare = [&] {
        const float width = options.width == kFill ? remaining_width() : options.width;
        const Rect rect =
            place({width, has_rect ? given.height() : field_height(value, options, width)});
        const Interaction hit = interact(id, rect, options.is_disabled);
        draw_frame(rect, options, result.is_focused, hit.is_hovered);
        const glm::vec2 padding = field_padding(options);
        const float line_height = type_size(Type::kLine).line_height;
        Rect box = rect.inset(padding.x, padding.y);
        if (!is_multiline) {
            box = centred(rect, {rect.width() - 2.0f * padding.x, line_height});
            if (options.icon != Icon::kNone) {
                const glm::vec2 size(px(16));
                draw_icon(centred(box.cut_left(size.x), size).min, options.icon, theme().ink2);
                box.cut_left(px(8));
            }
        }
        if (!result.is_focused) {
            draw_resting_text(box, value, options, is_multiline);
        }
        state().semantics.leaf(
            {.role = options.is_combo ? Role::kComboField
                     : is_multiline   ? Role::kTextArea
                                      : Role::kTextField,
             .id = id,
             .name = label,
             .value = value,
             .description = options.error.empty() ? options.hint : options.error,
             .extra = options.placeholder,
             .states = states_of(options),
             .rect = rect,
             .type = Type::kLine,
             .number_a = static_cast<std::uint32_t>(options.length_max),
             .number_b = static_cast<std::uint32_t>(box.min.x - rect.min.x) |
                         static_cast<std::uint32_t>(box.min.y - rect.min.y) << 16});
    };
    if (has_rect) {
        at(given);
        declare();
    } else {
        const Column column({.width = options.width, .gap = px(4)});
        declare();
        draw_foot(value, options);
    }
    return result;
}

FormRow::FormRow(std::string_view label, FormLabel kind)
    : is_narrow_(remaining_width() < px(kFormNarrow)) {
    const Rect rest = remaining_rect();
    const float line = type_size(Type::kLabel).line_height;
    Rect words = rest;
    if (!is_narrow_) {
        words.min.y += std::round((px(32) - line) * 0.5f);
        words.max.x = words.min.x + px(kFormLabelWidth);
    }
    words.max.y = words.min.y + text_height(label, Type::kLabel, words.width(), Face::kMedium);
    at(words);
    text(label, {.style = {Type::kLabel, Face::kMedium, theme().ink2},
                 .align = is_narrow_ ? Align::kLeft : Align::kRight,
                 .role = kind == FormLabel::kOwnText ? Role::kText : Role::kGeneric});
    label_height_ = words.max.y - rest.min.y;
    const glm::vec2 corner = is_narrow_ ? glm::vec2(rest.min.x, words.max.y + px(4))
                                        : glm::vec2(words.max.x + px(kFormGap), rest.min.y);
    inner_.emplace(Rect{corner, rest.max}, ColumnOptions{});
}

FormRow::~FormRow() {
    const float used = inner_->height() + (is_narrow_ ? label_height_ + px(4) : 0.0f);
    inner_.reset();
    place({kFill, std::max(used, label_height_)});
}

}  // namespace drill::kit
