#include "ui/notice_bar.h"

#include <doctest/doctest.h>

#include "ui/drill_desk.h"

using namespace drill::ui;
using drill::kit::Role;

TEST_SUITE("ui/notice_bar") {
    TEST_CASE("a drill that is not stored any more says so and offers its log") {
        for (const WindowSize size : {kDesk, kPhone}) {
            DrillDesk desk(size);
            desk.view.storage_notice = "The space for saved drills is full.";
            desk.screen().show();
            CHECK(desk.screen().says("The space for saved drills is full."));
            const Intents intents = desk.screen().press(Role::kButton, "Save the log");
            REQUIRE(intents.size() == 1);
            CHECK(std::holds_alternative<SaveLog>(intents[0]));
        }
    }

    TEST_CASE("a drill that was paused by itself says why and goes on when asked") {
        DrillDesk desk;
        desk.happens(drill::engine::SessionPaused{});
        desk.view.clock_notice = "The drill was paused at 5:02.";
        desk.screen().show();
        CHECK(only_command<drill::engine::Resume>(desk.screen().press(Role::kButton, "Go on")));
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kButton, "Go on"));
    }

    TEST_CASE("a notice can be closed") {
        DrillDesk desk;
        desk.view.clock_notice = "The drill was paused at 5:02.";
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Close this notice").empty());
        desk.screen().show();
        CHECK_FALSE(desk.screen().says("The drill was paused at 5:02."));
    }

    TEST_CASE("skipping ahead is offered while the drill runs") {
        DrillDesk desk;
        const Intents intents = desk.screen().press(Role::kButton, "Skip ahead");
        REQUIRE(intents.size() == 1);
        CHECK(std::holds_alternative<SkipAhead>(intents[0]));
        desk.happens(drill::engine::SessionPaused{});
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Skip ahead").empty());
    }
}
