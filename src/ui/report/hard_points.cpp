#include "ui/report/hard_points.h"

#include <algorithm>
#include <cmath>

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui::report {

namespace {

constexpr std::size_t kBesideMax = 3;

void draw_point(const std::string& sentence, std::size_t index, float width) {
    const kit::ListItem item(index);
    const kit::Column column({.width = width});
    kit::text(sentence, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}});
}

}  // namespace

void hard_points(const debrief::Report& report) {
    if (report.hard.empty()) {
        return;
    }
    kit::heading("What made this hard", 2, kit::Type::kBody);
    const kit::List list("What made this hard");
    const std::size_t beside = is_phone() ? 1 : std::min(kBesideMax, report.hard.size());
    for (std::size_t first = 0; first < report.hard.size(); first += beside) {
        const kit::Row row({.gap = kit::px(24)});
        const float gaps = kit::px(24) * static_cast<float>(beside - 1);
        const float width =
            std::floor((kit::remaining_width() - gaps) / static_cast<float>(beside));
        for (std::size_t i = first; i < std::min(first + beside, report.hard.size()); ++i) {
            draw_point(report.hard[i], i, width);
        }
    }
}

}  // namespace drill::ui::report
