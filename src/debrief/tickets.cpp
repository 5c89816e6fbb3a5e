#include "debrief/tickets.h"

#include "engine/replay.h"

namespace drill::debrief {

std::string tickets_sentence(const engine::Scenario& scenario,
                             std::span<const engine::Event> events) {
    const std::string tag =
        engine::incident_tag(scenario.setting.ticket_tag, scenario.production_issue);
    if (tag.empty())
        return {};
    int recent = 0;
    int tagged = 0;
    int answered = 0;
    int both = 0;
    int older = 0;
    const engine::Room room = engine::replay_room(scenario, engine::Seat::kCmoc, events);
    for (const engine::Ticket& ticket : room.tickets()) {
        const int has_tag = ticket.has_tag(tag) ? 1 : 0;
        const int has_answer = ticket.answers.empty() ? 0 : 1;
        if (!ticket.is_recent()) {
            older += has_tag;
            continue;
        }
        ++recent;
        tagged += has_tag;
        answered += has_answer;
        both += has_tag & has_answer;
    }
    if (recent == 0)
        return {};
    const auto number = [](int count) { return std::to_string(count); };
    std::string words = number(recent) + (recent == 1 ? " ticket" : " tickets") +
                        " of the last 4 hours: " + number(tagged) + " with the tag " + tag + ", " +
                        number(answered) + " with an answer, " + number(both) + " with both.";
    if (older > 0)
        words += " The tag is on " + number(older) + " older " +
                 (older == 1 ? "ticket too." : "tickets too.");
    return words;
}

}  // namespace drill::debrief
