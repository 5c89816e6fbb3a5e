#include "ui/tickets_panel.h"

#include <string>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

void ticket_card(const engine::Room& room, const engine::Ticket& ticket) {
    const kit::Card card({.gap = kit::px(4), .role = kit::Role::kArticle, .name = ticket.subject});
    kit::text(ticket.subject, {.style = {.face = kit::Face::kSemibold}});
    kit::meta(ticket.from + " · " + clock_time(room, ticket.at_ms));
    kit::linked_text(ticket.text, {.color = kit::theme().ink2});
}

}  // namespace

void tickets_panel(const kit::Rect& rect, const engine::Room& room) {
    kit::Rect rest = rect;
    const std::string count = counted(room.tickets().size(), "ticket", "tickets");
    if (!is_phone())  // there the switch above names the pane
        pane_head(rest.cut_top(pane_head_height()), kit::Icon::kTicket, "Tickets",
                  "What customers write to support", count);
    if (room.tickets().empty()) {
        empty_pane(rest, "No tickets yet", "What customers report about this incident comes here.");
        return;
    }
    const kit::ScrollArea area(rest, {.name = "Ticket list",
                                      .padding_x = kit::px(16),
                                      .padding_y = kit::px(16),
                                      .gap = kit::px(12)});
    for (std::size_t i = room.tickets().size(); i-- > 0;) {
        const kit::IdScope id(i);
        ticket_card(room, room.tickets()[i]);
    }
}

}  // namespace drill::ui
