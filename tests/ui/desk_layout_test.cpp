// Where things stand in windows of different widths.
#include <doctest/doctest.h>

#include "ui/call_strip.h"
#include "ui/drill_desk.h"

using namespace drill;
using namespace drill::ui;
using kit::Role;

namespace {

constexpr WindowSize kTablet{768.0f, 1024.0f};
constexpr WindowSize kWide{1920.0f, 1080.0f};
constexpr WindowSize kWidest{2560.0f, 1440.0f};

float room_width(DrillDesk& desk) {
    desk.screen().show();
    return desk.screen().find(Role::kRegion, "Channel").rect.width();
}

}  // namespace

TEST_SUITE("ui/desk_layout") {
    TEST_CASE("the room is 488 wide at 1280, 600 at 1920, and never wider than 960") {
        DrillDesk desk;
        CHECK(room_width(desk) == 488.0f);
        DrillDesk wide(kWide);
        CHECK(room_width(wide) == 600.0f);
        DrillDesk widest({3840.0f, 1440.0f});
        CHECK(room_width(widest) == 960.0f);
    }

    TEST_CASE("a wish for the room's width keeps 400 of it and 520 of the editor") {
        DrillDesk desk;
        desk.view.room_width = 100;
        CHECK(room_width(desk) == 400.0f);
        desk.view.room_width = 1000;
        CHECK(room_width(desk) == 1280.0f - 212.0f - 520.0f);
        CHECK(desk.screen().find(Role::kRegion, "Status page").rect.width() == 520.0f);
    }

    TEST_CASE("drawing a window that is too narrow for a wish does not forget the wish") {
        DrillDesk desk;
        desk.view.room_width = 700;
        CHECK(room_width(desk) == 548.0f);
        CHECK(desk.view.room_width == 700);
    }

    TEST_CASE("room and editor have a separator between them from 1280") {
        DrillDesk desk;
        CHECK(desk.screen().has(Role::kSeparator, "Width of the room"));
        DrillDesk tablet(kTablet);
        CHECK_FALSE(tablet.screen().has(Role::kSeparator, "Width of the room"));
    }

    TEST_CASE("at 2560 tickets stand beside the room, and social posts when they are opened") {
        DrillDesk desk(kWidest);
        desk.screen().show();
        CHECK(desk.screen().has(Role::kRegion, "Channel"));
        CHECK(desk.screen().find(Role::kRegion, "Tickets").rect.width() == 520.0f);
        desk.screen().press(Role::kButton, "Social");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kRegion, "Channel"));
        CHECK(desk.screen().has(Role::kRegion, "Social"));
        CHECK_FALSE(desk.screen().has(Role::kRegion, "Tickets"));
    }

    TEST_CASE("at 768 the pace stands below the top bar, and its title is whole") {
        DrillDesk tablet(kTablet);
        tablet.screen().show();
        CHECK(tablet.screen().find(Role::kRadioGroup, "Pace").rect.min.y >= 56.0f);
        DrillDesk desk;
        CHECK(desk.screen().find(Role::kRadioGroup, "Pace").rect.max.y <= 56.0f);
    }

    TEST_CASE("a long caption does not push the channel away, and stands whole in the tree") {
        DrillDesk desk;
        desk.engage();
        std::string speech = "Nobody";
        for (int i = 0; i < 60; ++i) {
            speech += " interrupts me";
        }
        desk.happens(engine::LineSaid{0, engine::Place::kCall, true, speech, 0, 0});
        desk.screen().show();
        CHECK(call_strip_height(desk.room(), 488.0f) <= 148.0f);
        CHECK(desk.screen().says(speech));
    }
}
