#include "app/drill_clock.h"

#include <doctest/doctest.h>

using drill::app::DrillClock;

TEST_SUITE("app/drill_clock") {
    TEST_CASE("the first tick only tells what time it is outside") {
        DrillClock clock;
        clock.start(0, 1);
        clock.tick(123'456);
        CHECK(clock.drill_ms() == 0);
        clock.tick(124'456);
        CHECK(clock.drill_ms() == 1000);
    }

    TEST_CASE("at pace 4 each millisecond outside is four of the drill") {
        DrillClock clock;
        clock.start(500, 4);
        clock.tick(1000);
        clock.tick(1001);
        CHECK(clock.drill_ms() == 504);
    }

    TEST_CASE("a stopped clock stands, and does not catch up when it starts again") {
        DrillClock clock;
        clock.start(0, 1);
        clock.tick(1000);
        clock.stop();
        clock.tick(9000);
        CHECK(clock.drill_ms() == 0);
        clock.start(clock.drill_ms(), 1);
        clock.tick(20'000);
        clock.tick(20'100);
        CHECK(clock.drill_ms() == 100);
    }

    TEST_CASE("after ten hidden minutes without a tick the drill is where its clock says") {
        DrillClock clock;
        clock.start(0, 2);
        clock.tick(0);
        clock.tick(600'000);
        CHECK(clock.drill_ms() == 1'200'000);
    }

    TEST_CASE("a clock outside that goes backwards changes nothing") {
        DrillClock clock;
        clock.start(0, 1);
        clock.tick(1000);
        clock.tick(500);
        CHECK(clock.drill_ms() == 0);
        clock.tick(1500);
        CHECK(clock.drill_ms() == 500);
    }

    TEST_CASE("the drill clock stops counting at its longest time") {
        DrillClock clock;
        clock.start(0, 60);
        clock.tick(0);
        clock.tick(1'000'000'000'000);
        CHECK(clock.drill_ms() == drill::base::kDrillTimeMax);
    }
}
