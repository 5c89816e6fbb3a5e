#include "debrief/traps.h"

#include <doctest/doctest.h>

#include <set>

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

/// A drill whose API is down, in West alone, where an incident names East of the website.
Events scope_grows() {
    Events events;
    events.add(0, truth(cells_of({3}), Level::kDegraded))
        .create(kMinuteMs, cells_of({0}), Level::kDegraded, kNever);
    return events;
}

/// Every box that the skin of the small drill ticks.
constexpr std::uint8_t kAsTicked = 1 | 4 | 8 | 128;

engine::UpdatePosted post_of(std::string details, std::uint8_t broadcast) {
    return {0,
            {IncidentState::kInvestigating, Level::kDegraded, std::move(details), broadcast, ""},
            {},
            0,
            kNever};
}

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
              "The form opens with “All components and containers” ticked: the page named 4 places "
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

    TEST_CASE("a component that is added keeps its level, and shows when nobody sets it") {
        Events events = scope_grows();
        events.add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0, 3})})
            .add(7 * kMinuteMs - 1, engine::Muted{});
        CHECK(kinds(events).empty());  // there is still time to set it
        events.add(7 * kMinuteMs, engine::Muted{});
        const auto rows = traps(small_drill(), events.list());
        REQUIRE(rows.size() == 1);
        CHECK(trap_name(rows[0].kind) == "Level of what is added");
        CHECK(rows[0].time == "14:12");
        CHECK(rows[0].text ==
              "A component that is added to an open incident keeps its level: API (West) was shown "
              "as Operational while it stood at Degraded Performance.");
    }

    TEST_CASE("a drill that ends shows a component that was added and not set") {
        Events events = scope_grows();
        events.add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0, 3})})
            .end(3 * kMinuteMs);
        CHECK(kinds(events) == Kinds{TrapKind::kLevelOfAdded});
    }

    TEST_CASE("a component that is added and set shows nothing, by whichever way it was set") {
        const auto added = [] {
            Events events = scope_grows();
            events.add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0, 3})});
            return events;
        };
        Events set = added();
        set.add(3 * kMinuteMs, engine::ComponentSet{cells_of({3}), Level::kPartial})
            .end(9 * kMinuteMs);
        CHECK(kinds(set).empty());
        Events posted = added();
        posted.update(3 * kMinuteMs, IncidentState::kMonitoring, Level::kDegraded, kNever)
            .end(9 * kMinuteMs);
        CHECK(kinds(posted).empty());
        Events recovered = added();
        recovered.add(3 * kMinuteMs, truth(cells_of({3}), Level::kOperational)).end(9 * kMinuteMs);
        CHECK(kinds(recovered).empty());
        Events taken_out = added();
        taken_out.add(3 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0})})
            .end(9 * kMinuteMs);
        CHECK(kinds(taken_out).empty());
    }

    TEST_CASE("a component that is added while it is well has the level that it should") {
        Events events = scope_grows();
        events.add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0, 2})})
            .end(9 * kMinuteMs);
        CHECK(kinds(events).empty());
    }

    TEST_CASE("an incident that is deleted leaves its levels, which show when nobody sets them") {
        Events events = scope_grows();
        events.add(2 * kMinuteMs, engine::IncidentDeleted{0})
            .add(7 * kMinuteMs - 1, engine::Muted{});
        CHECK(kinds(events).empty());
        events.add(7 * kMinuteMs, engine::Muted{});
        const auto rows = traps(small_drill(), events.list());
        REQUIRE(rows.size() == 1);
        CHECK(trap_name(rows[0].kind) == "Level after deleting");
        CHECK(rows[0].time == "14:12");
        CHECK(
            rows[0].text ==
            "Deleting an incident leaves the levels of its components as they are: Website (East) "
            "stayed at Degraded Performance with no incident that tells why.");
    }

    TEST_CASE("an incident that is deleted shows nothing once its levels are set or told of") {
        Events set = scope_grows();
        set.add(2 * kMinuteMs, engine::IncidentDeleted{0})
            .add(3 * kMinuteMs, engine::ComponentSet{cells_of({0}), Level::kOperational})
            .end(9 * kMinuteMs);
        CHECK(kinds(set).empty());
        Events anew = scope_grows();
        anew.add(2 * kMinuteMs, engine::IncidentDeleted{0})
            .add(3 * kMinuteMs, engine::IncidentCreated{1,
                                                        "Anew",
                                                        cells_of({0, 3}),
                                                        {IncidentState::kInvestigating,
                                                         Level::kDegraded, "x", 1, ""},
                                                        0,
                                                        kNever})
            .end(9 * kMinuteMs);
        CHECK(kinds(anew).empty());
        Events resolved = scope_grows();
        resolved.update(2 * kMinuteMs, IncidentState::kResolved, Level::kOperational, kNever)
            .add(3 * kMinuteMs, engine::IncidentDeleted{0})
            .end(9 * kMinuteMs);
        CHECK(kinds(resolved).empty());
    }

    TEST_CASE("a maintenance of everything shows when not all of it was ever affected") {
        engine::MaintenancePlan plan;
        plan.starts_minute = 20 * 60;
        const auto planned = [&plan](engine::CellSet cells, bool is_given) {
            plan.cells = cells;
            Events events = scope_grows();
            events.add(2 * kMinuteMs, engine::MaintenanceScheduled{0, plan, is_given})
                .add(3 * kMinuteMs, truth(cells_of({2}), Level::kMaintenance));
            return events;
        };
        const engine::CellSet all = cells_of({0, 1, 2, 3});
        const auto rows = traps(small_drill(), planned(all, false).list());
        REQUIRE(rows.size() == 1);
        CHECK(trap_name(rows[0].kind) == "Maintenance of everything");
        CHECK(rows[0].time == "14:12");
        CHECK(rows[0].text ==
              "The form opens with “All components and containers” ticked: the maintenance named 4 "
              "places, and 2 were affected in this drill.");
        CHECK(kinds(planned(cells_of({3}), false)).empty());
        CHECK(kinds(planned(all, true)).empty());  // the pack's own
        Events everything = planned(all, false);
        everything.add(4 * kMinuteMs, truth(all, Level::kMaintenance));
        CHECK(kinds(everything).empty());
        Events nothing;
        plan.cells = all;
        nothing.add(2 * kMinuteMs, engine::MaintenanceScheduled{0, plan});
        CHECK(kinds(nothing).empty());  // nothing tells what it is for
    }

    TEST_CASE("a maintenance of everything is no default where the form opens on nothing") {
        engine::Scenario scenario = small_drill();
        scenario.setting.skin.has_all_cells = false;
        engine::MaintenancePlan plan;
        plan.cells = cells_of({0, 1, 2, 3});
        plan.starts_minute = 20 * 60;
        Events events = scope_grows();
        events.add(2 * kMinuteMs, engine::MaintenanceScheduled{0, plan});
        CHECK(traps(scenario, events.list()).empty());
    }

    TEST_CASE("words that go out twice show the ways that are ticked") {
        Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kDegraded, kNever, "We see errors.")
            .add(2 * kMinuteMs, post_of("We see errors. ", kAsTicked));
        const auto rows = traps(small_drill(), events.list());
        REQUIRE(rows.size() == 1);
        CHECK(trap_name(rows[0].kind) == "Broadcast as ticked");
        CHECK(rows[0].time == "14:12");
        CHECK(rows[0].text ==
              "Each form opens with Email, Webhook, Tweet, Microsoft Teams ticked, and a broadcast "
              "cannot be "
              "taken back: the words of 14:11 went out once more.");
    }

    TEST_CASE("new words, words alone on the page and ways that were chosen show no broadcast") {
        for (const auto& post : {post_of("Still errors.", kAsTicked), post_of("We see errors.", 0),
                                 post_of("We see errors.", 1)}) {
            Events events;
            events.create(kMinuteMs, cells_of({0}), Level::kDegraded, kNever, "We see errors.")
                .add(2 * kMinuteMs, post);
            CHECK(kinds(events).empty());
        }
        Events told_once;
        told_once.create(kMinuteMs, cells_of({0}), Level::kDegraded, kNever, "First.")
            .add(2 * kMinuteMs, post_of("We see errors.", 0))
            .add(3 * kMinuteMs, post_of("We see errors.", kAsTicked));
        CHECK(kinds(told_once).empty());
    }

    TEST_CASE("a post that is deleted shows that it had gone out as ticked") {
        Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kDegraded, kNever, "First.")
            .add(2 * kMinuteMs, post_of("Second.", kAsTicked))
            .add(3 * kMinuteMs, engine::UpdateDeleted{0, 0});
        CHECK(kinds(events).empty());  // its ways were chosen
        events.add(4 * kMinuteMs, engine::UpdateDeleted{0, 0});
        const auto rows = traps(small_drill(), events.list());
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].kind == TrapKind::kBroadcastAsTicked);
        CHECK(rows[0].time == "14:14");
        CHECK(rows[0].text ==
              "Each form opens with Email, Webhook, Tweet, Microsoft Teams ticked, and a broadcast "
              "cannot be "
              "taken back: the post of 14:12 is deleted, and subscribers have it.");
    }

    TEST_CASE("an incident that is deleted shows that its posts had gone out as ticked") {
        Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kOperational, kNever, "First.")
            .add(2 * kMinuteMs, post_of("Second.", kAsTicked))
            .add(3 * kMinuteMs, engine::ComponentSet{cells_of({0}), Level::kOperational})
            .add(4 * kMinuteMs, engine::IncidentDeleted{0});
        CHECK(kinds(events) == Kinds{TrapKind::kBroadcastAsTicked});
        engine::Scenario scenario = small_drill();
        scenario.setting.skin.broadcast = 0;
        CHECK(traps(scenario, events.list()).empty());
    }

    TEST_CASE("a slot of a template shows where it was left open, in the title too") {
        engine::Scenario scenario = small_drill();
        engine::PostTemplate errors;
        errors.title = "Errors on [component]";
        errors.details = "Since [time] UTC we see errors.";
        scenario.setting.templates.push_back(errors);
        const auto found = [&scenario](std::string title, std::string first, std::string second) {
            Events events;
            events
                .add(kMinuteMs, engine::IncidentCreated{0,
                                                        std::move(title),
                                                        cells_of({0}),
                                                        {IncidentState::kInvestigating,
                                                         Level::kDegraded, std::move(first), 1, ""},
                                                        0,
                                                        kNever})
                .add(2 * kMinuteMs, post_of(std::move(second), 1));
            return traps(scenario, events.list());
        };
        const auto rows = found("Errors on API", "Since 14:05 UTC.", "Since [time] UTC, still.");
        REQUIRE(rows.size() == 1);
        CHECK(trap_name(rows[0].kind) == "Slot left open");
        CHECK(rows[0].time == "14:12");
        CHECK(rows[0].text ==
              "A template leaves its slots to whoever posts: customers read “[time]”.");
        CHECK(found("Errors on [component]", "We see errors.", "Still.").size() == 1);
        CHECK(found("Errors on API", "Since 14:05 UTC.", "Still [as of 14:12].").empty());
    }

    TEST_CASE("every trap has a name of its own") {
        std::set<std::string_view> names;
        for (int kind = 0; kind < kTrapKindCount; ++kind)
            names.insert(trap_name(static_cast<TrapKind>(kind)));
        CHECK(names.size() == kTrapKindCount);
        CHECK(names.count("") == 0);
    }

    TEST_CASE("traps stand in the order in which they showed, however late they are found") {
        Events events = scope_grows();
        events.add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0, 3})})
            .add(3 * kMinuteMs,
                 engine::LineSaid{engine::kCmocSpeaker, engine::Place::kCall, false, "I", 0, 0})
            .end(4 * kMinuteMs);
        CHECK(kinds(events) == Kinds{TrapKind::kLevelOfAdded, TrapKind::kMutedOnJoining});
    }
}

}  // namespace drill::debrief
