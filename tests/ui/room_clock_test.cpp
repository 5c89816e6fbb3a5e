#include "ui/room_clock.h"

#include <doctest/doctest.h>

#include "ui/drill_desk.h"

using namespace drill;
using namespace drill::ui;

TEST_SUITE("ui/room_clock") {
    TEST_CASE("nothing is due before the first page") {
        DrillDesk desk;
        CHECK(cadence_now(desk.room(), desk.now_ms()).bar.kind == kit::Cadence::Kind::kNothingOpen);
    }
    TEST_CASE("the first update is due one interval after the first page") {
        DrillDesk desk;
        desk.pass(kMinuteMs);
        desk.happens(engine::PageSent{0, "Jobs wait"});
        desk.pass(4 * kMinuteMs);
        const CadenceNow now = cadence_now(desk.room(), desk.now_ms());
        CHECK(now.bar.kind == kit::Cadence::Kind::kRunning);
        CHECK_FALSE(now.bar.has_update);
        CHECK(now.bar.age_ms == 4 * kMinuteMs);
        CHECK(now.bar.allowed_ms == 15 * kMinuteMs);
        CHECK(now.due_time == "14:27");
    }
    TEST_CASE("an update starts the span anew") {
        DrillDesk desk;
        desk.pass(10 * kMinuteMs);
        desk.incident("Jobs wait");
        desk.pass(6 * kMinuteMs);
        const CadenceNow now = cadence_now(desk.room(), desk.now_ms());
        CHECK(now.bar.has_update);
        CHECK(now.bar.age_ms == 6 * kMinuteMs);
        CHECK(now.bar.allowed_ms == 15 * kMinuteMs);
    }
    TEST_CASE("a paused drill shows where the span stands") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.happens(engine::SessionPaused{});
        CHECK(cadence_now(desk.room(), desk.now_ms()).bar.kind == kit::Cadence::Kind::kPaused);
    }
}
