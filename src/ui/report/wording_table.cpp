#include "ui/report/wording_table.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/report/table_cells.h"

namespace drill::ui::report {

namespace {

constexpr std::string_view kTitle = "Wording, to talk about";

void draw_table(const debrief::Report& report) {
    constexpr std::string_view kHeads[] = {"UTC", "In the post", "What to consider"};
    const kit::Track tracks[] = {{.size = kit::px(68)}, {.share = 2.0f}, {.share = 3.0f}};
    kit::Table table(kTitle, kHeads, tracks);
    for (std::size_t i = 0; i < report.wording.size(); ++i) {
        const debrief::WordingRow& row = report.wording[i];
        table.begin_row(i);
        word_cell(table, row.time, kit::theme().ink3);
        word_cell(table, row.found);
        word_cell(table, row.advice, kit::theme().ink2);
        table.end_row();
    }
}

void draw_list(const debrief::Report& report) {
    const kit::List list(kTitle);
    for (std::size_t i = 0; i < report.wording.size(); ++i) {
        const debrief::WordingRow& row = report.wording[i];
        const kit::ListItem item(i);
        const kit::Column column({.gap = kit::px(2), .padding_y = kit::px(6)});
        kit::meta(row.time + " UTC");
        kit::text(row.found, {.style = {.type = kit::Type::kLabel}});
        kit::hint(row.advice);
    }
}

}  // namespace

void wording_table(const debrief::Report& report) {
    kit::heading(kTitle, 2, kit::Type::kBody);
    if (is_phone()) {
        draw_list(report);
    } else {
        draw_table(report);
    }
}

}  // namespace drill::ui::report
