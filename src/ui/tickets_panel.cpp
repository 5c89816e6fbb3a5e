#include "ui/tickets_panel.h"

#include <string>
#include <utility>
#include <vector>

#include "base/later.h"
#include "base/text.h"
#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

/// Fields for an answer and a tag. What was sent stands in the ticket, and its draft is gone.
DRILL_LATER Intents answer_form(const engine::Room& room, int number, DrillView& view) {
    Intents intents;
    const engine::Ticket& ticket = room.tickets()[static_cast<std::size_t>(number)];
    if (!ticket.answers.empty() && ticket.answers.back().second == view.ticket_answer)
        view.ticket_answer.clear();
    const auto size = normal_button();
    std::vector<kit::SelectItem> items;
    for (const engine::CannedReply& reply : room.setting().replies)
        items.push_back({.label = reply.name, .level = {}});
    int chosen = -1;
    if (!items.empty() &&
        kit::select("Canned reply", items, chosen, {.placeholder = "Canned reply"}))
        view.ticket_answer = room.setting().replies[static_cast<std::size_t>(chosen)].text;
    if (std::exchange(view.wants_answer, false))
        kit::request_focus("Answer");
    kit::text_field("Answer", view.ticket_answer,
                    {.lines_min = 4, .lines_max = 8, .placeholder = "Answer to the customer"});
    const auto button = [&](std::string_view label, const std::string& text) {
        const bool is_disabled = room.is_paused() || base::is_blank(text);
        return kit::button(label, {.size = size,
                                   .description = room.is_paused() ? "The drill is paused."
                                                  : is_disabled    ? "Write something first."
                                                                   : "",
                                   .is_disabled = is_disabled});
    };
    if (button("Send answer", view.ticket_answer))
        intents.push_back(engine::AnswerTicket{number, view.ticket_answer});
    const kit::TextFieldResult tag =
        kit::text_field("Tag", view.ticket_tag, {.placeholder = "Tag", .length_max = 100});
    const bool asks_for_tag = button("Add tag", view.ticket_tag);
    if (asks_for_tag || (tag.was_submitted && !base::is_blank(view.ticket_tag)))
        intents.push_back(engine::TagTicket{number, view.ticket_tag});
    return intents;
}

Intents ticket_card(const engine::Room& room, int number, DrillView& view) {
    const engine::Ticket& ticket = room.tickets()[static_cast<std::size_t>(number)];
    const kit::Card card({.gap = kit::px(4), .role = kit::Role::kArticle, .name = ticket.subject});
    kit::text(ticket.subject, {.style = {.face = kit::Face::kSemibold}});
    kit::meta(ticket.from + " · " + clock_time(room, ticket.at_ms));
    kit::linked_text(ticket.text, {.color = kit::theme().ink2});
    if (!ticket.tag.empty())
        kit::meta("Tag: " + ticket.tag);
    for (const auto& [at_ms, answer] : ticket.answers) {
        kit::meta("You · " + clock_time(room, at_ms));
        kit::linked_text(answer);
    }
    if (view.open_ticket == number)
        return answer_form(room, number, view);
    if (kit::button("Answer or tag", {.size = small_button()})) {
        if (view.open_ticket >= 0)
            view.ticket_answer.clear();
        view.open_ticket = number;
        view.wants_answer = true;
    }
    return {};
}

}  // namespace

Intents tickets_panel(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    kit::Rect rest = rect;
    const std::string count = counted(room.tickets().size(), "ticket", "tickets");
    if (!is_phone())  // there the switch above names the pane
        pane_head(rest.cut_top(pane_head_height()), kit::Icon::kTicket, "Tickets",
                  "What customers write to support", count);
    if (room.tickets().empty()) {
        empty_pane(rest, "No tickets yet", "What customers report about this incident comes here.");
        return intents;
    }
    const kit::ScrollArea area(rest, {.name = "Ticket list",
                                      .padding_x = kit::px(16),
                                      .padding_y = kit::px(16),
                                      .gap = kit::px(12)});
    for (std::size_t i = room.tickets().size(); i-- > 0;) {
        const kit::IdScope id(i);
        append(intents, ticket_card(room, static_cast<int>(i), view));
    }
    return intents;
}

}  // namespace drill::ui
