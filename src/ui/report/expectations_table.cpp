#include "ui/report/expectations_table.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/report/table_cells.h"

namespace drill::ui::report {

namespace {

using base::Milliseconds;
using debrief::ExpectationRow;

constexpr std::string_view kTitle = "Expected of a practised CMOC";

/// The moment that tells most about the row; kNever when there is none to look at.
Milliseconds moment_of(const ExpectationRow& row) {
    return row.seen_ms != base::kNever ? row.seen_ms : row.due_ms;
}

void draw_text_and_why(const ExpectationRow& row) {
    kit::text(row.text, {.style = {.type = kit::Type::kLabel}});
    if (!row.why.empty()) {
        kit::hint(row.why);
    }
}

void draw_show(const ExpectationRow& row, Milliseconds end_ms, Milliseconds& moment_ms) {
    const Milliseconds at_ms = moment_of(row);
    if (at_ms == base::kNever || at_ms > end_ms) {
        return;
    }
    const std::string name = "Show " + row.text;
    const bool is_asked =
        kit::button("Show", {.rank = kit::Rank::kThird, .size = small_button(), .name = name});
    if (is_asked) {
        moment_ms = at_ms;
    }
}

void draw_table(const debrief::Report& report, Milliseconds& moment_ms) {
    constexpr std::string_view kHeads[] = {kTitle, "Expected by", "Seen at", "Difference",
                                           "Moment"};
    const kit::Track tracks[] = {{.share = 1.0f},
                                 {.size = kit::px(104)},
                                 {.size = kit::px(104)},
                                 {.size = kit::px(172)},
                                 {.size = kit::px(80)}};
    kit::Table table(kTitle, kHeads, tracks);
    for (std::size_t i = 0; i < report.expectations.size(); ++i) {
        const ExpectationRow& row = report.expectations[i];
        table.begin_row(i);
        table.begin_cell(true);
        kit::space(cell_padding());
        draw_text_and_why(row);
        kit::space(cell_padding());
        word_cell(table, row.expected_by, kit::theme().ink2);
        word_cell(table, row.seen_at);
        word_cell(table, row.difference, kit::theme().ink2);
        table.begin_cell();
        kit::space(kit::px(1));
        draw_show(row, report.end_ms, moment_ms);
        table.end_row();
    }
}

void draw_list(const debrief::Report& report, Milliseconds& moment_ms) {
    kit::heading(kTitle, 2, kit::Type::kBody);
    const kit::List list(kTitle);
    for (std::size_t i = 0; i < report.expectations.size(); ++i) {
        const ExpectationRow& row = report.expectations[i];
        const kit::ListItem item(i);
        const kit::IdScope scope(i);
        const kit::Column column({.gap = kit::px(4), .padding_y = kit::px(8)});
        draw_text_and_why(row);
        kit::text(in_one_line(row),
                  {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
        draw_show(row, report.end_ms, moment_ms);
        kit::separator();
    }
}

}  // namespace

std::string in_one_line(const ExpectationRow& row) {
    const bool has_due = row.due_ms != base::kNever;
    std::string line = has_due ? "Expected by " + row.expected_by : "Expected " + row.expected_by;
    if (!has_due && row.kind == engine::ExpectationKind::kSeen) {
        line = "It did not come up";
    }
    line += ", ";
    const bool was_seen = row.kind == engine::ExpectationKind::kSeen && row.seen_ms != base::kNever;
    line += was_seen ? "seen at " + row.seen_at : row.seen_at;
    return row.difference.empty() ? line : line + ", " + row.difference;
}

void expectations_table(const debrief::Report& report, Milliseconds& moment_ms) {
    if (report.expectations.empty()) {
        return;
    }
    if (is_phone()) {
        draw_list(report, moment_ms);
    } else {
        draw_table(report, moment_ms);
    }
}

}  // namespace drill::ui::report
