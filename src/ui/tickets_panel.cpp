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
    const auto button = [&](std::string_view label, std::string_view why_not) {
        return kit::button(label,
                           {.size = size, .description = why_not, .is_disabled = !why_not.empty()});
    };
    const auto why_not = [&room](const std::string& text) {
        return room.is_paused()       ? "The drill is paused."
               : base::is_blank(text) ? "Write something first."
                                      : "";
    };
    if (button("Send answer", why_not(view.ticket_answer)))
        intents.push_back(engine::AnswerTicket{number, view.ticket_answer});
    if (ticket.tags.size() >= engine::kTicketTagCountMax) {
        kit::hint("A ticket takes 12 tags.");
        return intents;
    }
    const kit::TextFieldResult field =
        kit::text_field("Tag", view.ticket_tag, {.placeholder = "Tag", .length_max = 100});
    const std::string_view why_no_tag =
        ticket.has_tag(view.ticket_tag) ? "The ticket has this tag." : why_not(view.ticket_tag);
    const bool asks_for_tag = button("Add tag", why_no_tag);
    if ((asks_for_tag || field.was_submitted) && why_no_tag.empty())
        intents.push_back(engine::TagTicket{number, std::exchange(view.ticket_tag, {})});
    return intents;
}

/// The tags, each to be taken off, and the incident's as long as the ticket has not got it.
DRILL_LATER Intents tags_of(const engine::Room& room, int number) {
    Intents intents;
    const engine::Ticket& ticket = room.tickets()[static_cast<std::size_t>(number)];
    const float most = kit::remaining_width();
    const auto button = [&](const std::string& tag, kit::Icon icon, std::string_view verb) {
        const std::string name = std::string(verb) + tag;
        return kit::button(tag, {.size = small_button(),
                                 .icon = icon,
                                 .id = name,
                                 .name = name,
                                 .description = room.is_paused() ? "The drill is paused." : "",
                                 .width = button_width(tag, true) > most ? most : kit::kNatural,
                                 .is_disabled = room.is_paused()});
    };
    const kit::Row row({.wraps = true});
    for (const std::string& tag : ticket.tags) {
        if (button(tag, kit::Icon::kCross, "Take off the tag "))
            intents.push_back(engine::TagTicket{number, tag, true});
    }
    const std::string suggested = room.incident_tag();
    const bool is_wanted = !suggested.empty() && !ticket.has_tag(suggested) &&
                           ticket.tags.size() < engine::kTicketTagCountMax;
    if (is_wanted && button(suggested, kit::Icon::kPlus, "Add the tag "))
        intents.push_back(engine::TagTicket{number, suggested});
    return intents;
}

/// "14:15"; of a ticket from before the drill also the day, unless it is the same.
std::string opened_at(const engine::Room& room, const engine::Ticket& ticket) {
    constexpr std::int64_t kDayMs = base::kDayMs;
    const std::int64_t opened_ms = std::int64_t{room.setting().starts_at_ms} + ticket.at_ms -
                                   std::int64_t{ticket.minutes_before} * 60'000;
    const std::int64_t days = opened_ms < 0 ? (kDayMs - 1 - opened_ms) / kDayMs : 0;
    std::string words = base::format_time_of_day(
        0, static_cast<base::Milliseconds>((opened_ms + days * kDayMs) % kDayMs));
    if (days > 0)
        words += days == 1 ? ", the day before" : ", " + std::to_string(days) + " days before";
    return words;
}

Intents ticket_card(const engine::Room& room, int number, DrillView& view) {
    const engine::Ticket& ticket = room.tickets()[static_cast<std::size_t>(number)];
    const kit::Card card({.gap = kit::px(4), .role = kit::Role::kArticle, .name = ticket.subject});
    kit::text(ticket.subject, {.style = {.face = kit::Face::kSemibold}});
    kit::meta(ticket.from + " · " + opened_at(room, ticket));
    kit::linked_text(ticket.text, {.color = kit::theme().ink2});
    for (const auto& [at_ms, answer] : ticket.answers) {
        kit::meta("You · " + clock_time(room, at_ms));
        kit::linked_text(answer);
    }
    Intents intents;
    // Suggested once the player has answered the page: what is drawn before is in the first part.
    const bool is_at_work =
        room.page() != engine::PageStatus::kNone && room.page() != engine::PageStatus::kTriggered;
    if (!ticket.tags.empty() || (is_at_work && !room.incident_tag().empty()))
        append(intents, tags_of(room, number));
    if (view.open_ticket == number) {
        append(intents, answer_form(room, number, view));
        return intents;
    }
    if (kit::button("Answer or tag", {.size = small_button()})) {
        if (view.open_ticket >= 0)
            view.ticket_answer.clear();
        view.open_ticket = number;
        view.wants_answer = true;
    }
    return intents;
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
