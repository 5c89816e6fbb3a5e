#include "ui/pane_head.h"

#include <algorithm>
#include <cmath>

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {

float pane_head_height() {
    return kit::px(is_low() ? 44 : 48);
}

void pane_head(const kit::Rect& rect, kit::Icon icon, std::string_view name,
               std::string_view detail, std::string_view count, float kept) {
    const kit::Theme& theme = kit::theme();
    kit::fill(rect, theme.panel);
    kit::horizontal_line(rect.max.y - kit::px(1), rect.min.x, rect.max.x);
    kit::Rect inner = rect.inset(kit::px(16), 0.0f);
    inner.cut_right((is_phone() ? kit::px(44) : 0.0f) + kept);  // the menu's button
    if (!count.empty()) {
        const float width = kit::text_width(count, kit::Type::kMeta) + kit::px(4);
        kit::at(kit::centred(inner.cut_right(width), {width, kit::px(16)}));
        kit::text(count, {.style = {.type = kit::Type::kMeta, .color = theme.ink2},
                          .align = kit::Align::kRight});
        inner.cut_right(kit::px(8));
    }
    const kit::Row row(inner, {.gap = kit::px(8)});
    const kit::Rect mark = kit::place(glm::vec2(kit::px(16)));
    kit::draw_icon(mark.min, icon, theme.ink2);
    const float natural = kit::text_width(name, kit::Type::kLine, kit::Face::kSemibold) + 1.0f;
    kit::at(kit::place({std::min(natural, kit::remaining_width()), kit::px(20)}));
    kit::heading(name, 2, kit::Type::kLine, kit::kNatural);
    if (!detail.empty() && !is_phone() && kit::remaining_width() > kit::px(60))
        kit::text(detail,
                  {.style = {.type = kit::Type::kMeta, .color = theme.ink3}, .lines_max = 1});
}

float segmented_width(std::span<const kit::Segment> segments) {
    float width = kit::px(6);
    for (const kit::Segment& segment : segments) {
        const float icon = segment.icon != kit::Icon::kNone ? kit::px(24) : 0.0f;
        const float word = kit::text_width(segment.label, kit::Type::kLabel, kit::Face::kMedium);
        width += kit::px(20) + icon + std::ceil(word);
    }
    return width;
}

void empty_pane(const kit::Rect& rect, std::string_view title, std::string_view explanation) {
    const float width = std::min(rect.width() - kit::px(32), kit::px(340));
    const kit::Column column(kit::centred(rect, {width, kit::px(90)}));
    kit::text(title, {.style = {.type = kit::Type::kHeading, .face = kit::Face::kSemibold},
                      .align = kit::Align::kCentre});
    kit::text(explanation, {.style = {.color = kit::theme().ink2}, .align = kit::Align::kCentre});
}

}  // namespace drill::ui
