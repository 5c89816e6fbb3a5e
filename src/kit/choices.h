// Check boxes, radio buttons and selects.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "kit/layout.h"
#include "kit/theme.h"

namespace drill::kit {

struct CheckboxOptions {
    bool is_disabled = false;
    bool is_partly_on = false;  ///< drawn with a bar, announced as mixed
    bool hides_label = false;   ///< a matrix cell: the label is spoken only
    std::string_view id;        ///< if labels repeat or change
    std::string_view name;      ///< spoken instead of the label; must contain the label
    std::string_view description;
    float width = kNatural;
};

/// A check box with its label at right. True in the frame in which `is_on` changed.
bool checkbox(std::string_view label, bool& is_on, const CheckboxOptions& options = {});

struct RadioOptions {
    std::string_view hint;   ///< 12 / 16 below the row
    std::string_view error;  ///< a sentence in place of the hint
    bool is_vertical = false;
    bool is_disabled = false;
    std::string_view id;
};

/// A set of radio buttons named `name`, in a row that wraps. True when `index` changed.
/// `index` outside the labels means that nothing is chosen yet.
bool radio_group(std::string_view name, std::span<const std::string_view> labels, int& index,
                 const RadioOptions& options = {});

struct SelectItem {
    std::string_view label;
    std::optional<Level> level;  ///< draws its silhouette before the label
};

struct SelectOptions {
    float width = kFill;
    bool is_disabled = false;
    std::string_view placeholder = "Choose";  ///< shown while `index` is outside the items
    std::string_view id;
    std::string_view error;  ///< a sentence below; the frame turns red
};

/// A closed list that opens below (or above) itself. True when `index` changed.
bool select(std::string_view label, std::span<const SelectItem> items, int& index,
            const SelectOptions& options = {});

/// One row of a list (role listbox) below a field with `is_combo`, `key` at its right. True when it
/// was pressed; the field's Enter means the chosen one.
bool option_row(std::string_view label, std::string_view key, bool is_chosen);

}  // namespace drill::kit
