// Components with a select of levels each: a table, on a phone a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/room.h"
#include "kit/containers.h"
#include "kit/text_field.h"

namespace drill::ui::status_page {

/// A select of the levels of `skin`, spoken as `label`; 0 operational to 5 security event. True
/// when it changed.
bool level_select(const engine::Skin& skin, const std::string& label, int& level);

/// Scope: the table. Each row is a scope of its own, in which the select stands.
class LevelTable {
public:
    LevelTable(std::string_view name, std::string_view head);

    class Row {
    public:
        Row(LevelTable& table, const engine::Setting& setting, int cell);
        ~Row();
        Row(const Row&) = delete;
        Row& operator=(const Row&) = delete;

    private:
        LevelTable& table_;
        kit::IdScope ids_;
        std::optional<kit::FormRow> form_row_;
    };

private:
    std::optional<kit::Table> table_;  ///< empty on a phone
};

}  // namespace drill::ui::status_page
