#include "debrief/accuracy.h"

#include <algorithm>
#include <utility>

#include "engine/apply.h"
#include "engine/replay.h"

namespace drill::debrief {
namespace {

using engine::Level;
using Spans = std::vector<LevelSpan>;

struct CellHistory {
    Spans truth;
    Spans page;
};

/// Goes on with `level` at `at_ms`; a level that lasted no time leaves no span.
void follow(Spans& spans, Milliseconds at_ms, std::uint8_t stored_level) {
    const auto level = static_cast<Level>(stored_level);
    if (!spans.empty() && spans.back().level == level) {
        return;
    }
    if (!spans.empty() && spans.back().from_ms == at_ms) {
        spans.pop_back();
        follow(spans, at_ms, stored_level);  // at most once: spans of no length are never kept
        return;
    }
    spans.push_back({at_ms, at_ms, level});
}

void close_spans(Spans& spans, Milliseconds end_ms) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
        spans[i].until_ms = i + 1 < spans.size() ? spans[i + 1].from_ms : end_ms;
    }
}

bool is_eventful(const Spans& spans) {
    return std::any_of(spans.begin(), spans.end(),
                       [](const LevelSpan& span) { return span.level != Level::kOperational; });
}

std::vector<CellHistory> histories(const engine::Scenario& scenario,
                                   std::span<const engine::Event> events, Milliseconds end_ms) {
    engine::Control control = engine::replay(scenario, {});
    std::vector<CellHistory> cells(scenario.setting.cells.size());
    const auto follow_all = [&cells, &control](Milliseconds at_ms) {
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            follow(cells[cell].truth, at_ms, control.truth_levels[cell]);
            follow(cells[cell].page, at_ms, control.page_levels[cell]);
        }
    };
    follow_all(0);
    for (const engine::Event& event : events) {
        engine::apply(control, event);
        follow_all(event.at_ms);
    }
    for (CellHistory& cell : cells) {
        close_spans(cell.truth, end_ms);
        close_spans(cell.page, end_ms);
    }
    return cells;
}

/// Walks both histories side by side.
std::vector<Gap> gaps_between(const Spans& truth, const Spans& page) {
    std::vector<Gap> gaps;
    std::size_t t = 0;
    std::size_t p = 0;
    while (t < truth.size() && p < page.size()) {
        const Milliseconds from_ms = std::max(truth[t].from_ms, page[p].from_ms);
        const Milliseconds until_ms = std::min(truth[t].until_ms, page[p].until_ms);
        if (truth[t].level != page[p].level && from_ms < until_ms) {
            const bool is_better = page[p].level < truth[t].level;
            gaps.push_back({from_ms, until_ms, truth[t].level, page[p].level,
                            is_better ? GapKind::kToldBetter : GapKind::kToldWorse});
        }
        const bool truth_ends = truth[t].until_ms == until_ms;
        const bool page_ends = page[p].until_ms == until_ms;
        t += truth_ends ? 1U : 0U;
        p += page_ends ? 1U : 0U;
    }
    return gaps;
}

}  // namespace

std::string_view gap_label(GapKind kind) {
    return kind == GapKind::kToldBetter ? "customers were told better than it was"
                                        : "customers were told worse than it was";
}

std::vector<AccuracyRow> accuracy(const engine::Scenario& scenario,
                                  std::span<const engine::Event> events, Milliseconds end_ms) {
    std::vector<AccuracyRow> rows;
    const std::vector<CellHistory> cells = histories(scenario, events, end_ms);
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const CellHistory& history = cells[cell];
        if (!is_eventful(history.truth) && !is_eventful(history.page)) {
            continue;
        }
        auto same = std::find_if(rows.begin(), rows.end(), [&history](const AccuracyRow& row) {
            return row.truth == history.truth && row.page == history.page;
        });
        if (same == rows.end()) {
            rows.push_back(
                {{}, "", history.truth, history.page, gaps_between(history.truth, history.page)});
            same = rows.end() - 1;
        }
        same->cells.add(static_cast<int>(cell));
    }
    for (AccuracyRow& row : rows) {
        row.label = short_cells_label(scenario.setting, row.cells);
    }
    return rows;
}

}  // namespace drill::debrief
