#include "ui/report/legend.h"

#include <array>
#include <cmath>

#include "kit/widgets.h"
#include "ui/room_words.h"

namespace drill::ui::report {

namespace {

using debrief::Report;

std::array<bool, kit::kLevelCount> levels_seen(const Report& report) {
    std::array<bool, kit::kLevelCount> seen{};
    for (const debrief::AccuracyRow& row : report.accuracy) {
        for (const auto* spans : {&row.truth, &row.page}) {
            for (const debrief::LevelSpan& span : *spans) {
                seen[static_cast<std::size_t>(shown(span.level))] = true;
            }
        }
    }
    return seen;
}

/// Space for a swatch of 18 × 8 and `word`, which is written; returns where the swatch goes.
kit::Rect entry(std::string_view word) {
    const float width = std::ceil(kit::text_width(word, kit::Type::kMeta)) + kit::px(2);
    kit::Rect rect = kit::place({kit::px(24) + width, kit::px(18)});
    const kit::Rect swatch = kit::centred(rect.cut_left(kit::px(18)), {kit::px(18), kit::px(8)});
    rect.cut_left(kit::px(6));
    const kit::Row row(rect);
    kit::text(word,
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2}, .lines_max = 1});
    return swatch;
}

void draw_stripes(const kit::Rect& swatch) {
    kit::fill(swatch, kit::theme().of(kit::Level::kDegraded).tint);
    kit::striped(swatch, kit::theme().of(kit::Level::kDegraded).ink);
}

void draw_bracket(const kit::Rect& swatch) {
    const kit::Color ink = kit::theme().ink;
    kit::Rect ends = swatch;
    kit::fill(ends.cut_left(kit::px(2)), ink);
    kit::fill(ends.cut_right(kit::px(2)), ink);
    const float middle = swatch.centre().y;
    kit::fill({{swatch.min.x, middle - kit::px(1)}, {swatch.max.x, middle + kit::px(1)}}, ink);
}

}  // namespace

void legend(const Report& report) {
    const kit::Row row({.gap = kit::px(14), .wraps = true});
    const std::array<bool, kit::kLevelCount> seen = levels_seen(report);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i]) {
            kit::level_line(static_cast<kit::Level>(i));
        }
    }
    draw_stripes(entry("muted, or past due"));
    draw_bracket(entry(gap_label(debrief::GapKind::kToldBetter)));
}

}  // namespace drill::ui::report
