#include "ui/report/truth_lane.h"

#include <utility>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui::report {

namespace {

using base::Milliseconds;
using debrief::Report;

constexpr float kHeight = 68;
constexpr float kLabelWidth = 100;  // leaves room for "truth" and "page"

std::string from_to(const Report& report, Milliseconds from_ms, Milliseconds until_ms) {
    return base::format_time_of_day(report.starts_at_ms, from_ms) + " to " +
           base::format_time_of_day(report.starts_at_ms, until_ms);
}

void level_bars(const Lane& lane, const Report& report,
                const std::vector<debrief::LevelSpan>& spans, float top, std::string_view whose) {
    for (const debrief::LevelSpan& span : spans) {
        level_bar(lane, {span.from_ms, span.until_ms}, shown(span.level), top,
                  std::string(whose) + ": " + std::string(title_of(report.skin, span.level)) +
                      ", " + from_to(report, span.from_ms, span.until_ms));
    }
}

/// Gaps that touch, though the levels in them differ, are one bracket.
std::vector<Stretch> told_better(const std::vector<debrief::Gap>& gaps) {
    std::vector<Stretch> stretches;
    for (const debrief::Gap& gap : gaps) {
        if (gap.kind != debrief::GapKind::kToldBetter) {
            continue;
        }
        if (!stretches.empty() && stretches.back().until_ms == gap.from_ms) {
            stretches.back().until_ms = gap.until_ms;
        } else {
            stretches.push_back({gap.from_ms, gap.until_ms});
        }
    }
    return stretches;
}

/// "truth" and "page" at the right end of the label column.
void draw_bar_names(const Lane& lane) {
    const float top = lane.track().min.y;
    const float right = lane.track().min.x - kit::px(8);
    const kit::TextStyle style{.type = kit::Type::kMeta, .color = kit::theme().ink3};
    for (const auto& [offset, name] : {std::pair{8.0f, "truth"}, std::pair{40.0f, "page"}}) {
        const kit::Rect box = {{right - kit::px(40), top + kit::px(offset)},
                               {right, top + kit::px(offset + 20)}};
        kit::draw_text_in(box, name, style, kit::Align::kRight);
    }
}

}  // namespace

void truth_lane(const debrief::AccuracyRow& row, const Report& report, const TimeScale& scale) {
    const Lane lane(row.label, scale, {.height = kHeight, .label_width = kLabelWidth});
    const float top = lane.track().min.y;
    level_bars(lane, report, row.truth, top + kit::px(8), "truth");
    level_bars(lane, report, row.page, top + kit::px(40), "page");
    for (const Stretch& gap : told_better(row.gaps)) {
        bracket(lane, gap, top + kit::px(34),
                std::string(gap_label(debrief::GapKind::kToldBetter)) + ", " +
                    from_to(report, gap.from_ms, gap.until_ms));
    }
    if (!is_phone()) {
        draw_bar_names(lane);
    }
}

}  // namespace drill::ui::report
