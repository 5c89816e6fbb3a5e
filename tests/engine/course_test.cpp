#include <doctest/doctest.h>

#include <set>

#include "engine/scenario_builder.h"

// The language that steers a drill: phases, approvals, variations, counters with bounds, and the
// facilitator's hand.

using namespace drill::engine;
using drill::base::ErrorCode;

namespace {

using Moments = std::vector<Milliseconds>;

void must(Session& session, Command command) {
    const auto result = session.submit(command);
    REQUIRE_MESSAGE(static_cast<bool>(result), (result ? "" : result.error().message));
}

ErrorCode refusal_of(Session& session, Command command) {
    const auto result = session.submit(command);
    REQUIRE_FALSE(static_cast<bool>(result));
    return result.error().code;
}

Condition atom(ConditionKind kind, std::uint32_t mask, int first = 0, std::int32_t low = 0) {
    ConditionStep step;
    step.kind = kind;
    step.mask = mask;
    step.first = static_cast<std::uint16_t>(first);
    step.low = low;
    step.high = low;
    return {step};
}

Inject marked(Milliseconds at_ms, std::string text) {
    Inject inject;
    inject.at_ms = at_ms;
    inject.action = message(std::move(text));
    return inject;
}

PostUpdate update_to(IncidentState state, std::string details = "News.") {
    PostUpdate update;
    update.post.state = state;
    update.post.details = std::move(details);
    return update;
}

bool has(std::uint8_t steps, Approval step) {
    return (steps >> static_cast<unsigned>(step) & 1U) != 0;
}

}  // namespace

TEST_SUITE("engine/course") {
    TEST_CASE("an inject with a condition of its own happens only if that holds when it is due") {
        Inject early = marked(1000, "early");
        early.only_if = since(Milestone::kChannelJoined, 0);
        Inject late = marked(3000, "late");
        late.only_if = early.only_if;
        const Scenario scenario = ScenarioBuilder().add(early).add(late).build();
        Session session(scenario, 1);
        must(session, {2000, JoinChannel{}});
        must(session, {9000, Advance{}});
        CHECK(moments_of(session, "early").empty());
        CHECK(moments_of(session, "late") == Moments{3000});
    }

    TEST_CASE("a phase begins with its inject and time counts from there") {
        Inject second = marked(2000, "second");
        second.phase = 1;
        const Scenario scenario =
            ScenarioBuilder()
                .phases({"first", "second"})
                .add(second)
                .when(atom(ConditionKind::kPhase, 1U << 1U), message("in second"))
                .when(atom(ConditionKind::kSincePhase, 0, 1, 500), message("half a second in"))
                .build();
        Session session(scenario, 1);
        CHECK(session.control().phase == 0);
        CHECK(session.control().phases_ms[0] == 0);
        must(session, {9000, Advance{}});
        CHECK(session.control().phase == 1);
        CHECK(moments_of(session, "in second") == Moments{2000});
        CHECK(moments_of(session, "half a second in") == Moments{2500});
    }

    TEST_CASE("a seed chooses one value of each variation, and every value has its seeds") {
        const Scenario scenario = ScenarioBuilder()
                                      .variation("cause", {"a", "b", "c"})
                                      .variation("day", {"early", "late"})
                                      .build();
        std::set<int> causes;
        std::set<int> days;
        for (std::uint64_t seed = 0; seed < 64; ++seed) {
            const Session session(scenario, seed);
            causes.insert(session.control().variation(0));
            days.insert(session.control().variation(1));
            CHECK(Session(scenario, seed).hash() == session.hash());
        }
        CHECK(causes == std::set<int>{0, 1, 2});
        CHECK(days == std::set<int>{0, 1});
    }

    TEST_CASE("a counter starts where it says and stops at its bounds") {
        Inject up = marked(1000, "up");
        up.every_ms = 1000;
        up.limit = 5;
        up.counts = {{0, 2}};
        const Scenario scenario = ScenarioBuilder().counter("patience", 3, 0, 6).add(up).build();
        Session session(scenario, 1);
        CHECK(session.control().counters[0] == 3);
        must(session, {1000, Advance{}});
        CHECK(session.control().counters[0] == 5);
        must(session, {9000, Advance{}});
        CHECK(session.control().counters[0] == 6);
    }

    TEST_CASE("a step without the word it needs is noted, and stays noted") {
        Inject word = marked(2000, "yes");
        word.approves = 1U << static_cast<unsigned>(Approval::kIdentified);
        const Scenario scenario = ScenarioBuilder().approvals(15).add(word).build();
        Session session(scenario, 1);
        must(session, {1000, incident_on(cells_of({0}))});
        CHECK(has(session.control().unapproved, Approval::kPublic));
        must(session, {3000, update_to(IncidentState::kIdentified)});
        CHECK_FALSE(has(session.control().unapproved, Approval::kIdentified));
        must(session, {4000, update_to(IncidentState::kIdentified)});
        must(session, {5000, update_to(IncidentState::kMonitoring)});
        CHECK(has(session.control().unapproved, Approval::kMonitoring));
        CHECK(session.control().milestone(Milestone::kApprovedIdentified) == 2000);
    }

    TEST_CASE("a word that was taken back no longer counts") {
        Inject word = marked(1000, "all clear");
        word.approves = 1U << static_cast<unsigned>(Approval::kResolved);
        Inject back = marked(2000, "it is back");
        back.takes_back = word.approves;
        const Scenario scenario = ScenarioBuilder().approvals(8).add(word).add(back).build();
        Session session(scenario, 1);
        must(session, {1500, incident_on(cells_of({0}))});
        CHECK(has(session.control().approved, Approval::kResolved));
        must(session, {3000, update_to(IncidentState::kResolved)});
        CHECK(has(session.control().unapproved, Approval::kResolved));
    }

    TEST_CASE("what breaks, recovers and breaks again is noted at each turn") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(1000, TruthInject{cells_of({0}), Level::kPartial, ""})
                                      .at(2000, TruthInject{cells_of({0}), Level::kOperational, ""})
                                      .at(3000, TruthInject{cells_of({1}), Level::kDegraded, ""})
                                      .build();
        Session session(scenario, 1);
        must(session, {9000, Advance{}});
        CHECK(session.control().milestone(Milestone::kRecovered) == 2000);
        CHECK(session.control().milestone(Milestone::kRecurred) == 3000);
    }

    TEST_CASE("a page that nobody answered goes to somebody else, and can still be acknowledged") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(0, PageInject{0, "Errors"})
                                      .at(5000, EscalateInject{0, "Paging the backup"})
                                      .build();
        Session session(scenario, 1);
        must(session, {6000, AcknowledgePage{}});
        CHECK(session.control().milestone(Milestone::kPageEscalated) == 5000);
        CHECK(session.control().page == PageStatus::kAcknowledged);
    }
}

TEST_SUITE("engine/public_incidents") {
    TEST_CASE("a time for the next update in a post replaces the cadence") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {1000, incident_on(cells_of({0}), "Errors. Next update in 20 minutes.")});
        const PublicIncident& incident = session.control().incidents[0];
        CHECK(incident.next_post_due_ms == 1000 + 20 * kMinuteMs);
        CHECK(incident.is_promised == 1);
        must(session, {5000, update_to(IncidentState::kInvestigating)});
        CHECK(incident.next_post_due_ms == 5000 + 15 * kMinuteMs);
        CHECK(incident.is_promised == 0);
    }

    TEST_CASE("a new severity moves what the cadence wants, not what was promised") {
        const Scenario scenario =
            ScenarioBuilder().at(5000, SeverityInject{0, Severity::kS1}).build();
        Session promised(scenario, 1);
        must(promised, {1000, incident_on(cells_of({0}), "Next update in 12 minutes.")});
        must(promised, {6000, Advance{}});
        CHECK(promised.control().incidents[0].next_post_due_ms == 1000 + 12 * kMinuteMs);
        Session plain(scenario, 1);
        must(plain, {1000, incident_on(cells_of({0}))});
        must(plain, {6000, Advance{}});
        CHECK(plain.control().incidents[0].next_post_due_ms == 1000 + 10 * kMinuteMs);
    }

    TEST_CASE("a policy may want the second post sooner than the cadence") {
        Scenario scenario = ScenarioBuilder().build();
        scenario.setting.second_post_ms = 5 * kMinuteMs;
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        CHECK(session.control().incidents[0].next_post_due_ms == 5 * kMinuteMs);
        must(session, {1000, update_to(IncidentState::kInvestigating)});
        CHECK(session.control().incidents[0].next_post_due_ms == 1000 + 15 * kMinuteMs);
    }

    TEST_CASE("an edit of the latest post can take a promise back, one of an older post cannot") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        must(session,
             {1000, update_to(IncidentState::kInvestigating, "Next update in 5 minutes.")});
        must(session, {2000, EditUpdate{0, 0, "Next update in 50 minutes."}});
        CHECK(session.control().incidents[0].next_post_due_ms == 1000 + 5 * kMinuteMs);
        must(session, {3000, EditUpdate{0, 1, "We are still looking."}});
        CHECK(session.control().incidents[0].next_post_due_ms == 1000 + 15 * kMinuteMs);
        must(session, {4000, EditUpdate{0, 1, "Next update in 5 minutes."}});
        CHECK(session.control().incidents[0].next_post_due_ms == 4000 + 5 * kMinuteMs);
        CHECK(refusal_of(session, {4000, EditUpdate{0, 2, "?"}}) == ErrorCode::kUnknownId);
    }

    TEST_CASE("a deleted post leaves state and level as they are, and the first stays") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        must(session, {1000, update_to(IncidentState::kIdentified)});
        CHECK(refusal_of(session, {1000, DeleteUpdate{0, 0}}) == ErrorCode::kNotAllowedNow);
        must(session, {2000, DeleteUpdate{0, 1}});
        CHECK(session.control().incidents[0].state == IncidentState::kIdentified);
        CHECK(session.control().incidents[0].post_count == 1);
        CHECK(refusal_of(session, {2000, DeleteUpdate{0, 1}}) == ErrorCode::kUnknownId);
        CHECK(session.control().milestone(Milestone::kUpdateDeleted) == 2000);
    }

    TEST_CASE("a deleted incident is gone for conditions and refuses every change") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        must(session, {1000, DeleteIncident{0}});
        CHECK(session.control().current_incident() == nullptr);
        CHECK(session.control().open_incident_count() == 0);
        CHECK(session.control().incidents[0].next_post_due_ms == kNever);
        CHECK(refusal_of(session, {1000, update_to(IncidentState::kResolved)}) ==
              ErrorCode::kNotAllowedNow);
        CHECK(refusal_of(session, {1000, DeleteIncident{0}}) == ErrorCode::kNotAllowedNow);
    }

    TEST_CASE("with several incidents a condition can mean the one that lists a component") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        must(session, {0, incident_on(cells_of({2}))});
        must(session, {1000, update_to(IncidentState::kResolved)});
        const auto state_on = [&session](CellSet cells, IncidentState state) {
            Condition condition =
                atom(ConditionKind::kIncidentState, 1U << static_cast<unsigned>(state));
            condition[0].cells = cells;
            return holds(condition, session.control(), 1000);
        };
        CHECK(state_on(cells_of({0, 1}), IncidentState::kResolved));
        CHECK(state_on(cells_of({2}), IncidentState::kInvestigating));
        CHECK(state_on({}, IncidentState::kInvestigating));
        CHECK(state_on(cells_of({3}), IncidentState::kNone));
        CHECK(session.control().open_incident_count() == 1);
    }

    TEST_CASE("a post that goes back in state is noted") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        must(session, {1000, update_to(IncidentState::kMonitoring)});
        CHECK(session.control().milestone(Milestone::kWentBack) == kNever);
        must(session, {2000, update_to(IncidentState::kInvestigating)});
        CHECK(session.control().milestone(Milestone::kWentBack) == 2000);
    }

    TEST_CASE("an incident has at most as many posts as the page keeps") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        for (int post = 1; post < kPostCountMax; ++post)
            must(session, {0, update_to(IncidentState::kInvestigating)});
        CHECK(refusal_of(session, {0, update_to(IncidentState::kInvestigating)}) ==
              ErrorCode::kNotAllowedNow);
    }
}

TEST_SUITE("engine/facilitator") {
    TEST_CASE("an inject published early happens once, and what follows counts from there") {
        const Scenario scenario =
            ScenarioBuilder().at(9000, message("a")).after(0, 2500, message("b")).build();
        Session session(scenario, 1);
        must(session, {1000, PublishInject{0}});
        must(session, {20000, Advance{}});
        CHECK(moments_of(session, "a") == Moments{1000});
        CHECK(moments_of(session, "b") == Moments{3500});
    }

    TEST_CASE("an inject published during a pause is neither late nor early") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(9000, message("a"))
                                      .after(0, 2500, message("b"))
                                      .at(6000, message("c"))
                                      .build();
        Session session(scenario, 1);
        must(session, {4000, Pause{}});
        must(session, {4000, PublishInject{0}});
        CHECK(moments_of(session, "a") == Moments{4000});
        must(session, {4000, SkipInject{2}});
        must(session, {4000, Resume{}});
        must(session, {20000, Advance{}});
        CHECK(moments_of(session, "b") == Moments{6500});
        CHECK(moments_of(session, "c").empty());
    }

    TEST_CASE("a repeating inject goes on from when it was published or skipped") {
        const Scenario scenario =
            ScenarioBuilder().at(1000, message("a")).repeated(4000, 4).build();
        Session session(scenario, 1);
        must(session, {2000, PublishInject{0}});  // the second time; the third would be at 6000
        must(session, {3000, SkipInject{0}});     // the third; the fourth is 4 s behind
        must(session, {60000, Advance{}});
        CHECK(moments_of(session, "a") == Moments{1000, 2000, 7000});
    }

    TEST_CASE("an inject that is over can be neither published nor skipped") {
        const Scenario scenario = ScenarioBuilder().at(1000, message("a")).build();
        Session session(scenario, 1);
        must(session, {2000, Advance{}});
        CHECK(refusal_of(session, {2000, PublishInject{0}}) == ErrorCode::kNotAllowedNow);
        CHECK(refusal_of(session, {2000, SkipInject{0}}) == ErrorCode::kNotAllowedNow);
        CHECK(refusal_of(session, {2000, PublishInject{1}}) == ErrorCode::kUnknownId);
        CHECK(refusal_of(session, {2000, SkipInject{-1}}) == ErrorCode::kUnknownId);
    }
}
