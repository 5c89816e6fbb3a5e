#include "ui/room_pane.h"

#include "kit/widgets.h"
#include "ui/call_panel.h"
#include "ui/channel_panel.h"
#include "ui/social_panel.h"
#include "ui/tickets_panel.h"

namespace drill::ui {
namespace {

void see(SeenMark& mark, std::size_t size) {
    mark.is_shown = true;
    if (!mark.was_shown)
        mark.new_from = mark.count > 0 && mark.count < size ? mark.count : kNothingNew;
    mark.count = size;
}

void end_frame(SeenMark& mark) {
    mark.was_shown = mark.is_shown;
    mark.is_shown = false;
}

std::string_view name_of(RoomPane pane) {
    constexpr std::string_view kNames[] = {"Channel", "Situation room", "Tickets", "Social"};
    return kNames[static_cast<std::size_t>(pane)];
}

}  // namespace

Intents room_pane(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                  DrillView& view) {
    if (view.pane == RoomPane::kTickets || view.pane == RoomPane::kSocial) {
        return queue_pane(rect, room, view.pane, view);
    }
    const kit::Scope scope({.role = kit::Role::kRegion,
                            .name = name_of(view.pane),
                            .states = kit::node_state::kStop,
                            .rect = rect});
    kit::fill(rect, kit::theme().panel);
    if (view.pane == RoomPane::kCall)
        return call_panel(rect, room, now_ms, view);
    const engine::Channel which = view.open_channel;
    if (which != engine::Channel::kIncident || room.in_channel())
        see(view.seen(which), room.channel(which).size());
    return channel_panel(rect, room, now_ms, view);
}

Intents queue_pane(const kit::Rect& rect, const engine::Room& room, RoomPane pane,
                   DrillView& view) {
    const kit::Scope scope({.role = kit::Role::kRegion,
                            .name = name_of(pane),
                            .states = kit::node_state::kStop,
                            .rect = rect});
    kit::fill(rect, kit::theme().panel);
    if (pane == RoomPane::kTickets) {
        see(view.tickets, room.tickets().size());
        return tickets_panel(rect, room, view);
    }
    see(view.social, room.social().size());
    social_panel(rect, room);
    return {};
}

void end_seen_frame(DrillView& view) {
    end_frame(view.channel);
    for (SeenMark& mark : view.other_channels)
        end_frame(mark);
    end_frame(view.tickets);
    end_frame(view.social);
}

}  // namespace drill::ui
