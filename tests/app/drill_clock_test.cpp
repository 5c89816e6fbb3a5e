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

    TEST_CASE("after ten hidden minutes with a tick a minute the drill is where its clock says") {
        DrillClock clock;
        clock.start(0, 2);
        for (std::int64_t ms = 0; ms <= 600'000; ms += 60'000)
            CHECK(clock.tick(ms) == 0);
        CHECK(clock.drill_ms() == 1'200'000);
    }

    TEST_CASE("a silence of two minutes is played, one a millisecond longer is not") {
        DrillClock clock;
        clock.start(500, 1);
        clock.tick(0);
        CHECK(clock.tick(120'000) == 0);
        CHECK(clock.drill_ms() == 120'500);
        CHECK(clock.tick(240'001) == 120'001);
        CHECK(clock.drill_ms() == 120'500);
        CHECK_FALSE(clock.is_running());
    }

    TEST_CASE("a clock that went on after a silence counts from its next tick") {
        DrillClock clock;
        clock.start(0, 1);
        clock.tick(0);
        clock.tick(9'000'000);
        clock.start(clock.drill_ms(), 1);
        clock.tick(9'000'250);
        CHECK(clock.tick(9'000'500) == 0);
        CHECK(clock.drill_ms() == 250);
    }

    TEST_CASE("a clock that stands has no silence to tell of") {
        DrillClock clock;
        clock.start(0, 1);
        clock.tick(0);
        clock.stop_at(40);
        CHECK(clock.tick(9'000'000) == 0);
        CHECK(clock.drill_ms() == 40);
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
        clock.start(drill::base::kDrillTimeMax - 1000, 60);
        clock.tick(0);
        clock.tick(100'000);
        CHECK(clock.drill_ms() == drill::base::kDrillTimeMax);
    }
}
