#include "ui/report/legend.h"

#include <array>

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

void legend_word(std::string_view word) {
    kit::text(word, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2},
                     .width = kit::kNatural});
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
    {
        const kit::Row stripes({.height = kit::px(18), .gap = kit::px(6)});
        const kit::Rect swatch = kit::place({kit::px(18), kit::px(8)});
        kit::fill(swatch, kit::theme().of(kit::Level::kDegraded).tint);
        kit::striped(swatch, kit::theme().of(kit::Level::kDegraded).ink);
        legend_word("muted, or past due");
    }
    const kit::Row told({.height = kit::px(18), .gap = kit::px(6)});
    const kit::Rect mark = kit::place({kit::px(18), kit::px(8)});
    kit::fill({{mark.min.x, mark.min.y}, {mark.min.x + kit::px(2), mark.max.y}}, kit::theme().ink);
    kit::fill({{mark.max.x - kit::px(2), mark.min.y}, mark.max}, kit::theme().ink);
    kit::fill(
        {{mark.min.x, mark.centre().y - kit::px(1)}, {mark.max.x, mark.centre().y + kit::px(1)}},
        kit::theme().ink);
    legend_word(gap_label(debrief::GapKind::kToldBetter));
}

}  // namespace drill::ui::report
