#include "simulation/session_rules.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

// The rules must see a fault: each case tells them events that an engine must never decide.

namespace drill::simulation {
namespace {

using namespace engine;

/// A page at 1 s, a line 2 s after it that repeats twice, every 10 s.
Scenario small_scenario() {
    return ScenarioBuilder()
        .at(1000, PageInject{0, "Errors"})
        .after(0, 2000, message("Who is CMOC?"))
        .repeated(10'000, 2)
        .build();
}

Event fact(Milliseconds at_ms, EventBody body) {
    return {at_ms, kEveryone, std::move(body)};
}

/// What the rules say to those events when time passes to `to_ms`.
std::string verdict(const std::vector<Event>& events, Milliseconds to_ms) {
    const Scenario scenario = small_scenario();
    SessionRules rules(scenario);
    return rules.problem_with({to_ms, Advance{}}, events);
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_SUITE("simulation/session_rules") {
    TEST_CASE("what the engine decides keeps to the rules") {
        const Scenario scenario = small_scenario();
        Session session(scenario, 1);
        SessionRules rules(scenario);
        CHECK(rules.problem_with({0, Advance{}}, session.events()).empty());
        for (const Milliseconds at_ms : {1000U, 2999U, 3000U, 60'000U, 1'200'000U}) {
            const Command command{at_ms, Advance{}};
            const auto batch = session.submit(command);
            REQUIRE(bool(batch));
            CHECK(rules.problem_with(command, batch.value()) == "");
        }
        CHECK(session.control().has_ended());
    }

    TEST_CASE("an inject that is early, late, forgotten or too frequent is noticed") {
        const Event fired = fact(1000, InjectFired{0});
        const Event planned = fact(1000, InjectScheduled{1, 3000});
        CHECK(verdict({fired, planned}, 2999).empty());
        CHECK(contains(verdict({}, 1000), "is late"));
        CHECK(contains(verdict({fact(999, InjectFired{0})}, 999), "due 1000 ms"));
        CHECK(contains(verdict({fact(1001, InjectFired{0})}, 1001), "due 1000 ms"));
        CHECK(contains(verdict({fired}, 1000), "delay was not started"));
        CHECK(contains(verdict({fired, fact(1001, Muted{})}, 1001), "did not start its delay"));
        CHECK(contains(verdict({fired, fact(1000, InjectScheduled{1, 3001})}, 1000), "3001 ms"));
        CHECK(contains(verdict({fired, fired}, 1000), "after it was over"));
        CHECK(contains(verdict({fired, planned}, 3000), "is late"));
    }

    TEST_CASE("the facilitator's wish makes one inject happen early, and only that one") {
        const Scenario scenario = small_scenario();
        const std::vector<Event> early = {fact(400, InjectFired{0}),
                                          fact(400, InjectScheduled{1, 2400})};
        const auto verdict_on = [&scenario, &early](const CommandBody& body) {
            return SessionRules(scenario).problem_with({400, body}, early);
        };
        CHECK(verdict_on(PublishInject{0}) == "");
        CHECK(contains(verdict_on(PublishInject{1}), "due 1000 ms"));
        CHECK(contains(verdict_on(SkipInject{0}), "due 1000 ms"));
    }

    TEST_CASE("time that falls, runs ahead or goes on after the end is noticed") {
        CHECK(contains(verdict({fact(5, Muted{}), fact(4, Muted{})}, 5), "time fell"));
        CHECK(contains(verdict({fact(6, Muted{})}, 5), "after the command"));
        CHECK(contains(verdict({fact(5, DrillEnded{}), fact(5, Muted{})}, 5), "had ended"));
        CHECK(contains(verdict({fact(5, DrillEnded{EndReason::kLongest})}, 5), "hard end"));
        CHECK(contains(verdict({fact(5, DrillEnded{EndReason::kByPlayer})}, 5), "asking"));
    }

    TEST_CASE("somebody who acts before they appear, or appears twice, is noticed") {
        const Event joined = fact(5, CastJoined{0, "Mara", "Incident Manager", false});
        const Event line = fact(5, LineSaid{0, Place::kChannel, true, "hello", 0, 0});
        CHECK(verdict({joined, line}, 5).empty());
        CHECK(contains(verdict({line}, 5), "before they appear"));
        CHECK(contains(verdict({joined, joined}, 5), "introduced twice"));
    }
}

}  // namespace drill::simulation
