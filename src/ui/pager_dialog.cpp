#include "ui/pager_dialog.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/drill_time.h"
#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

constexpr std::string_view kTitle = "You are paged as CMOC";

void pager_head(const engine::Room& room, engine::Milliseconds now_ms) {
    kit::Rect strip = kit::place({kit::kFill, kit::px(22)});
    const kit::Rect clock = strip.cut_right(kit::px(140));
    {
        kit::Row row(strip);
        kit::practice_tag();
    }
    kit::at(clock);
    kit::text(base::format_time_of_day_seconds(room.setting().starts_at_ms, now_ms) + " UTC",
              {.style = {.type = kit::Type::kLabel},
               .align = kit::Align::kRight,
               .has_tabular_digits = true});
}

void bell(engine::Milliseconds sent_ms, bool is_narrow) {
    const kit::Rect area = kit::place({kit::kFill, kit::px(is_narrow ? 132 : 96)});
    const glm::vec2 centre = area.centre();
    const float radius = kit::px(is_narrow ? 34 : 25);
    const kit::Theme& theme = kit::theme();
    kit::pager_rings(centre, radius, sent_ms);
    kit::fill(kit::rect_at(centre - radius, glm::vec2(2.0f * radius)),
              theme.of(kit::Level::kDisruption).ink, radius);
    const float size = kit::px(is_narrow ? 36 : 24);
    kit::draw_icon(centre - size * 0.5f, kit::Icon::kBell, theme.ink_inverse, size);
}

void pager_title() {
    const kit::Type type = kit::Type::kPageTitle;
    const float width = std::ceil(kit::text_width(kTitle, type, kit::Face::kSemibold));
    const float height = kit::type_size(type).line_height;
    kit::at(kit::centred(kit::place({kit::kFill, height}), {width, height}));
    kit::heading(kTitle, 2, type, width);
}

/// The button that takes the page, and what it means.
bool acknowledge(bool is_narrow) {
    const bool was_pressed = kit::button("Acknowledge", {.rank = kit::Rank::kFirst,
                                                         .size = kit::ButtonSize::kPager,
                                                         .key = is_narrow ? "" : "Enter",
                                                         .width = kit::kFill,
                                                         .has_autofocus = true});
    kit::text("It tells the room: I saw it and am joining.",
              {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2},
               .align = kit::Align::kCentre});
    return was_pressed;
}

/// "S2  Triggered 0:14 ago", in the middle.
void severity_line(const engine::Room& room, engine::Milliseconds now_ms) {
    const engine::Milliseconds age = now_ms - std::min(now_ms, room.page_sent_ms());
    const std::string words = "Triggered " + base::format_duration(age) + " ago";
    const float width = std::ceil(kit::text_width(words, kit::Type::kLabel)) + kit::px(40);
    const kit::Rect line = kit::place({kit::kFill, kit::px(22)});
    const kit::Row row(kit::centred(line, {width, line.height()}));
    kit::tag(word_of(room.severity()));
    kit::text(words, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2},
                      .has_tabular_digits = true});
}

}  // namespace

Intents pager_dialog(const engine::Room& room, engine::Milliseconds now_ms, const DrillView& view) {
    if (room.page() != engine::PageStatus::kTriggered)
        return {};
    Intents intents;
    const bool is_narrow = is_phone();
    const kit::Dialog dialog(kTitle,
                             {.can_escape = false, .takes_over = true, .hides_title = true});
    if (!is_narrow)
        pager_head(room, now_ms);  // on a phone the bar above says it
    else if (!is_low())
        kit::space(kit::px(96));
    if (!is_low())
        bell(room.page_sent_ms(), is_narrow);
    pager_title();
    kit::text(room.page_text(), {.style = {.color = kit::theme().ink2},
                                 .align = kit::Align::kCentre,
                                 .role = kit::Role::kAlert,
                                 .live = kit::Live::kAssertive});
    severity_line(room, now_ms);
    if (room.page_escalated_ms() != base::kNever) {
        kit::text(room.page_escalation(),
                  {.style = {.type = kit::Type::kLabel,
                             .color = kit::theme().of(kit::Level::kDisruption).ink},
                   .align = kit::Align::kCentre,
                   .role = kit::Role::kAlert,
                   .live = kit::Live::kAssertive});
    }
    if (is_narrow)
        guide_in_pager(room, view);
    // On a phone the button stands at the thumb.
    const float below = kit::px(56 + 12 + 18);
    kit::space(is_narrow ? std::max(kit::px(8), kit::remaining_rect().height() - below)
                         : kit::px(8));
    if (acknowledge(is_narrow))
        intents.push_back(engine::AcknowledgePage{});
    if (!is_narrow)
        guide_in_pager(room, view);
    return intents;
}

}  // namespace drill::ui
