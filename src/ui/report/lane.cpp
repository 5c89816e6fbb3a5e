#include "ui/report/lane.h"

#include <algorithm>
#include <cmath>

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui::report {

namespace {

constexpr float kLabelWidth = 148;
constexpr float kLabelAbove = 22;
constexpr float kTickGap = 64;
constexpr float kTimeWidth = 44;

float label_above() {
    return is_phone() ? kit::px(kLabelAbove) : 0.0f;
}

kit::Rect stretch_rect(const Lane& lane, const Stretch& stretch, float top, float height) {
    const float left = lane.x_of(stretch.from_ms);
    // A moment shorter than a pixel still has to be seen.
    const float right = std::max(lane.x_of(stretch.until_ms), left + kit::px(3));
    return {{left, top}, {right, top + height}};
}

kit::Rect centred_bar(const Lane& lane, const Stretch& stretch, float height_logical) {
    const float height = kit::px(height_logical);
    const float top = lane.track().min.y + std::round((lane.track().height() - height) * 0.5f);
    return stretch_rect(lane, stretch, top, height);
}

/// The word of a level where there is little room; the legend has the whole one.
std::string_view short_word_of(kit::Level level) {
    const std::string_view whole = kit::word_of(level);
    return whole.substr(0, whole.find(' '));
}

/// Several lines of a label fit a high lane: "Runners" over "US East".
void draw_label(std::string_view label, const kit::Rect& box) {
    const kit::Color ink = kit::theme().ink;
    const float wanted = kit::text_height(label, kit::Type::kLabel, box.width());
    const float height = std::min(wanted, box.height());
    const kit::Column column(kit::centred(box, {box.width(), height}));
    kit::text(label, {.style = {.type = kit::Type::kLabel, .color = ink}, .lines_max = 3});
}

/// Where a time of day centred at `x` stands, held inside `head`.
kit::Rect time_box(float x, const kit::Rect& head) {
    const float width = kit::px(kTimeWidth);
    const float left = std::clamp(x - std::round(width * 0.5f), head.min.x, head.max.x - width);
    return {{left, head.min.y}, {left + width, head.max.y}};
}

void draw_time(float x, const kit::Rect& head, std::string_view time, kit::TextStyle style) {
    const kit::Row row(time_box(x, head));
    kit::text(time, {.style = style, .align = kit::Align::kCentre, .lines_max = 1});
}

}  // namespace

Lane::Lane(std::string_view label, const TimeScale& scale) : Lane(label, scale, Size{}) {}

Lane::Lane(std::string_view label, const TimeScale& scale, const Size& size)
    : scale_(scale),
      rect_(kit::place({kit::kFill, kit::px(size.height) + label_above()})),
      track_{{scale.left, rect_.min.y + label_above()}, {scale.right, rect_.max.y}},
      group_({.role = kit::Role::kGroup, .name = label, .rect = rect_}) {
    kit::Rect box = rect_;
    if (is_phone()) {
        draw_label(label, box.cut_top(kit::px(kLabelAbove)));
    } else {
        draw_label(label, box.cut_left(kit::px(size.label_width)));
    }
}

Lane::~Lane() {
    kit::horizontal_line(rect_.max.y - kit::px(1), rect_.min.x, rect_.max.x);
}

TimeScale scale_here(base::Milliseconds from_ms, base::Milliseconds to_ms) {
    const kit::Rect rest = kit::remaining_rect();
    const float left = rest.min.x + kit::px(is_phone() ? 4.0f : kLabelWidth);
    const float right = rest.min.x + kit::remaining_width() - kit::px(is_phone() ? 4.0f : 12.0f);
    return {from_ms, std::max(to_ms, from_ms + 1), left, std::max(right, left + kit::px(1))};
}

void lane_head(const TimeScale& scale, base::Milliseconds starts_at_ms,
               base::Milliseconds moment_ms) {
    const kit::Rect rect = kit::place({kit::kFill, kit::px(28)});
    const kit::Scope group({.role = kit::Role::kGroup, .name = "Time of day", .rect = rect});
    if (!is_phone()) {
        kit::draw_text_in(rect, "UTC", {.type = kit::Type::kMeta, .color = kit::theme().ink3});
    }
    const float bubble = scale.x_of(moment_ms);
    for (const base::Milliseconds at_ms : ticks(scale, starts_at_ms, kit::px(kTickGap))) {
        if (std::abs(scale.x_of(at_ms) - bubble) > kit::px(kTimeWidth)) {
            draw_time(scale.x_of(at_ms), rect, base::format_time_of_day(starts_at_ms, at_ms),
                      {.type = kit::Type::kMeta, .color = kit::theme().ink3});
        }
    }
    const kit::Rect box = time_box(bubble, rect);
    kit::fill(kit::centred(box, {box.width(), kit::px(20)}), kit::theme().practice, kit::px(4));
    draw_time(bubble, rect, base::format_time_of_day(starts_at_ms, moment_ms),
              {kit::Type::kMeta, kit::Face::kSemibold, kit::theme().practice_text});
    kit::horizontal_line(rect.max.y - kit::px(1), rect.min.x, rect.max.x);
}

void spoken_mark(const kit::Rect& rect, std::string_view spoken) {
    const kit::Scope image({.role = kit::Role::kImage, .name = spoken, .rect = rect});
}

void dot_mark(const Lane& lane, base::Milliseconds at_ms, DotLook look, std::string_view spoken) {
    const glm::vec2 centre(lane.x_of(at_ms), std::round(lane.track().centre().y));
    const kit::Rect dot = kit::rect_at(centre - glm::vec2(kit::px(4)), glm::vec2(kit::px(8)));
    kit::fill(dot, kit::theme().accent, kit::px(4));
    if (look == DotLook::kHollow) {
        kit::fill(dot.inset(kit::px(2)), kit::theme().panel, kit::px(2));
    }
    spoken_mark(dot, spoken);
}

void pie_mark(const Lane& lane, base::Milliseconds at_ms, kit::State state,
              std::string_view spoken) {
    const glm::vec2 centre(lane.x_of(at_ms), std::round(lane.track().centre().y));
    const kit::Rect pie = kit::rect_at(centre - glm::vec2(kit::px(9)), glm::vec2(kit::px(18)));
    kit::draw_state(pie.min, state, kit::px(18), kit::theme().ink, kit::theme().panel);
    spoken_mark(pie, spoken);
}

void striped_bar(const Lane& lane, const Stretch& stretch, float height_logical,
                 std::string_view spoken) {
    const kit::LevelColors& colors = kit::theme().of(kit::Level::kDegraded);
    const kit::Rect bar = centred_bar(lane, stretch, height_logical);
    kit::fill_tinted(bar, colors);
    kit::striped(bar, colors.ink);
    spoken_mark(bar, spoken);
}

void plain_bar(const Lane& lane, const Stretch& stretch, std::string_view spoken) {
    kit::Rect bar = centred_bar(lane, stretch, 8);
    bar.max.x = std::max(bar.min.x + kit::px(2), bar.max.x - kit::px(2));
    kit::fill(bar, kit::theme().ink2, kit::px(2));
    spoken_mark(bar, spoken);
}

void level_bar(const Lane& lane, const Stretch& stretch, kit::Level level, float top,
               std::string_view spoken) {
    const kit::LevelColors& colors = kit::theme().of(level);
    const kit::Rect bar = stretch_rect(lane, stretch, top, kit::px(20));
    kit::fill_tinted(bar, colors, kit::px(2));
    kit::Rect rest = bar;
    kit::fill(rest.cut_left(kit::px(2)), colors.ink);
    if (bar.width() > kit::px(30)) {
        kit::draw_level({bar.min.x + kit::px(6), bar.min.y + kit::px(3)}, level, kit::px(14),
                        colors.tint);
    }
    if (bar.width() > kit::px(96)) {
        rest.cut_left(kit::px(22));
        const std::string_view whole = kit::word_of(level);
        const bool fits = kit::text_width(whole, kit::Type::kLabel) <= rest.width();
        kit::draw_text_in(rest, fits ? whole : short_word_of(level),
                          {kit::Type::kLabel, {}, colors.ink});
    }
    spoken_mark(bar, spoken);
}

void bracket(const Lane& lane, const Stretch& stretch, float middle, std::string_view spoken) {
    const kit::Rect span = stretch_rect(lane, stretch, middle - kit::px(4), kit::px(8));
    const kit::Color ink = kit::theme().ink;
    kit::Rect ends = span;
    kit::fill(ends.cut_left(kit::px(2)), ink);
    kit::fill(ends.cut_right(kit::px(2)), ink);
    kit::fill({{span.min.x, middle - kit::px(1)}, {span.max.x, middle + kit::px(1)}}, ink);
    spoken_mark(span, spoken);
}

}  // namespace drill::ui::report
