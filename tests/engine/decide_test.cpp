#include "engine/decide.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

using namespace drill::engine;
using drill::base::ErrorCode;

namespace {

Scenario paged_scenario() {
    return ScenarioBuilder().at(0, PageInject{0, "Errors"}).build();
}

ErrorCode refusal_of(Session& session, Command command) {
    const auto result = session.submit(command);
    REQUIRE_FALSE(static_cast<bool>(result));
    return result.error().code;
}

void must(Session& session, Command command) {
    const auto result = session.submit(command);
    REQUIRE_MESSAGE(static_cast<bool>(result), (result ? "" : result.error().message));
}

}  // namespace

TEST_SUITE("engine/decide") {
    TEST_CASE("a page is acknowledged, then resolved, and each only once") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        CHECK(refusal_of(session, {500, ResolvePage{}}) == ErrorCode::kNotAllowedNow);
        must(session, {1000, AcknowledgePage{}});
        CHECK(session.control().page == PageStatus::kAcknowledged);
        CHECK(refusal_of(session, {1500, AcknowledgePage{}}) == ErrorCode::kNotAllowedNow);
        must(session, {2000, ResolvePage{}});
        CHECK(session.control().page == PageStatus::kResolved);
        CHECK(session.control().milestone(Milestone::kPageAcknowledged) == 1000);
    }

    TEST_CASE("words are refused before the channel or the call is joined") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        CHECK(refusal_of(session, {0, Say{Place::kChannel, "hi"}}) == ErrorCode::kNotAllowedNow);
        CHECK(refusal_of(session, {0, Say{Place::kCall, "hi"}}) == ErrorCode::kNotAllowedNow);
        CHECK(refusal_of(session, {0, Unmute{}}) == ErrorCode::kNotAllowedNow);
    }

    TEST_CASE("a line spoken while muted is heard by nobody and matches no words") {
        const Scenario scenario = ScenarioBuilder().phrases("hello", {"cmoc here"}).build();
        Session session(scenario, 1);
        must(session, {0, JoinCall{}});
        must(session, {1000, Say{Place::kCall, "CMOC here"}});
        CHECK(session.control().said_ms[1][0] == kNever);
        CHECK(session.control().milestone(Milestone::kSpokeMuted) == 1000);
        CHECK_FALSE(session.events().back().audience.includes(Seat::kObserver));
        must(session, {2000, Unmute{}});
        must(session, {3000, Say{Place::kCall, "CMOC here, Mara"}});
        CHECK(session.control().said_ms[1][0] == 3000);
        CHECK(session.control().said_to[0] == 1);
    }

    TEST_CASE("an incident needs title, details and infrastructure of this page") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        CreateIncident command = incident_on(cells_of({0}));
        command.title = "  ";
        CHECK(refusal_of(session, {0, command}) == ErrorCode::kInvalid);
        command = incident_on(cells_of({0}), "");
        CHECK(refusal_of(session, {0, command}) == ErrorCode::kInvalid);
        CHECK(refusal_of(session, {0, incident_on({})}) == ErrorCode::kInvalid);
        CHECK(refusal_of(session, {0, incident_on(cells_of({4}))}) == ErrorCode::kUnknownId);
        CHECK(refusal_of(session, {0, incident_on(cells_of({0}), "\xFF")}) == ErrorCode::kInvalid);
        must(session, {0, incident_on(cells_of({0}))});
    }

    TEST_CASE("a post sets the level of the affected cells and the next due time") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {kMinuteMs, incident_on(cells_of({0, 1}))});
        CHECK(session.control().page_levels[0] == static_cast<int>(Level::kDegraded));
        CHECK(session.control().page_levels[2] == static_cast<int>(Level::kOperational));
        CHECK(session.control().incidents[0].next_post_due_ms == 16 * kMinuteMs);

        PostUpdate update;
        update.post = {IncidentState::kResolved, Level::kOperational, "Back to normal.", 0, ""};
        must(session, {2 * kMinuteMs, update});
        CHECK(session.control().page_levels[0] == static_cast<int>(Level::kOperational));
        CHECK(session.control().incidents[0].next_post_due_ms == kNever);
    }

    TEST_CASE("an update may give each affected component its own level, and no other") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0, 1}))});
        PostUpdate update;
        update.post.details = "West is worse.";
        update.cell_levels = {{2, Level::kPartial}};
        CHECK(refusal_of(session, {1000, update}) == ErrorCode::kUnknownId);
        update.cell_levels = {{1, Level::kPartial}, {1, Level::kDisruption}};
        CHECK(refusal_of(session, {1000, update}) == ErrorCode::kUnknownId);
        update.cell_levels = {{1, Level::kPartial}};
        must(session, {1000, update});
        CHECK(session.control().page_levels[0] == static_cast<int>(Level::kDegraded));
        CHECK(session.control().page_levels[1] == static_cast<int>(Level::kPartial));
    }

    TEST_CASE("a raised severity moves the due time of an open incident") {
        const Scenario scenario =
            ScenarioBuilder().at(2 * kMinuteMs, SeverityInject{0, Severity::kS1}).build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        CHECK(session.control().incidents[0].next_post_due_ms == 15 * kMinuteMs);
        must(session, {3 * kMinuteMs, Advance{}});
        CHECK(session.control().incidents[0].next_post_due_ms == 10 * kMinuteMs);
    }

    TEST_CASE("a fifth incident is refused") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        for (int i = 0; i < 4; ++i)
            must(session, {0, incident_on(cells_of({0}))});
        CHECK(refusal_of(session, {0, incident_on(cells_of({0}))}) == ErrorCode::kNotAllowedNow);
    }

    TEST_CASE("while paused only the clock may be asked, and time stands still") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {5000, Pause{}});
        CHECK(refusal_of(session, {5000, AcknowledgePage{}}) == ErrorCode::kPaused);
        CHECK(refusal_of(session, {6000, Advance{}}) == ErrorCode::kPaused);
        CHECK(refusal_of(session, {6000, Resume{}}) == ErrorCode::kPaused);
        must(session, {5000, SetPace{4}});
        must(session, {5000, Resume{}});
        must(session, {6000, AcknowledgePage{}});
    }

    TEST_CASE("a moment in the past is refused") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {5000, AcknowledgePage{}});
        CHECK(refusal_of(session, {4999, JoinCall{}}) == ErrorCode::kInvalid);
    }

    TEST_CASE("after the end everything is refused") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {5000, EndDrill{}});
        CHECK(session.control().ended == EndReason::kByPlayer);
        CHECK(refusal_of(session, {6000, Advance{}}) == ErrorCode::kEnded);
    }

    TEST_CASE("a player who does nothing ends at the longest time") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {drill::base::kDrillTimeMax, Advance{}});
        CHECK(session.control().ended == EndReason::kLongest);
        CHECK(session.control().now_ms == 20 * kMinuteMs);
    }

    TEST_CASE("a refused command leaves the state as it was") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        const auto before = session.hash();
        CHECK(refusal_of(session, {1000, ResolvePage{}}) == ErrorCode::kNotAllowedNow);
        CHECK(session.hash() == before);
    }

    TEST_CASE("a post may be shown at any time that is over, and what is due stays as it was") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {5 * kMinuteMs, incident_on(cells_of({0}))});
        const Milliseconds due_ms = session.control().incidents[0].next_post_due_ms;
        CHECK(refusal_of(session, {6 * kMinuteMs, MoveUpdate{0, 0, 7}}) == ErrorCode::kInvalid);
        CHECK(refusal_of(session, {6 * kMinuteMs, MoveUpdate{0, 0, -1}}) == ErrorCode::kInvalid);
        CHECK(refusal_of(session, {6 * kMinuteMs, MoveUpdate{0, 1, 1}}) == ErrorCode::kUnknownId);
        must(session, {6 * kMinuteMs, MoveUpdate{0, 0, 2}});
        CHECK(session.control().incidents[0].next_post_due_ms == due_ms);
        CHECK(session.control().milestone(Milestone::kUpdateEdited) == 6 * kMinuteMs);
    }

    TEST_CASE("a post-mortem is a web address") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        for (const char* wrong : {"see below", "javascript:alert(1)", "ftp://a.example"}) {
            CAPTURE(wrong);
            CHECK(refusal_of(session, {0, SetPostMortem{0, wrong}}) == ErrorCode::kInvalid);
        }
        must(session, {0, SetPostMortem{0, "https://status.example/1"}});
        must(session, {0, SetPostMortem{0, ""}});
    }

    TEST_CASE("an impact is that of a level, or that of the posts") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        for (const int wrong : {-1, 7})
            CHECK(refusal_of(session, {0, SetImpact{0, wrong}}) == ErrorCode::kInvalid);
        CHECK(refusal_of(session, {0, SetImpact{1, 3}}) == ErrorCode::kUnknownId);
        must(session, {0, SetImpact{0, 6}});
        must(session, {0, SetImpact{0, 0}});
    }

    TEST_CASE("a notice names the production issue in a field of its own, or in none") {
        const Scenario scenario = paged_scenario();
        Session session(scenario, 1);
        CHECK(refusal_of(session, {0, NotifyStakeholders{Severity::kS2, "Jobs wait",
                                                         std::string(5000, 'x')}}) ==
              ErrorCode::kInvalid);
        must(session, {0, NotifyStakeholders{Severity::kS2, "Jobs wait", "4127"}});
        const auto& told = std::get<StakeholdersNotified>(session.events().back().body);
        CHECK(told.summary == "Jobs wait");
        CHECK(told.issue == "4127");
    }
}
