#include "subscriber/stored_message.h"

#include <doctest/doctest.h>

#include "subscriber/delivery.h"
#include "subscriber/sample_post.h"

namespace drill::subscriber {
namespace {

using engine::cells_of;
using engine::IncidentState;
using engine::kMinuteMs;
using engine::Level;
using engine::MaintenanceStep;

engine::Room room_of(const debrief::Events& events) {
    engine::Room room(engine::Seat::kCmoc, sample_setting());
    for (const engine::Event& event : events.list())
        room.reveal(event);
    return room;
}

/// Every way delivers the same of both.
void check_same(const Notification& stored, const Notification& logged) {
    CHECK(stored.at_ms == logged.at_ms);
    for (int i = 0; i < kChannelCount; ++i) {
        const auto way = static_cast<Channel>(i);
        CHECK(as_text(deliver(way, sample_setting(), stored)) ==
              as_text(deliver(way, sample_setting(), logged)));
    }
}

engine::MaintenancePlan plan_with(std::uint8_t reminders) {
    engine::MaintenancePlan plan;
    plan.title = "Upgrade";
    plan.details = "We will upgrade.";
    plan.cells = cells_of({2});
    plan.reminders = reminders;
    plan.start_details = "It begins.";
    plan.start_broadcast = 8;
    return plan;
}

debrief::Events maintenance_with(std::uint8_t reminders) {
    debrief::Events events;
    events.add(kMinuteMs, engine::MaintenanceScheduled{0, plan_with(reminders)})
        .add(2 * kMinuteMs, engine::MaintenanceMoved{0, MaintenanceStep::kStart, true, {}, 0})
        .add(3 * kMinuteMs,
             engine::MaintenanceMoved{0, MaintenanceStep::kAutomationOff, false, {}, 0})
        .add(4 * kMinuteMs,
             engine::MaintenanceMoved{0, MaintenanceStep::kFinish, false, "By hand.", 1});
    return events;
}

}  // namespace

TEST_SUITE("subscriber/stored_message") {
    TEST_CASE("a stored post is the message that went out, whatever was edited since") {
        debrief::Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kDegraded, engine::kNever, "As sent.")
            .add(2 * kMinuteMs, engine::UpdateEdited{0, 0, "As edited."})
            .add(2 * kMinuteMs, engine::TitleEdited{0, "Errors everywhere"})
            .add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({0, 2})})
            .update(3 * kMinuteMs, IncidentState::kIdentified, Level::kPartial, engine::kNever)
            .update(4 * kMinuteMs, IncidentState::kResolved, Level::kOperational, engine::kNever)
            .add(5 * kMinuteMs, engine::TitleEdited{0, "It was errors"});
        const engine::Room room = room_of(events);
        const auto logged = notifications(events.list());
        REQUIRE(logged.size() == 3);
        for (int update = 0; update < 3; ++update)
            check_same(stored_post(room.incidents()[0], 0, update),
                       logged[static_cast<std::size_t>(update)]);
    }

    TEST_CASE("a post behind a deleted one stays the message that it was") {
        debrief::Events events;
        events.create(kMinuteMs, cells_of({0}), Level::kDegraded, engine::kNever)
            .update(2 * kMinuteMs, IncidentState::kIdentified, Level::kPartial, engine::kNever)
            .update(3 * kMinuteMs, IncidentState::kMonitoring, Level::kPartial, engine::kNever)
            .add(4 * kMinuteMs, engine::UpdateDeleted{0, 1})
            .update(5 * kMinuteMs, IncidentState::kResolved, Level::kOperational, engine::kNever);
        const engine::Room room = room_of(events);
        const auto logged = notifications(events.list());
        REQUIRE(logged.size() == 4);
        check_same(stored_post(room.incidents()[0], 0, 1), logged[2]);
        check_same(stored_post(room.incidents()[0], 0, 2), logged[3]);
    }

    TEST_CASE("what was told of a maintenance is stored, and its automation tells nobody") {
        const debrief::Events events = maintenance_with(1);
        const engine::Room room = room_of(events);
        const engine::MaintenanceOnPage& on_page = room.maintenances()[0];
        const auto logged = notifications(events.list());
        REQUIRE(logged.size() == 3);
        check_same(*stored_message(on_page, 0, kScheduledMessage), logged[0]);
        check_same(*stored_message(on_page, 0, 0), logged[1]);
        CHECK_FALSE(stored_message(on_page, 0, 1));
        check_same(*stored_message(on_page, 0, 2), logged[2]);
    }

    TEST_CASE("a maintenance that is scheduled without a reminder tells nobody then") {
        const debrief::Events events = maintenance_with(0b1000);
        const engine::Room room = room_of(events);
        CHECK_FALSE(stored_message(room.maintenances()[0], 0, kScheduledMessage));
        check_same(*stored_message(room.maintenances()[0], 0, 0), notifications(events.list())[0]);
    }
}

}  // namespace drill::subscriber
