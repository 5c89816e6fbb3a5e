#include "ui/report/table_cells.h"

#include "kit/text.h"

namespace drill::ui::report {

float cell_padding() {
    return kit::px(5);
}

void word_cell(kit::Table& table, std::string_view words, kit::Color color) {
    table.begin_cell();
    kit::space(cell_padding());
    kit::text(words, {.style = {.type = kit::Type::kLabel, .color = color}});
    kit::space(cell_padding());
}

}  // namespace drill::ui::report
