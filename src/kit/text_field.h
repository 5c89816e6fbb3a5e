// Text fields. The browser edits; this draws the frame, and the text while it is not edited.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/icons.h"
#include "kit/layout.h"

namespace drill::kit {

struct TextFieldOptions {
    float width = kFill;
    float height = 0.0f;  ///< 0: one line 32 (44 on a phone), or `lines_min` lines
    int lines_min = 1;    ///< above 1: a field of many lines
    int lines_max = 0;    ///< it grows to so many lines, then scrolls; 0: lines_min
    std::string_view placeholder;
    Icon icon = Icon::kNone;  ///< before the text of one line
    std::string_view id;      ///< if the label repeats or changes
    std::string_view hint;    ///< 12 / 16 below
    std::string_view error;   ///< a sentence below; the frame turns red
    /// Shows "146 / 220" below at right, counted up to the first address; 0: none. It never blocks.
    int counter_of = 0;
    int length_max = 4000;  ///< in UTF-16 units; the browser stops there
    bool is_disabled = false;
    bool is_required = false;
    bool has_autofocus = false;
    bool enter_submits =
        false;  ///< Enter submits, Shift+Enter breaks the line; Ctrl+Enter always submits
    bool is_combo = false;      ///< over a list of option_row(), in a dialog of its own
    bool takes_arrows = false;  ///< up and down are told as `step`; so they are of a combo
    bool is_bare = false;       ///< no frame of its own: inside a composer
};

struct TextFieldResult {
    bool has_changed = false;
    bool was_submitted = false;
    bool is_focused = false;
    int step = 0;             ///< arrow keys: -1 up, 1 down
    bool was_tabbed = false;  ///< Tab, in one of many lines that takes arrows: it stays there
};

/// A field named `label` (spoken; the screen draws a visible label itself or uses form_row()).
/// `value` is UTF-8; the field follows when the program changes it, for example after sending.
TextFieldResult text_field(std::string_view label, std::string& value,
                           const TextFieldOptions& options = {});

/// Whether the label of a form row is the name of its widget too, which says it, or words of its
/// own.
enum class FormLabel : std::uint8_t { kWidgetName, kOwnText };

/// Scope: one row of a form, the label at left in 108 (above the field on a phone), the widgets of
/// the scope at right.
class FormRow {
public:
    explicit FormRow(std::string_view label, FormLabel kind = FormLabel::kWidgetName);
    ~FormRow();
    FormRow(const FormRow&) = delete;
    FormRow& operator=(const FormRow&) = delete;

private:
    bool is_narrow_;
    float label_height_ = 0.0f;  ///< beside the widgets; they may be lower
    std::optional<Column> inner_;
};

}  // namespace drill::kit
