#include "engine/maintenance.h"

#include <doctest/doctest.h>

#include "engine/replay.h"
#include "engine/scenario_builder.h"

using namespace drill::engine;
using drill::base::ErrorCode;

namespace {

/// Drills begin at midnight here: minute 5 is 5 minutes into the drill.
MaintenancePlan plan_from_to(int starts_minute, int ends_minute) {
    MaintenancePlan plan;
    plan.title = "Upgrade";
    plan.details = "We upgrade the runners.";
    plan.cells = cells_of({1, 2});
    plan.starts_minute = starts_minute;
    plan.ends_minute = ends_minute;
    plan.start_details = "It begins.";
    plan.start_broadcast = 8;
    plan.finish_details = "It is over.";
    return plan;
}

std::vector<MaintenanceMoved> moves_of(const Session& session) {
    std::vector<MaintenanceMoved> moves;
    for (const Event& event : session.events()) {
        if (const auto* move = std::get_if<MaintenanceMoved>(&event.body))
            moves.push_back(*move);
    }
    return moves;
}

void must(Session& session, Milliseconds at_ms, CommandBody body) {
    const auto result = session.submit({at_ms, std::move(body)});
    REQUIRE_MESSAGE(static_cast<bool>(result), (result ? "" : result.error().message));
}

std::string refusal_of(Session& session, CommandBody body) {
    const auto result = session.submit({session.control().now_ms, std::move(body)});
    REQUIRE_FALSE(static_cast<bool>(result));
    return result.error().message;
}

}  // namespace

TEST_SUITE("engine/maintenance") {
    TEST_CASE("automation starts and finishes at the planned minutes, however time is cut") {
        for (const Milliseconds tick_ms : {Milliseconds{1000}, 7 * kMinuteMs, 19 * kMinuteMs}) {
            const Scenario scenario = ScenarioBuilder().build();
            Session session(scenario, 1);
            must(session, 0, ScheduleMaintenance{plan_from_to(5, 9)});
            for (Milliseconds at_ms = tick_ms; at_ms < 19 * kMinuteMs; at_ms += tick_ms)
                must(session, at_ms, Advance{});
            must(session, 19 * kMinuteMs, Advance{});
            std::vector<Milliseconds> moments;
            for (const Event& event : session.events()) {
                if (std::holds_alternative<MaintenanceMoved>(event.body))
                    moments.push_back(event.at_ms);
            }
            CHECK(moments == std::vector<Milliseconds>{5 * kMinuteMs, 9 * kMinuteMs});
            CHECK(session.control().maintenances[0].state == MaintenanceState::kCompleted);
            CHECK(replay(scenario, session.events()).maintenances[0].state ==
                  MaintenanceState::kCompleted);
        }
    }

    TEST_CASE("what runs is under maintenance, and operational when it is over") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, 0, ScheduleMaintenance{plan_from_to(5, 9)});
        must(session, 6 * kMinuteMs, Advance{});
        Room room = replay_room(scenario, Seat::kCmoc, session.events());
        CHECK(room.page_level(1) == Level::kMaintenance);
        CHECK(room.page_level(0) == Level::kOperational);
        CHECK(room.maintenances()[0].moves[0].details == "It begins.");
        CHECK(room.maintenances()[0].moves[0].broadcast == 8);
        must(session, 10 * kMinuteMs, Advance{});
        room = replay_room(scenario, Seat::kCmoc, session.events());
        CHECK(room.overall_level() == Level::kOperational);
        CHECK(session.control().page_levels[1] == static_cast<std::uint8_t>(Level::kOperational));
    }

    TEST_CASE("turning the automation off says nothing, whatever words come with it") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, 0, ScheduleMaintenance{plan_from_to(5, 9)});
        must(session, 1000, MoveMaintenance{0, MaintenanceStep::kAutomationOff, "cut \xE2", 1});
        const auto& moved = std::get<MaintenanceMoved>(session.events().back().body);
        CHECK(moved.details.empty());
        CHECK(moved.broadcast == 0);
    }

    TEST_CASE("automation that was turned off starts nothing and cannot be turned on again") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, 0, ScheduleMaintenance{plan_from_to(5, 9)});
        must(session, 1000, MoveMaintenance{0, MaintenanceStep::kAutomationOff, "", 0});
        CHECK(refusal_of(session, MoveMaintenance{0, MaintenanceStep::kAutomationOff, "", 0}) ==
              "the automation is off, and cannot be turned on again");
        must(session, 12 * kMinuteMs, Advance{});
        CHECK(session.control().maintenances[0].state == MaintenanceState::kScheduled);
        CHECK(moves_of(session).size() == 1);
    }

    TEST_CASE("without automation it is started, updated and finished by hand, in that order") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        MaintenancePlan plan = plan_from_to(5, 9);
        plan.is_automatic = false;
        plan.start_details.clear();
        must(session, 0, ScheduleMaintenance{plan});
        CHECK(refusal_of(session, MoveMaintenance{0, MaintenanceStep::kFinish, "Over", 0}) ==
              "start the maintenance first");
        CHECK(refusal_of(session, MoveMaintenance{1, MaintenanceStep::kStart, "Now", 0}) ==
              "expected a maintenance of this status page, got 1");
        must(session, 1000, MoveMaintenance{0, MaintenanceStep::kStart, "Now", 1});
        CHECK(refusal_of(session, MoveMaintenance{0, MaintenanceStep::kStart, "Now", 1}) ==
              "that maintenance has started already");
        must(session, 2000, MoveMaintenance{0, MaintenanceStep::kUpdate, "Half done", 1});
        must(session, 3000, MoveMaintenance{0, MaintenanceStep::kFinish, "Over", 1});
        CHECK(refusal_of(session, MoveMaintenance{0, MaintenanceStep::kUpdate, "More", 1}) ==
              "that maintenance is over");
    }

    TEST_CASE("a reminder goes out at its moment if it is wanted and the moment is still to come") {
        const Scenario scenario = ScenarioBuilder().longest(3 * 60 * kMinuteMs).build();
        Session session(scenario, 1);
        MaintenancePlan plan = plan_from_to(90, 120);
        plan.reminders = 1 | 8;
        must(session, 0, ScheduleMaintenance{plan});
        plan.starts_minute = 50;  // its hour before was over before the drill
        must(session, 0, ScheduleMaintenance{plan});
        must(session, 40 * kMinuteMs, Advance{});
        REQUIRE(moves_of(session).size() == 1);
        CHECK(moves_of(session)[0].step == MaintenanceStep::kRemind1h);
        CHECK(session.events().back().at_ms == 30 * kMinuteMs);
        CHECK(refusal_of(session, ScheduleMaintenance{plan_from_to(50, 60)}) ==
              "this status page keeps at most 2 maintenances in a drill");
    }

    TEST_CASE("a plan needs words, components, a start to come and an end behind it") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, 6 * kMinuteMs, JoinChannel{});  // moves the clock of the state
        const auto refused = [&session](auto change) {
            MaintenancePlan plan = plan_from_to(10, 20);
            change(plan);
            return refusal_of(session, ScheduleMaintenance{plan});
        };
        CHECK(refused([](MaintenancePlan& plan) { plan.title = " "; }) ==
              "expected some text, got none");
        CHECK(refused([](MaintenancePlan& plan) { plan.cells = {}; }) ==
              "expected at least one component, got none");
        CHECK(refused([](MaintenancePlan& plan) { plan.starts_minute = 6; }) ==
              "expected a planned start that is still to come");
        CHECK(refused([](MaintenancePlan& plan) { plan.ends_minute = 10; }) ==
              "expected an end after the planned start");
        CHECK(refused([](MaintenancePlan& plan) { plan.ends_minute = 50000; }) ==
              "expected an end after the planned start");
        CHECK(refused([](MaintenancePlan& plan) { plan.finish_details = ""; }) ==
              "expected some text, got none");
        CHECK(refused([](MaintenancePlan& plan) {
                  plan.is_automatic = false;  // kept all the same
                  plan.start_details = "\xff";
              }) == "expected valid UTF-8");
    }

    TEST_CASE("a state without any maintenance hashes as one from before there was any") {
        const Scenario scenario = ScenarioBuilder().build();
        Control control = Session(scenario, 1).control();
        const std::uint64_t before = state_hash(control);
        control.maintenances[0].starts_minute = 5;  // counts for nothing until it is scheduled
        CHECK(state_hash(control) == before);
        control.maintenances[0].state = MaintenanceState::kScheduled;
        CHECK(state_hash(control) != before);
    }

    TEST_CASE(
        "a maintenance of the pack is on the page from the first event, as if planned there") {
        Scenario scenario = ScenarioBuilder().build();
        scenario.maintenances = {{"later", plan_from_to(5, 9)}, {"running", plan_from_to(0, 7)}};
        const Session session(scenario, 1);
        const Room room = replay_room(scenario, Seat::kCmoc, session.events());
        REQUIRE(room.maintenances().size() == 2);
        CHECK(room.maintenances()[0].state == MaintenanceState::kScheduled);
        CHECK(room.maintenances()[1].state == MaintenanceState::kActive);
        CHECK(room.maintenances()[1].moves[0].details == "It begins.");
        CHECK(room.page_level(1) == Level::kMaintenance);
        for (const Event& event : session.events())
            CHECK(event.at_ms == 0);
    }

    TEST_CASE(
        "a maintenance of the pack goes on by itself, and leaves room for what is left of two") {
        Scenario scenario = ScenarioBuilder().build();
        scenario.maintenances = {{"running", plan_from_to(0, 7)}};
        Session session(scenario, 1);
        must(session, 1000, ScheduleMaintenance{plan_from_to(5, 9)});
        CHECK(refusal_of(session, ScheduleMaintenance{plan_from_to(5, 9)}) ==
              "this status page keeps at most 2 maintenances in a drill");
        must(session, 8 * kMinuteMs, Advance{});
        CHECK(session.control().maintenances[0].state == MaintenanceState::kCompleted);
        CHECK(session.control().maintenances[1].state == MaintenanceState::kActive);
    }

    TEST_CASE(
        "what the player tells of a given maintenance is remembered, not what comes by itself") {
        Scenario scenario = ScenarioBuilder().phrases("longer", {"takes longer"}).build();
        scenario.maintenances = {{"running", plan_from_to(0, 7)}};
        Session session(scenario, 1);
        CHECK(session.control().maintenance_told_ms[0] == kNever);
        must(session, 1000, MoveMaintenance{0, MaintenanceStep::kAutomationOff, "", 0});
        CHECK(session.control().maintenance_told_ms[0] == kNever);
        must(session, 2000, MoveMaintenance{0, MaintenanceStep::kUpdate, "It takes longer.", 0});
        CHECK(session.control().maintenance_told_ms[0] == 2000);
        CHECK(session.control().said_ms[static_cast<int>(Place::kPost)][0] == 2000);
        CHECK(state_hash(replay(scenario, session.events())) == state_hash(session.control()));
    }

    TEST_CASE("a state whose maintenances are all the player's hashes as before packs had any") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, 0, ScheduleMaintenance{plan_from_to(5, 9)});
        Control control = session.control();
        const std::uint64_t before = state_hash(control);
        control.maintenance_told_ms[0] = 5;
        CHECK(state_hash(control) == before);
        control.maintenances[0].is_given = 1;
        const std::uint64_t given = state_hash(control);
        control.maintenance_told_ms[0] = 6;
        CHECK(state_hash(control) != given);
    }

    TEST_CASE("injects wait for the state of a maintenance and for what the player told of it") {
        ConditionStep by_hand;
        by_hand.kind = ConditionKind::kMaintenance;
        by_hand.mask = 1U << maintenance_value(MaintenanceState::kActive, false);
        ConditionStep over = by_hand;
        over.mask = 1U << maintenance_value(MaintenanceState::kCompleted, false) |
                    1U << maintenance_value(MaintenanceState::kCompleted, true);
        ConditionStep quiet;
        quiet.kind = ConditionKind::kSinceMaintenance;
        quiet.low = 3 * kMinuteMs;
        Scenario scenario = ScenarioBuilder()
                                .when({by_hand}, message("by hand"))
                                .when({over}, message("over"))
                                .when({quiet}, message("quiet"))
                                .build();
        scenario.maintenances = {{"running", plan_from_to(0, 7)}};
        scenario.index = build_index(scenario);
        Session session(scenario, 1);
        must(session, kMinuteMs, MoveMaintenance{0, MaintenanceStep::kUpdate, "On it.", 0});
        must(session, 5 * kMinuteMs, MoveMaintenance{0, MaintenanceStep::kAutomationOff, "", 0});
        must(session, 9 * kMinuteMs, MoveMaintenance{0, MaintenanceStep::kFinish, "Done.", 0});
        CHECK(moments_of(session, "quiet") == std::vector<Milliseconds>{4 * kMinuteMs});
        CHECK(moments_of(session, "by hand") == std::vector<Milliseconds>{5 * kMinuteMs});
        CHECK(moments_of(session, "over") == std::vector<Milliseconds>{9 * kMinuteMs});
    }
}
