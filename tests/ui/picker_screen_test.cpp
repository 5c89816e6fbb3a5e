#include "ui/picker_screen.h"

#include <doctest/doctest.h>

#include "ui/shown_screen.h"

using namespace drill::ui;
using drill::kit::Role;

namespace {

constexpr drill::engine::Milliseconds kMinuteMs = 60'000;

const std::vector<DrillSummary> kDrills = {
    {"errors-everywhere",
     "Errors everywhere",
     "Nobody knows why",
     "S2",
     13 * kMinuteMs,
     {},
     {},
     {}},
    {"muted", "The muted CMOC", "Be heard", "S3", 50 * kMinuteMs, {}, {}, {}},
};

struct Picker {
    explicit Picker(WindowSize size = kDesk, std::vector<DrillSummary> offered = kDrills)
        : drills(std::move(offered)),
          screen([this] { return picker_screen(drills, sessions, view); }, size) {}

    std::vector<DrillSummary> drills;
    std::vector<SessionSummary> sessions;
    PickerView view;
    ShownScreen screen;
};

}  // namespace

TEST_SUITE("ui/picker_screen") {
    TEST_CASE("each drill has a button that starts it") {
        for (const WindowSize size : {kDesk, kPhone}) {
            Picker picker(size);
            const Intents intents = picker.screen.press(Role::kButton, "Start The muted CMOC");
            REQUIRE(intents.size() == 1);
            REQUIRE(std::holds_alternative<OpenDrill>(intents[0]));
            CHECK(std::get<OpenDrill>(intents[0]).id == "muted");
        }
    }

    TEST_CASE("a drill that is proved says for what, and another says nothing") {
        std::vector<DrillSummary> drills = kDrills;
        drills[0].proof = "Proved: 617 claims, for a player who acts every 01:00";
        for (const WindowSize size : {kDesk, kPhone}) {
            CHECK(Picker(size, drills)
                      .screen.says("Proved: 617 claims, for a player who acts every 01:00"));
            CHECK_FALSE(Picker(size).screen.says("Proved"));
        }
    }

    TEST_CASE("who has played none is shown where to start, and others are not") {
        std::vector<DrillSummary> drills = kDrills;
        drills.push_back(
            {"first", "Your first page", "", "S3", 5 * kMinuteMs, {"start here"}, {}, {}});
        for (const WindowSize size : {kDesk, kPhone}) {
            Picker picker(size, drills);
            const auto top_of = [&picker](std::string_view title) {
                return picker.screen.find(Role::kHeading, title).rect.min.y;
            };
            CHECK(top_of("Your first page") > top_of("The muted CMOC"));
            CHECK_FALSE(picker.screen.says("New here? Start with this one."));
            picker.view.is_first_visit = true;
            picker.screen.show();
            CHECK(top_of("Your first page") < top_of("Errors everywhere"));
            CHECK(top_of("Errors everywhere") < top_of("The muted CMOC"));
            CHECK(picker.screen.says("New here? Start with this one."));
        }
    }

    TEST_CASE("typing narrows the list and the count is told") {
        Picker picker;
        CHECK(picker.screen.says("2 drills"));
        picker.screen.type("Search drills", "muted");
        picker.screen.show();
        CHECK(picker.screen.has(Role::kButton, "Start The muted CMOC"));
        CHECK_FALSE(picker.screen.has(Role::kButton, "Start Errors everywhere"));
        CHECK(picker.screen.says("1 drill"));
    }

    TEST_CASE("a search without a match offers all drills again") {
        Picker picker;
        picker.view.search = "nothing like it";
        picker.screen.show();
        CHECK(picker.screen.says("No drill matches."));
        picker.screen.press(Role::kButton, "Show all drills");
        picker.screen.show();
        CHECK(picker.screen.has(Role::kButton, "Start Errors everywhere"));
    }

    TEST_CASE("a pack from disk can be chosen though no drill came with the page") {
        Picker picker(kPhone, {});
        CHECK(picker.screen.says("It is read on this device and never uploaded."));
        const Intents intents = picker.screen.press(Role::kButton, "Choose a pack");
        REQUIRE(intents.size() == 1);
        CHECK(std::holds_alternative<ChoosePackFile>(intents[0]));
    }

    TEST_CASE("the picker says PRACTICE and has one heading of the first level") {
        Picker picker;
        CHECK(picker.screen.says("PRACTICE"));
        CHECK(picker.screen.has(Role::kBanner, "CMOC Drill"));
        CHECK(picker.screen.find(Role::kHeading, "").level == 1);
    }

    TEST_CASE("the palette starts drills, goes on with one, and keeps the settings in reach") {
        for (const WindowSize size : {kDesk, kPhone}) {
            Picker picker(size);
            SessionSummary& running = picker.sessions.emplace_back();
            running.id = "one";
            running.title = "The muted CMOC";
            SessionSummary& ended = picker.sessions.emplace_back();
            ended.id = "two";
            ended.title = "Errors everywhere";
            ended.has_ended = true;
            picker.screen.press(Role::kButton, "All actions");
            picker.screen.show();
            CHECK(picker.screen.has(Role::kOption, "Choose a pack from disk"));
            CHECK(picker.screen.has(Role::kOption, "Pager: sound off"));
            CHECK_FALSE(picker.screen.has(Role::kOption, "Continue “Errors everywhere”"));
            const auto going_on = picker.screen.press(Role::kOption, "Continue “The muted CMOC”");
            REQUIRE(going_on.size() == 1);
            CHECK(std::get<ContinueSession>(going_on[0]).id == "one");
            CHECK_FALSE(picker.view.palette.is_open);
            picker.screen.show();
            picker.screen.press_key("Ctrl+K");
            const auto start = picker.screen.press(Role::kOption, "Start “Errors everywhere”");
            REQUIRE(start.size() == 1);
            CHECK(std::get<OpenDrill>(start[0]).id == "errors-everywhere");
        }
    }
}
