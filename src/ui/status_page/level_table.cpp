#include "ui/status_page/level_table.h"

#include <array>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {

bool level_select(const engine::Skin& skin, const std::string& label, int& level) {
    std::array<kit::SelectItem, kit::kLevelCount> items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto each = static_cast<kit::Level>(i);
        items[i] = {skin.level_titles[i], each};
    }
    const std::string_view title = skin.level_titles[static_cast<std::size_t>(level)];
    return kit::select(label, std::span(items).first(skin.level_count), level,
                       {.placeholder = title});
}

LevelTable::LevelTable(std::string_view name, std::string_view head) {
    if (is_phone())
        return;
    const std::string_view heads[] = {head, "Status"};
    const kit::Track tracks[] = {{.share = 1.0f}, {.size = kit::px(256)}};
    table_.emplace(name, heads, tracks,
                   kit::Table::Options{.row_height = kit::px(42), .is_boxed = true});
}

LevelTable::Row::Row(LevelTable& table, const engine::Setting& setting, int cell)
    : table_(table), ids_(static_cast<std::uint64_t>(cell)) {
    const std::string name = cell_name(setting, cell);
    if (!table_.table_) {
        form_row_.emplace(name);
        return;
    }
    table_.table_->begin_row(static_cast<std::uint64_t>(cell));
    table_.table_->text_cell(name, true);
    table_.table_->begin_cell();
    kit::space(kit::px(5));
}

LevelTable::Row::~Row() {
    if (table_.table_)
        table_.table_->end_row();
}

}  // namespace drill::ui::status_page
