#include "debrief/traps.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {
namespace {

using engine::IncidentState;
using engine::Level;
using engine::MaintenanceStep;

engine::TruthChanged truth(engine::CellSet cells, Level level) {
    return {cells, level, ""};
}

std::vector<TrapKind> kinds(const Events& events) {
    std::vector<TrapKind> found;
    for (const TrapRow& row : traps(small_drill(), events.list()))
        found.push_back(row.kind);
    return found;
}

using Kinds = std::vector<TrapKind>;

}  // namespace

TEST_SUITE("debrief/traps") {
    TEST_CASE("all components ticked shows when fewer are affected, and not when all are") {
        Events few;
        few.add(0, truth(cells_of({2}), Level::kDegraded))
            .create(kMinuteMs, cells_of({0, 1, 2, 3}), Level::kDegraded, kNever);
        const auto rows = traps(small_drill(), few.list());
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].kind == TrapKind::kAllComponents);
        CHECK(rows[0].time == "14:11");
        CHECK(rows[0].text ==
              "The form opens with all components and containers ticked: the page named 4 places "
              "while 1 was affected.");
        Events all;
        all.add(0, truth(cells_of({0, 1, 2, 3}), Level::kDegraded))
            .create(kMinuteMs, cells_of({0, 1, 2, 3}), Level::kDegraded, kNever);
        CHECK(kinds(all).empty());
    }

    TEST_CASE("automation off shows when the planned start has passed and nothing started") {
        engine::MaintenancePlan plan;
        plan.starts_minute = 14 * 60 + 12;
        const auto off = [&plan](MaintenanceStep step) {
            Events events;
            events.add(0, engine::MaintenanceScheduled{0, plan})
                .add(1000, engine::MaintenanceMoved{0, step, false, "x", 0});
            return events;
        };
        Events waiting = off(MaintenanceStep::kAutomationOff);
        waiting.add(2 * kMinuteMs, engine::Muted{});
        CHECK(kinds(waiting).empty());
        waiting.add(3 * kMinuteMs, engine::Muted{});
        CHECK(kinds(waiting) == Kinds{TrapKind::kAutomationOff});
        Events started = off(MaintenanceStep::kStart);
        started.add(3 * kMinuteMs, engine::Muted{});
        CHECK(kinds(started).empty());
    }

    TEST_CASE("automation that finishes what is not over shows, what is over does not") {
        engine::MaintenancePlan plan;
        plan.cells = cells_of({2, 3});
        plan.starts_minute = 14 * 60;
        plan.ends_minute = 14 * 60 + 12;
        const auto finished = [&plan](Level level, bool is_automatic) {
            Events events;
            events.add(0, engine::MaintenanceScheduled{0, plan, true})
                .add(0, engine::MaintenanceMoved{0, MaintenanceStep::kStart, true, "", 0})
                .add(1000, truth(cells_of({3}), level))
                .add(2 * kMinuteMs,
                     engine::MaintenanceMoved{0, MaintenanceStep::kFinish, is_automatic, "", 0});
            return events;
        };
        const auto rows = traps(small_drill(), finished(Level::kMaintenance, true).list());
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].kind == TrapKind::kFinishedByItself);
        CHECK(rows[0].text ==
              "Automation finishes a maintenance at its planned end, 14:12 UTC: the page said "
              "Operational while something of it stood at Planned Maintenance.");
        CHECK(kinds(finished(Level::kOperational, true)).empty());
        CHECK(kinds(finished(Level::kMaintenance, false)).empty());
    }

    TEST_CASE("the level that the form opens on shows when what it names is worse") {
        Events events;
        events.add(0, truth(cells_of({2}), Level::kDisruption))
            .create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever);
        CHECK(kinds(events) == Kinds{TrapKind::kLevelAsOpened});
        Events chosen;
        chosen.add(0, truth(cells_of({2}), Level::kDisruption))
            .create(kMinuteMs, cells_of({2, 3}), Level::kPartial, kNever);
        CHECK(kinds(chosen).empty());
    }

    TEST_CASE("a form that opens on operational has its level named as what it is") {
        engine::Scenario scenario = small_drill();
        scenario.setting.skin.level = Level::kOperational;
        Events events;
        events.add(0, truth(cells_of({2}), Level::kDisruption))
            .create(kMinuteMs, cells_of({2}), Level::kOperational, kNever);
        const auto rows = traps(scenario, events.list());
        REQUIRE(rows.size() == 1);
        CHECK(trap_name(rows[0].kind) == "Level as opened");
        CHECK(rows[0].text ==
              "The form opens on Operational, while the worst of what it named stood at Service "
              "Disruption.");
    }

    TEST_CASE("one level for all shows when what is affected stands at different ones") {
        Events events;
        events.add(0, truth(cells_of({2}), Level::kDegraded))
            .create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever)
            .update(2 * kMinuteMs, IncidentState::kIdentified, Level::kDegraded, kNever)
            .update(3 * kMinuteMs, IncidentState::kIdentified, Level::kDegraded, kNever);
        const auto rows = traps(small_drill(), events.list());
        REQUIRE(rows.size() == 1);  // once, however often
        CHECK(rows[0].kind == TrapKind::kOneLevelForAll);
        CHECK(rows[0].at_ms == 2 * kMinuteMs);
    }

    TEST_CASE("levels that stay while the incident is monitored are as they should be") {
        Events events;
        events.add(0, truth(cells_of({2}), Level::kDegraded))
            .create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever)
            .update(2 * kMinuteMs, IncidentState::kMonitoring, Level::kDegraded, kNever);
        CHECK(kinds(events).empty());
    }

    TEST_CASE("a level by component is no default") {
        Events events;
        events.add(0, truth(cells_of({2}), Level::kDegraded))
            .create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever)
            .add(2 * kMinuteMs,
                 engine::UpdatePosted{0,
                                      {IncidentState::kIdentified, Level::kDegraded, "x", 0, ""},
                                      {{2, Level::kDegraded}},
                                      0,
                                      kNever});
        CHECK(kinds(events).empty());
    }

    TEST_CASE("resolving that leaves a level shows, one that says operational does not") {
        Events left;
        left.create(kMinuteMs, cells_of({2}), Level::kDegraded, kNever)
            .update(2 * kMinuteMs, IncidentState::kResolved, Level::kDegraded, kNever);
        CHECK(kinds(left) == Kinds{TrapKind::kLevelAfterResolving});
        Events changed;
        changed.create(kMinuteMs, cells_of({2}), Level::kDegraded, kNever)
            .update(2 * kMinuteMs, IncidentState::kResolved, Level::kOperational, kNever);
        CHECK(kinds(changed).empty());
    }

    TEST_CASE(
        "resolving with a level by component shows what it leaves, and nothing when all is well") {
        const auto resolved = [](Level west) {
            Events events;
            events.create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever)
                .add(2 * kMinuteMs, engine::UpdatePosted{
                                        0,
                                        {IncidentState::kResolved, Level::kOperational, "x", 0, ""},
                                        {{2, Level::kOperational}, {3, west}},
                                        0,
                                        kNever});
            return events;
        };
        const auto rows = traps(small_drill(), resolved(Level::kPartial).list());
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].kind == TrapKind::kLevelAfterResolving);
        CHECK(rows[0].text ==
              "Resolved closes the incident and leaves the level as it is: the page stayed at "
              "Partial Service Disruption.");
        CHECK(kinds(resolved(Level::kOperational)).empty());
    }

    TEST_CASE("a level by component that names only some leaves the others as they were") {
        Events events;
        events.create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever)
            .add(2 * kMinuteMs,
                 engine::UpdatePosted{0,
                                      {IncidentState::kResolved, Level::kOperational, "x", 0, ""},
                                      {{2, Level::kOperational}},
                                      0,
                                      kNever});
        CHECK(kinds(events) == Kinds{TrapKind::kLevelAfterResolving});
    }

    TEST_CASE("resolving leaves what another incident or a maintenance tells of") {
        const auto resolved = [](Level left) {
            return engine::UpdatePosted{0,
                                        {IncidentState::kResolved, Level::kOperational, "x", 0, ""},
                                        {{2, Level::kOperational}, {3, left}},
                                        0,
                                        kNever};
        };
        Events other;
        other.create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever)
            .add(kMinuteMs, engine::IncidentCreated{1,
                                                    "Other",
                                                    cells_of({3}),
                                                    {IncidentState::kInvestigating, Level::kPartial,
                                                     "y", 1, ""},
                                                    0,
                                                    kNever})
            .add(2 * kMinuteMs, resolved(Level::kPartial));
        CHECK(kinds(other).empty());
        engine::MaintenancePlan plan;
        plan.cells = cells_of({3});
        plan.starts_minute = 14 * 60;
        Events maintained;
        maintained.add(0, engine::MaintenanceScheduled{0, plan, true})
            .add(0, engine::MaintenanceMoved{0, MaintenanceStep::kStart, true, "", 0})
            .create(kMinuteMs, cells_of({2, 3}), Level::kDegraded, kNever)
            .add(2 * kMinuteMs, resolved(Level::kMaintenance));
        CHECK(kinds(maintained).empty());
    }

    TEST_CASE("a line that nobody heard shows the mute; one of the cast shows nothing") {
        Events events;
        events.add(0, engine::LineSaid{0, engine::Place::kCall, false, "Hello", 0, 0})
            .add(1, engine::LineSaid{engine::kCmocSpeaker, engine::Place::kCall, true, "Hi", 0, 0});
        CHECK(kinds(events).empty());
        events.add(2,
                   engine::LineSaid{engine::kCmocSpeaker, engine::Place::kCall, false, "I", 0, 0});
        CHECK(kinds(events) == Kinds{TrapKind::kMutedOnJoining});
    }

    TEST_CASE("who muted their own microphone met no default") {
        Events events;
        events.add(0, engine::Unmuted{})
            .add(1, engine::Muted{})
            .add(2, engine::LineSaid{engine::kCmocSpeaker, engine::Place::kCall, false, "I", 0, 0});
        CHECK(kinds(events).empty());
    }
}

}  // namespace drill::debrief
