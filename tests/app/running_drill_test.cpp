#include "app/running_drill.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

using namespace drill::engine;
using drill::app::RunningDrill;

namespace {

Scenario paged() {
    return ScenarioBuilder().at(0, PageInject{0, "Errors"}).at(5000, message("hello")).build();
}

}  // namespace

TEST_SUITE("app/running_drill") {
    TEST_CASE("a tick that shows nothing new asks for no frame") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        CHECK_FALSE(drill.tick(400));
        CHECK_FALSE(drill.tick(800));
        CHECK(drill.tick(1000));
    }

    TEST_CASE("what is due happens with the tick that passes it") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        drill.tick(4999);
        CHECK(drill.room().channel().empty());
        CHECK(drill.tick(5001));
        REQUIRE(drill.room().channel().size() == 1);
        CHECK(drill.room().channel()[0].at_ms == 5000);
    }

    TEST_CASE("a pause stops the clock, a resume lets it run on from there") {
        RunningDrill drill(paged(), 1);
        drill.tick(0);
        drill.tick(2000);
        CHECK(drill.submit(Pause{}).empty());
        CHECK_FALSE(drill.is_clock_running());
        drill.tick(60'000);
        CHECK(drill.now_ms() == 2000);
        CHECK(drill.submit(Resume{}).empty());
        drill.tick(70'000);
        drill.tick(70'500);
        CHECK(drill.now_ms() == 2500);
    }

    TEST_CASE("a refusal comes back in words") {
        RunningDrill drill(paged(), 1);
        CHECK(drill.submit(ResolvePage{}) == "acknowledge the page first");
    }

    TEST_CASE("the clock stops when the drill ends") {
        RunningDrill drill(paged(), 1);
        CHECK(drill.submit(EndDrill{}).empty());
        CHECK_FALSE(drill.is_clock_running());
        CHECK(drill.room().has_ended());
    }
}
