#include "debrief/timeline.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {
namespace {

engine::MaintenancePlan upgrade(int starts_minute, int ends_minute) {
    engine::MaintenancePlan plan;
    plan.title = "Upgrade";
    plan.details = "We upgrade.";
    plan.cells = cells_of({2});
    plan.starts_minute = starts_minute;
    plan.ends_minute = ends_minute;
    plan.start_details = "It begins.";
    return plan;
}

}  // namespace

TEST_SUITE("debrief/timeline") {
    TEST_CASE("each row names a role and stands in its lane") {
        const engine::Scenario scenario = small_drill();
        Events events;
        events.add(1000, engine::PageSent{2, "Errors on the website"})
            .add(5000, engine::PageAcknowledged{})
            .add(60000, engine::LineSaid{1, engine::Place::kCall, true, "East is worse.", 0, 0})
            .add(61000, engine::LineSaid{-1, engine::Place::kChannel, true, "On it", 0, 0})
            .create(70000, cells_of({0}), engine::Level::kPartial, 970000);
        const auto rows = timeline(scenario, events.list());
        REQUIRE(rows.size() == 5);
        CHECK(rows[0].who == "Incident bot");
        CHECK(rows[0].lane == Lane::kHappened);
        CHECK(rows[1].who == "CMOC");
        CHECK(rows[1].lane == Lane::kRoom);
        CHECK(rows[2].who == "Engineer On Call");
        CHECK(rows[2].kind == RowKind::kSpoken);
        CHECK(rows[2].time == "14:11");
        CHECK(rows[3].text == "On it");
        CHECK(rows[4].lane == Lane::kPublic);
        CHECK(rows[4].text ==
              "Errors. Investigating, Partial Service Disruption, Website (East): We see errors.");
    }

    TEST_CASE("the director's bookkeeping, the drill's clock and the guide leave no row") {
        Events events;
        events.add(0, engine::InjectFired{0})
            .add(0, engine::FlagsChanged{1, 0})
            .add(0, engine::CastJoined{0, "Mara", "Incident Manager", false})
            .add(0, engine::SessionPaused{})
            .add(0, engine::SessionResumed{})
            .add(0, engine::PaceSet{4})
            .add(0, engine::GuideNoteGiven{engine::GuidePlace::kPager, false, "Acknowledge it"})
            .add(0, engine::GuideDone{});
        CHECK(timeline(small_drill(), events.list()).empty());
    }

    TEST_CASE("what was written elsewhere, answered and sent stands in the timeline") {
        using namespace engine;
        Events events;
        LineSaid team{-1, Place::kChannel, true, "On it"};
        team.channel = Channel::kTeam;
        events.add(0, team)
            .add(0, MessageEdited{kOwnLatest, Channel::kTeam, "On them"})
            .add(0, Reacted{0, kOwnLatest, Reaction::kDone})
            .add(0, HelpCalled{"the manager on call"})
            .add(0, RoleHandedOver{0, 1})
            .add(0, RoleHandedOver{0, kCmocSpeaker})
            .add(0, RoleHandedOver{kCmocSpeaker, 0})
            .add(0, InternalStatusChanged{0, InternalStatus::kFixing})
            .add(0, TicketTagged{1, "incident_4127"})
            .add(0, TicketTagged{1, "incident_4127", true})
            .add(0, TicketAnswered{1, "We know"})
            .add(0, FormSent{FormKind::kHandOver, {{"Problem", "Jobs"}, {"Done", "Posted"}}});
        const auto rows = timeline(small_drill(), events.list());
        const std::pair<std::string, std::string> expected[] = {
            {"CMOC", "#support: On it"},
            {"CMOC", "#support: The last message now reads: On them"},
            {"Incident Manager", "Reacts with \xE2\x9C\x85"},
            {"CMOC", "Calls: the manager on call"},
            {"Incident Manager", "Hands over to another Incident Manager"},
            {"Incident Manager", "Hands the CMOC's role over to the CMOC"},
            {"CMOC", "Hands the CMOC's role over to the Incident Manager"},
            {"Incident Manager", "Internal status is now: Active, fixing"},
            {"CMOC", "Tags ticket 2: incident_4127"},
            {"CMOC", "Takes a tag off ticket 2: incident_4127"},
            {"CMOC", "Answers ticket 2: We know"},
            {"CMOC", "Problem: Jobs; Done: Posted"},
        };
        REQUIRE(rows.size() == std::size(expected));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(rows[i].who == expected[i].first);
            CHECK(rows[i].text == expected[i].second);
        }
    }

    TEST_CASE("people outside the room are named by what they are") {
        Events events;
        events.add(0, engine::TicketArrived{"Ana Lopez", "Help", "It is down"})
            .add(0, engine::SocialPosted{"@ana", "is it down?"})
            .add(0, engine::TicketArrived{"Ben", "Help", "Slow", 135});
        const auto rows = timeline(small_drill(), events.list());
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].who == "Customer");
        CHECK(rows[0].text == "Help: It is down");
        CHECK(rows[1].who == "Social media");
        CHECK(rows[2].text == "Help: Slow (opened 2 h 15 min before)");
    }

    TEST_CASE("a maintenance is told as planned, and who did what of it") {
        const engine::MaintenancePlan plan = upgrade(15 * 60, 26 * 60);
        Events events;
        events.add(0, engine::MaintenanceScheduled{0, plan})
            .add(0, engine::MaintenanceMoved{0, engine::MaintenanceStep::kStart, true, {}, 0})
            .add(0, engine::MaintenanceMoved{
                        0, engine::MaintenanceStep::kAutomationOff, false, {}, 0});
        const auto rows = timeline(small_drill(), events.list());
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].text ==
              "Upgrade is planned for 15:00 UTC to 02:00 UTC, day 2, API (East): We upgrade.");
        CHECK(rows[1].text == "Upgrade: has started. It begins.");
        CHECK(rows[1].who == "Status page");
        CHECK(rows[2].text == "Upgrade: automation is off");
        CHECK(rows[2].who == "CMOC");
    }

    TEST_CASE(
        "a maintenance from before the drill is the status page's, under way since its start") {
        const engine::MaintenancePlan plan = upgrade(14 * 60, 15 * 60);
        Events events;
        events.add(0, engine::MaintenanceScheduled{0, plan, true})
            .add(0, engine::MaintenanceMoved{0, engine::MaintenanceStep::kStart, true, {}, 0});
        const auto rows = timeline(small_drill(), events.list());
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].who == "Status page");
        CHECK(rows[1].text == "Upgrade: is under way since 14:00 UTC. It begins.");
    }

    TEST_CASE("a line that nobody heard is marked") {
        Events events;
        events.add(0, engine::LineSaid{-1, engine::Place::kCall, false, "Hello?", 0, 0});
        const auto rows = timeline(small_drill(), events.list());
        REQUIRE(rows.size() == 1);
        CHECK_FALSE(rows[0].is_heard);
        CHECK(rows[0].lane == Lane::kCall);
    }

    TEST_CASE("the mute stretches from joining to unmuting, and again to the end") {
        Events events;
        events.add(10000, engine::CallJoined{})
            .add(50000, engine::Unmuted{})
            .add(70000, engine::Muted{});
        const auto stretches = muted_stretches(events.list(), 90000);
        REQUIRE(stretches.size() == 2);
        CHECK(stretches[0].from_ms == 10000);
        CHECK(stretches[0].until_ms == 50000);
        CHECK(stretches[1].from_ms == 70000);
        CHECK(stretches[1].until_ms == 90000);
    }
}

}  // namespace drill::debrief
