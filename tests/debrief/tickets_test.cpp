#include "debrief/tickets.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {
namespace {

using engine::TicketAnswered;
using engine::TicketArrived;
using engine::TicketTagged;

engine::Scenario tagged_drill() {
    engine::Scenario scenario = small_drill();
    scenario.setting.ticket_tag = "production_issues_{number}";
    scenario.production_issue = "4127";
    return scenario;
}

TEST_SUITE("debrief/tickets") {
    TEST_CASE("tickets of the last hours are counted by tag and answer") {
        Events events;
        events.add(0, TicketArrived{"Ana", "Help", "Down", 300})
            .add(0, TicketArrived{"Ben", "Help", "Down", 200})
            .add(1000, TicketArrived{"Cem", "Help", "Down"})
            .add(1000, TicketArrived{"Dot", "Help", "Down"})
            .add(2000, TicketTagged{1, "production_issues_4127"})
            .add(2000, TicketAnswered{1, "We know"})
            .add(2000, TicketTagged{2, "Production_Issues_4127"})
            .add(2000, TicketTagged{3, "incident"})
            .add(2000, TicketAnswered{3, "We know"});
        CHECK(tickets_sentence(tagged_drill(), events.list()) ==
              "3 tickets of the last 4 hours: 2 with the tag production_issues_4127, 2 with an "
              "answer, 1 with both.");
        events.add(3000, TicketTagged{2, "production_issues_4127", true})
            .add(3000, TicketTagged{0, "production_issues_4127"});
        CHECK(tickets_sentence(tagged_drill(), events.list()) ==
              "3 tickets of the last 4 hours: 1 with the tag production_issues_4127, 2 with an "
              "answer, 1 with both. The tag is on 1 older ticket too.");
    }

    TEST_CASE("nothing is told of tickets where the pack has no tag or none came") {
        Events events;
        CHECK(tickets_sentence(tagged_drill(), events.list()).empty());
        events.add(0, TicketArrived{"Ana", "Help", "Down"});
        CHECK(tickets_sentence(small_drill(), events.list()).empty());
        CHECK(tickets_sentence(tagged_drill(), events.list()) ==
              "1 ticket of the last 4 hours: 0 with the tag production_issues_4127, 0 with an "
              "answer, 0 with both.");
    }
}

}  // namespace
}  // namespace drill::debrief
