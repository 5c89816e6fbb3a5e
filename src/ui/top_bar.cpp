#include "ui/top_bar.h"

#include <algorithm>
#include <string>

#include "base/drill_time.h"
#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_clock.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

constexpr float kPaceWidth = 1024.0f;
constexpr float kMediumWidth = 1280.0f;
constexpr float kWideWidth = 1920.0f;
constexpr float kLeastCadence = 108.0f;  ///< what "2:33 past 14:35" needs
constexpr kit::Segment kPaces[] = {{"1×"}, {"2×"}, {"4×"}};

float pause_width() {
    return kit::px(is_phone() ? 44 : 32);
}

/// Pause, and skip beside it.
float buttons_width() {
    return 2.0f * pause_width() + kit::px(4);
}

Intents emergency_button(const kit::Rect& rect, bool is_icon_only) {
    Intents intents;
    kit::at(rect);
    if (kit::button("Real emergency", {.icon = kit::Icon::kStop,
                                       .description = "Stops and hides the drill. Ctrl+Shift+X",
                                       .width = rect.width(),
                                       .is_icon_only = is_icon_only,
                                       .icon_color = kit::theme().of(kit::Level::kDisruption).ink}))
        intents.push_back(StopForEmergency{});
    return intents;
}

void cadence(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms) {
    CadenceNow now = cadence_now(room, now_ms);
    now.bar.due_time = now.due_time;
    const kit::Column column(kit::centred(rect, {rect.width(), kit::px(27)}), {.gap = 0.0f});
    kit::cadence_bar(now.bar);
    mark(engine::GuidePlace::kCadence, rect);
}

/// "14:19:42 UTC" at the right end of `line`, which is 22 high.
void time_of_day(kit::Rect line, const engine::Room& room, engine::Milliseconds now_ms) {
    kit::Rect unit = line.cut_right(kit::text_width("UTC", kit::Type::kMeta) + kit::px(4));
    unit.cut_top(kit::px(4));  // on the base line of the digits
    kit::at(line);
    kit::text(base::format_time_of_day_seconds(room.setting().starts_at_ms, now_ms),
              {.style = {.type = kit::Type::kHeading, .face = kit::Face::kSemibold},
               .align = kit::Align::kRight,
               .has_tabular_digits = true,
               .role = kit::Role::kTimer,
               .live = kit::Live::kOff});
    kit::at(unit);
    kit::text("UTC", {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                      .align = kit::Align::kRight});
}

/// Time of day over drill time, both at the right edge.
void clock(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms) {
    const kit::Column column(kit::centred(rect, {rect.width(), kit::px(38)}), {.gap = 0.0f});
    time_of_day(kit::place({kit::kFill, kit::px(22)}), room, now_ms);
    kit::text((room.is_paused() ? "paused at " : "drill ") + base::format_duration(now_ms),
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
               .align = kit::Align::kRight,
               .has_tabular_digits = true});
}

void title(const kit::Rect& rect, const engine::Room& room) {
    const kit::Column column(kit::centred(rect, {rect.width(), kit::px(36)}), {.gap = 0.0f});
    {
        const kit::Row row({.height = kit::px(20)});
        const std::string& words = room.setting().title;
        const float natural = kit::text_width(words, kit::Type::kLine, kit::Face::kSemibold);
        const float tag = kit::px(36);
        const float width = std::min(natural + 1.0f, rect.width() - tag);
        kit::at(kit::place({width, kit::px(20)}));  // one line: a long title is cut
        kit::heading(words, 1, kit::Type::kLine, kit::kNatural);
        kit::tag(word_of(room.severity()));
    }
    kit::text("You are the CMOC. Solo.",
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3}, .lines_max = 1});
}

void rule(const kit::Rect& bar, float x) {
    kit::vertical_line(x, bar.centre().y - kit::px(12), bar.centre().y + kit::px(12));
}

kit::Rect control(const kit::Rect& strip) {
    return kit::centred(strip, {strip.width(), kit::px(32)});
}

Intents desk_bar(kit::Rect bar, const engine::Room& room, engine::Milliseconds now_ms) {
    Intents intents;
    const float width = kit::window_width_logical();
    const bool is_tight = width < kMediumWidth;
    const kit::Rect whole = bar;
    bar.cut_left(kit::px(16));
    bar.cut_right(kit::px(12));

    kit::Rect emergency = control(bar.cut_right(kit::px(is_tight ? 32 : 158)));
    bar.cut_right(kit::px(16));
    rule(whole, bar.max.x);
    bar.cut_right(kit::px(17));
    kit::Rect pace;
    if (top_bar_has_pace()) {
        pace = control(bar.cut_right(pace_width()));
        bar.cut_right(kit::px(17));
    }
    const kit::Rect time = bar.cut_right(kit::px(114));
    bar.cut_right(kit::px(14));
    rule(whole, bar.max.x);
    bar.cut_right(kit::px(17));
    const float cadence_width = kit::px(width >= kWideWidth ? 360 : is_tight ? 208 : 264);
    const kit::Rect due = bar.cut_right(std::min(cadence_width, bar.width() * 0.5f));
    bar.cut_right(kit::px(16));

    {
        const kit::Row row(bar.cut_left(kit::px(97)));
        kit::practice_tag();
    }
    title(bar, room);
    cadence(due, room, now_ms);
    clock(time, room, now_ms);
    if (top_bar_has_pace())
        append(intents, pace_controls(pace, room));
    append(intents, emergency_button(emergency, is_tight));
    return intents;
}

Intents phone_bar(kit::Rect bar, const engine::Room& room, engine::Milliseconds now_ms) {
    kit::unseen_heading(room.setting().title, 1, bar);  // there is no room to show it
    kit::Rect below = bar;
    below.cut_top(kit::px(2));
    kit::Rect first = below.cut_top(kit::px(44));
    first = first.inset(kit::px(16), 0.0f);
    kit::Rect emergency = first.cut_right(kit::px(44));
    first.cut_right(kit::px(12));
    {
        const kit::Row row(first.cut_left(kit::px(96)));
        kit::practice_tag();
    }
    time_of_day(kit::centred(first, {first.width(), kit::px(22)}), room, now_ms);
    cadence(below.inset(kit::px(16), 0.0f), room, now_ms);
    return emergency_button(emergency, true);
}

/// All of it in one row; a window too narrow for both shows when the update is due, not the time.
Intents low_bar(kit::Rect bar, const engine::Room& room, engine::Milliseconds now_ms) {
    kit::unseen_heading(room.setting().title, 1, bar);
    kit::Rect row = bar.inset(kit::px(16), 0.0f);
    const kit::Rect emergency = kit::centred(row.cut_right(kit::px(44)), glm::vec2(kit::px(44)));
    row.cut_right(kit::px(12));
    {
        const kit::Row tag(row.cut_left(kit::px(96)));
        kit::practice_tag();
    }
    const float time = kit::px(114);
    if (row.width() > time + kit::px(kLeastCadence)) {
        const kit::Rect place = row.cut_right(time);
        time_of_day(kit::centred(place, {time, kit::px(22)}), room, now_ms);
        row.cut_right(kit::px(8));
    }
    cadence(row, room, now_ms);
    return emergency_button(emergency, true);
}

}  // namespace

bool top_bar_has_pace() {
    return kit::window_width_logical() >= kPaceWidth;
}

float pace_width() {
    return segmented_width(kPaces) + kit::px(17) + buttons_width();
}

float top_bar_height() {
    return is_low() ? kit::px(50) : is_phone() ? kit::px(92) : kit::px(56);
}

Intents pace_controls(const kit::Rect& rect, const engine::Room& room) {
    Intents intents;
    mark(engine::GuidePlace::kPace, rect);
    kit::Rect rest = rect;
    kit::Rect buttons = rest.cut_right(buttons_width());
    const kit::Rect skip = buttons.cut_right(pause_width());
    const kit::Rect pause = buttons.cut_left(pause_width());
    rest = kit::centred(rest.cut_left(segmented_width(kPaces)),
                        {segmented_width(kPaces), kit::px(is_phone() ? 44 : 32)});
    int index = room.pace() == 4 ? 2 : room.pace() - 1;
    kit::at(rest);
    if (kit::segmented("Pace", kPaces, index))
        intents.push_back(engine::SetPace{static_cast<std::uint8_t>(1U << index)});
    kit::at(pause);
    const bool is_paused = room.is_paused();
    const bool was_pressed =
        kit::toggle_button(is_paused ? "Go on" : "Pause", is_paused,
                           {.icon = is_paused ? kit::Icon::kPlay : kit::Icon::kPause,
                            .id = "Pause",
                            .name = "Pause",
                            .description = is_paused ? "The drill stands still. P" : "P",
                            .width = pause.width(),
                            .is_icon_only = true});
    if (was_pressed && is_paused)
        intents.push_back(engine::Resume{});
    if (was_pressed && !is_paused)
        intents.push_back(engine::Pause{});
    kit::at(skip);
    if (kit::icon_button("Skip ahead", kit::Icon::kSkip,
                         {.description = is_paused ? "The drill is paused."
                                                   : "To the next thing that happens, or to when "
                                                     "the next public update is due",
                          .width = skip.width(),
                          .is_disabled = is_paused}))
        intents.push_back(SkipAhead{});
    return intents;
}

Intents top_bar(const engine::Room& room, engine::Milliseconds now_ms) {
    kit::Rect bar = kit::window_rect().cut_top(top_bar_height());
    const kit::Scope banner({.role = kit::Role::kBanner,
                             .name = "Drill",
                             .states = kit::node_state::kStop,
                             .rect = bar});
    bar = kit::draw_top_bar(bar);
    if (is_low())
        return low_bar(bar, room, now_ms);
    return is_phone() ? phone_bar(bar, room, now_ms) : desk_bar(bar, room, now_ms);
}

}  // namespace drill::ui
