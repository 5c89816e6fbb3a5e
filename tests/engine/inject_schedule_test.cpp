#include "engine/inject_schedule.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

using namespace drill::engine;

namespace {

using Moments = std::vector<Milliseconds>;

void advance(Session& session, Milliseconds at_ms) {
    REQUIRE(static_cast<bool>(session.submit({at_ms, Advance{}})));
}

void must(Session& session, Command command) {
    REQUIRE(static_cast<bool>(session.submit(command)));
}

}  // namespace

TEST_SUITE("engine/inject_schedule") {
    TEST_CASE("a timed inject happens at its own moment however far the clock jumps") {
        const Scenario scenario = ScenarioBuilder().at(1234, message("a")).build();
        Session session(scenario, 1);
        advance(session, 60000);
        CHECK(moments_of(session, "a") == Moments{1234});
    }

    TEST_CASE("how time is cut into commands makes no difference") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(1000, message("a"))
                                      .after(0, 2500, message("b"))
                                      .when(since(Milestone::kStart, 4001), message("c"))
                                      .repeated(3000, 5)
                                      .build();
        Session jump(scenario, 1);
        Session creep(scenario, 1);
        advance(jump, 30000);
        for (Milliseconds at_ms = 0; at_ms <= 30000; at_ms += 250)
            advance(creep, at_ms);
        CHECK(jump.hash() == creep.hash());
        CHECK(jump.events().size() == creep.events().size());
        CHECK(moments_of(jump, "b") == Moments{3500});
        CHECK(moments_of(jump, "c") == Moments{4001, 7001, 10001, 13001, 16001});
    }

    TEST_CASE("a pause shifts nothing: relative timers count drill time") {
        const Scenario scenario =
            ScenarioBuilder().at(1000, message("a")).after(0, 5000, message("b")).build();
        Session session(scenario, 1);
        must(session, {3000, Pause{}});
        must(session, {3000, Resume{}});
        advance(session, 10000);
        CHECK(moments_of(session, "b") == Moments{6000});
    }

    TEST_CASE("a contingency happens when the expected action did not") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(0, PageInject{0, "Errors"})
                                      .at(5000, message("are you there?"))
                                      .unless(since(Milestone::kPageAcknowledged, 0))
                                      .build();
        Session silent(scenario, 1);
        advance(silent, 10000);
        CHECK(moments_of(silent, "are you there?") == Moments{5000});

        Session present(scenario, 1);
        must(present, {4999, AcknowledgePage{}});
        advance(present, 10000);
        CHECK(moments_of(present, "are you there?").empty());
    }

    TEST_CASE("an action in the same millisecond as a contingency comes after it") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(0, PageInject{0, "Errors"})
                                      .at(5000, message("are you there?"))
                                      .unless(since(Milestone::kPageAcknowledged, 0))
                                      .build();
        Session session(scenario, 1);
        must(session, {5000, AcknowledgePage{}});
        CHECK(moments_of(session, "are you there?") == Moments{5000});
    }

    TEST_CASE("a repeating nudge stops at its limit") {
        const Scenario scenario =
            ScenarioBuilder().at(1000, message("a")).repeated(1000, 3).build();
        Session session(scenario, 1);
        advance(session, 60000);
        CHECK(moments_of(session, "a") == Moments{1000, 2000, 3000});
    }

    TEST_CASE("a repeating contingency uses up its times also when it is not needed") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(1000, message("a"))
                                      .unless(since(Milestone::kChannelJoined, 0))
                                      .repeated(1000, 3)
                                      .build();
        Session session(scenario, 1);
        must(session, {1500, JoinChannel{}});
        advance(session, 60000);
        CHECK(moments_of(session, "a") == Moments{1000});
    }

    TEST_CASE("a condition starts a delay that runs on when the condition is gone") {
        ConditionStep muted;
        muted.kind = ConditionKind::kMuted;
        const Scenario scenario = ScenarioBuilder().when({muted}, message("muted?"), 2000).build();
        Session session(scenario, 1);
        must(session, {1000, JoinCall{}});
        must(session, {1500, Unmute{}});
        advance(session, 5000);
        CHECK(moments_of(session, "muted?") == Moments{3000});
    }

    TEST_CASE("an overdue update is noticed at the very millisecond it is due") {
        ConditionStep overdue;
        overdue.kind = ConditionKind::kUpdateOverdue;
        overdue.low = 0;
        const Scenario scenario = ScenarioBuilder().when({overdue}, message("update?")).build();
        Session session(scenario, 1);
        must(session, {777, incident_on(cells_of({0}))});
        advance(session, 19 * kMinuteMs);
        CHECK(moments_of(session, "update?") == Moments{777 + 15 * kMinuteMs});
    }

    TEST_CASE("nothing happens after the end, even in the same millisecond") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(1000, EndInject{})
                                      .at(1000, message("a"))
                                      .after(0, 0, message("b"))
                                      .build();
        Session session(scenario, 1);
        advance(session, 60000);
        CHECK(session.control().ended == EndReason::kCompleted);
        CHECK(moments_of(session, "a").empty());
        CHECK(moments_of(session, "b").empty());
    }

    TEST_CASE("injects of one moment happen in the order of the pack") {
        const Scenario scenario =
            ScenarioBuilder().at(1000, message("a")).at(1000, message("b")).build();
        Session session(scenario, 1);
        advance(session, 2000);
        std::string order;
        for (const Event& event : session.events()) {
            if (const auto* line = std::get_if<LineSaid>(&event.body))
                order += line->text;
        }
        CHECK(order == "ab");
    }

    TEST_CASE("an expectation is observed when its condition first holds") {
        const Scenario scenario =
            ScenarioBuilder()
                .at(0, PageInject{0, "Errors"})
                .expect("acknowledged", since(Milestone::kPageAcknowledged, 0))
                .build();
        Session session(scenario, 1);
        must(session, {4321, AcknowledgePage{}});
        CHECK(session.control().expectation_seen_ms[0] == 4321);
    }
}
