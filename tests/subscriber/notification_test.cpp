#include "subscriber/notification.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::subscriber {

using engine::cells_of;
using engine::IncidentState;
using engine::kMinuteMs;
using engine::Level;

TEST_SUITE("subscriber/notification") {
    TEST_CASE("a post takes title and infrastructure of its moment, and what was told before") {
        debrief::Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kDegraded, engine::kNever)
            .add(2 * kMinuteMs, engine::TitleEdited{0, "Errors everywhere"})
            .add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0, 2})})
            .update(3 * kMinuteMs, IncidentState::kIdentified, Level::kPartial, engine::kNever)
            .update(4 * kMinuteMs, IncidentState::kResolved, Level::kOperational, engine::kNever);
        const auto sent = notifications(events.list());
        REQUIRE(sent.size() == 3);
        CHECK(sent[0].is_first());
        CHECK(sent[0].title == "Errors");
        CHECK(sent[0].cells == cells_of({0}));
        CHECK(sent[1].title == "Errors everywhere");
        CHECK(sent[1].cells == cells_of({0, 2}));
        CHECK(sent[1].previous_state == IncidentState::kInvestigating);
        CHECK(sent[1].previous_level == Level::kDegraded);
        CHECK(sent[2].number == 2);
        CHECK(sent[2].previous_state == IncidentState::kIdentified);
        CHECK(sent[2].started_ms == kMinuteMs);
        CHECK(sent[2].at_ms == 4 * kMinuteMs);
    }

    TEST_CASE("an edited or deleted post stays what was sent") {
        debrief::Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kDegraded, engine::kNever, "As sent.")
            .add(2 * kMinuteMs, engine::UpdateEdited{0, 0, "As edited."})
            .update(3 * kMinuteMs, IncidentState::kIdentified, Level::kPartial, engine::kNever)
            .add(4 * kMinuteMs, engine::UpdateDeleted{0, 0});
        const auto sent = notifications(events.list());
        REQUIRE(sent.size() == 2);
        CHECK(sent[0].post.details == "As sent.");
        CHECK(sent[1].number == 1);
    }

    TEST_CASE("a maintenance tells when it is scheduled, reminds, and starts in planned words") {
        engine::MaintenancePlan plan;
        plan.title = "Upgrade";
        plan.details = "We will upgrade.";
        plan.reminders = 0b1001;
        plan.start_details = "It begins.";
        plan.start_broadcast = 8;
        debrief::Events events;
        events.add(kMinuteMs, engine::MaintenanceScheduled{0, plan})
            .add(2 * kMinuteMs,
                 engine::MaintenanceMoved{0, engine::MaintenanceStep::kRemind1h, true, {}, 0})
            .add(3 * kMinuteMs,
                 engine::MaintenanceMoved{0, engine::MaintenanceStep::kStart, true, {}, 0})
            .add(4 * kMinuteMs,
                 engine::MaintenanceMoved{0, engine::MaintenanceStep::kAutomationOff, false, {}, 0})
            .add(5 * kMinuteMs, engine::MaintenanceMoved{0, engine::MaintenanceStep::kFinish, false,
                                                         "By hand.", 1});
        const auto sent = notifications(events.list());
        REQUIRE(sent.size() == 4);
        CHECK(sent[0].maintenance == "Maintenance scheduled");
        CHECK(sent[0].post.broadcast == 1);
        CHECK(sent[1].maintenance == "Maintenance reminder");
        CHECK(sent[1].post.details == "We will upgrade.");
        CHECK(sent[2].post.details == "It begins.");
        CHECK(sent[2].post.broadcast == 8);
        CHECK(sent[3].post.level == Level::kOperational);
        CHECK(sent[3].number == 3);
    }

    TEST_CASE("a second incident begins anew") {
        debrief::Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kDegraded, engine::kNever)
            .add(2 * kMinuteMs, engine::IncidentCreated{1, "Other", cells_of({3}), {}, 0});
        const auto sent = notifications(events.list());
        REQUIRE(sent.size() == 2);
        CHECK(sent[1].is_first());
        CHECK(sent[1].incident == 1);
        CHECK(sent[1].number == 0);
        CHECK(sent[1].started_ms == 2 * kMinuteMs);
    }
}

}  // namespace drill::subscriber
