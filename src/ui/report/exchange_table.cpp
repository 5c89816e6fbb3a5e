#include "ui/report/exchange_table.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/report/table_cells.h"

namespace drill::ui::report {

namespace {

using debrief::TimelineRow;

constexpr std::string_view kTitle = "What happened, what was posted";

bool is_posted(const TimelineRow& row) {
    return row.lane == debrief::Lane::kPublic;
}

/// Who or what, then the words.
void draw_words(const TimelineRow& row) {
    const std::string kind(kind_label(row.kind));
    std::string head = row.who.empty() || is_posted(row) ? kind : row.who + ", " + kind;
    head += row.is_heard ? ": " : ", muted, nobody heard it: ";
    const kit::TextRun runs[] = {{head, kit::TextRun::Look::kStrong},
                                 {row.text, kit::TextRun::Look::kPlain}};
    kit::rich_text(runs, {.type = kit::Type::kLabel, .color = kit::theme().ink2});
}

void draw_cell(kit::Table& table, const TimelineRow* row) {
    table.begin_cell();
    if (row != nullptr) {
        kit::space(cell_padding());
        draw_words(*row);
        kit::space(cell_padding());
    }
}

void draw_table(const debrief::Report& report) {
    constexpr std::string_view kHeads[] = {"UTC", "What happened", "What was posted"};
    const kit::Track tracks[] = {{.size = kit::px(68)}, {.share = 3.0f}, {.share = 2.0f}};
    kit::Table table(kTitle, kHeads, tracks);
    for (std::size_t i = 0; i < report.timeline.size(); ++i) {
        const TimelineRow& row = report.timeline[i];
        table.begin_row(i, is_posted(row));
        word_cell(table, row.time, kit::theme().ink3);
        draw_cell(table, is_posted(row) ? nullptr : &row);
        draw_cell(table, is_posted(row) ? &row : nullptr);
        table.end_row();
    }
}

void draw_list(const debrief::Report& report) {
    const kit::List list(kTitle);
    for (std::size_t i = 0; i < report.timeline.size(); ++i) {
        const TimelineRow& row = report.timeline[i];
        const kit::ListItem item(i);
        if (is_posted(row)) {
            const kit::Card card({.padding_y = kit::px(12), .gap = kit::px(4)});
            kit::meta(row.time + " UTC, posted");
            draw_words(row);
            continue;
        }
        const kit::Column column({.gap = kit::px(2), .padding_y = kit::px(4)});
        kit::meta(row.time);
        draw_words(row);
    }
}

}  // namespace

void exchange_table(const debrief::Report& report) {
    kit::heading(kTitle, 2, kit::Type::kBody);
    if (is_phone()) {
        draw_list(report);
    } else {
        draw_table(report);
    }
}

}  // namespace drill::ui::report
