#include "ui/phone_layout.h"

#include <iterator>
#include <string_view>

#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_pane.h"
#include "ui/sidebar.h"
#include "ui/status_page/status_editor.h"
#include "ui/unread.h"

namespace drill::ui {
namespace {

constexpr float kLowHeight = 560.0f;

/// The pane that a tab leads to; Tickets keeps Social where it was open.
RoomPane pane_of(PhoneTab tab, RoomPane pane) {
    if (tab == PhoneTab::kCall)
        return RoomPane::kCall;
    if (tab == PhoneTab::kTickets)
        return pane == RoomPane::kSocial ? RoomPane::kSocial : RoomPane::kTickets;
    return RoomPane::kChannel;
}

std::string_view name_of(PhoneTab tab) {
    constexpr std::string_view kNames[] = {"Room", "Status", "Tickets", "Call"};
    return kNames[static_cast<std::size_t>(tab)];
}

void tabs(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    kit::fill(rect, kit::theme().panel);
    kit::horizontal_line(rect.min.y, rect.min.x, rect.max.x);
    int messages = unread_in(room, view, engine::Channel::kIncident).count;
    for (int other = 1; other < engine::kChannelCount; ++other)
        messages += unread_in(room, view, static_cast<engine::Channel>(other)).mentions;
    const int queue =
        unread(view.tickets, room.tickets().size()) + unread(view.social, room.social().size());
    const kit::TabItem items[] = {{name_of(PhoneTab::kRoom), kit::Icon::kChat, messages},
                                  {name_of(PhoneTab::kStatus), kit::Icon::kPage, 0},
                                  {name_of(PhoneTab::kTickets), kit::Icon::kTicket, queue},
                                  {name_of(PhoneTab::kCall), kit::Icon::kPhone, 0}};
    const auto cells = kit::split_columns(rect, 0.0f, std::size(items));
    mark(Spot::kToRoom, cells[0]);
    mark(Spot::kToStatus, cells[1]);
    mark(Spot::kToQueue, cells[2]);
    int index = static_cast<int>(view.tab);
    if (kit::tab_bar("Drill", rect, items, index)) {
        view.tab = static_cast<PhoneTab>(index);
        view.is_sidebar_open = false;
    }
}

/// The button over the pane's head that opens everything else: pager, people, pace, end.
void more_button(const kit::Rect& head, DrillView& view) {
    kit::Rect rest = head;
    rest.cut_right(kit::px(8));
    const kit::Rect place = rest.cut_right(kit::px(44));
    kit::at(kit::centred(place, glm::vec2(kit::px(44))));
    const bool is_open = view.is_sidebar_open;
    if (kit::icon_button(is_open ? "Close menu" : "Open menu",
                         is_open ? kit::Icon::kCross : kit::Icon::kMenu,
                         {.rank = kit::Rank::kThird,
                          .size = kit::ButtonSize::kLarge,
                          .id = "menu",
                          .width = kit::px(44)}))
        view.is_sidebar_open = !is_open;
    mark(is_open ? Spot::kCloseMenu : Spot::kToMenu);
}

void queue_switch(const kit::Rect& rect, DrillView& view) {
    constexpr kit::Segment kPanes[] = {{"Tickets"}, {"Social"}};
    kit::fill(rect, kit::theme().panel);
    kit::horizontal_line(rect.max.y - kit::px(1), rect.min.x, rect.max.x);
    const glm::vec2 size(segmented_width(kPanes), kit::px(44));
    kit::at(kit::rect_at(rect.min + glm::vec2(kit::px(16), kit::px(2)), size));
    int index = view.pane == RoomPane::kSocial ? 1 : 0;
    if (kit::segmented("Queue", kPanes, index))
        view.pane = index == 1 ? RoomPane::kSocial : RoomPane::kTickets;
}

/// Over a soft keyboard there is no room for more than what is written and what it answers.
bool is_typing_in_low_window() {
    return kit::is_field_focused() && kit::window_rect().height() < kit::px(kLowHeight);
}

}  // namespace

Intents phone_layout(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                     DrillView& view) {
    Intents intents;
    kit::Rect rest = rect;
    if (!is_typing_in_low_window())
        tabs(rest.cut_bottom(kit::px(is_low() ? 44 : 76)), room, view);
    if (view.is_sidebar_open) {
        const kit::Rect head = rest.cut_top(pane_head_height());
        kit::fill(head, kit::theme().panel);
        append(intents, sidebar(rest, room, view));
        more_button(head, view);
        return intents;
    }
    const kit::Scope panel({.role = kit::Role::kTabPanel, .name = name_of(view.tab), .rect = rest});
    if (view.tab == PhoneTab::kStatus)
        return status_page::status_editor(rest, room, view, false);
    view.pane = pane_of(view.tab, view.pane);
    kit::Rect head = rest;
    head = head.cut_top(pane_head_height());
    if (view.tab == PhoneTab::kTickets)
        queue_switch(rest.cut_top(head.height()), view);
    append(intents, room_pane(rest, room, now_ms, view));
    more_button(head, view);
    return intents;
}

}  // namespace drill::ui
