#include "ui/page_bar.h"

#include <algorithm>
#include <cmath>

#include "kit/widgets.h"

namespace drill::ui {

namespace {

kit::Rect bar_rect() {
    return kit::window_rect().cut_top(page_bar_height());
}

}  // namespace

bool is_phone() {
    return kit::window_width_logical() < 768.0f;
}

bool is_low() {
    return is_phone() && kit::window_height_logical() < 420.0f;
}

kit::ButtonSize normal_button() {
    return is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kNormal;
}

kit::ButtonSize small_button() {
    return is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kSmall;
}

float page_bar_height() {
    return kit::px(4) + kit::px(is_phone() ? 48.0f : 52.0f);
}

kit::Rect page_body() {
    kit::Rect body = kit::window_rect();
    body.cut_top(page_bar_height());
    return body;
}

float page_margin(float width_logical) {
    const float gutter = kit::px(is_phone() ? 16.0f : 24.0f);
    const float centred = (kit::window_rect().width() - kit::px(width_logical)) * 0.5f;
    return std::max(gutter, std::floor(centred));
}

kit::ScrollOptions page_main(std::string_view name, float width_logical) {
    return {.role = kit::Role::kMain,
            .name = name,
            .padding_x = page_margin(width_logical),
            .padding_y = kit::px(is_phone() ? 20.0f : 28.0f),
            .gap = 0.0f};
}

float button_width(std::string_view label, bool has_icon) {
    const float text = kit::text_width(label, kit::Type::kLine, kit::Face::kSemibold);
    return std::ceil(text) + kit::px(24) + (has_icon ? kit::px(24) : 0.0f);
}

PageBar::PageBar()
    : banner_({.role = kit::Role::kBanner,
               .name = "CMOC Drill",
               .states = kit::node_state::kStop,
               .rect = bar_rect()}) {
    kit::fill(kit::window_rect(), kit::theme().canvas);
    kit::Rect bar = kit::draw_top_bar(bar_rect()).inset(kit::px(16), 0.0f);

    kit::draw_icon({bar.min.x, bar.centre().y - kit::px(11)}, kit::Icon::kSignal,
                   kit::theme().practice, kit::px(22));
    bar.cut_left(kit::px(34));
    const float name_width = std::ceil(
        kit::text_width("CMOC Drill", kit::Type::kBody, kit::Face::kSemibold) + kit::px(12));
    {
        const kit::Row name(bar.cut_left(name_width));
        kit::text("CMOC Drill", {.style = {.face = kit::Face::kSemibold}, .width = kit::kNatural});
    }
    {
        const kit::Row tag(bar.cut_left(kit::px(100)));
        kit::practice_tag();
    }
    rest_ = bar;
}

}  // namespace drill::ui
