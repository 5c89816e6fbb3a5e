#include "ui/session_list.h"

#include <doctest/doctest.h>

#include "ui/picker_screen.h"
#include "ui/shown_screen.h"

using namespace drill::ui;
using drill::kit::Role;

namespace {

SessionSummary session(std::string id, std::string title) {
    SessionSummary summary;
    summary.id = std::move(id);
    summary.title = std::move(title);
    summary.severity = "S2";
    summary.started = "23 Nov 2026, 14:05";
    summary.drill_ms = 302'000;
    return summary;
}

struct Picker {
    explicit Picker(std::vector<SessionSummary> stored, WindowSize size = kDesk)
        : sessions(std::move(stored)),
          screen([this] { return picker_screen({}, sessions, view); }, size) {}

    std::vector<SessionSummary> sessions;
    PickerView view;
    ShownScreen screen;
};

}  // namespace

TEST_SUITE("ui/session_list") {
    TEST_CASE("without stored drills there is no list") {
        Picker picker({});
        CHECK_FALSE(picker.screen.has(Role::kRegion, "Your drills"));
    }

    TEST_CASE("a running drill tells where it stands and can be continued and reviewed") {
        for (const WindowSize size : {kDesk, kPhone}) {
            Picker picker({session("a", "Errors everywhere")}, size);
            CHECK(picker.screen.says("Running, paused at 5:02"));
            CHECK(picker.screen.says("Started 23 Nov 2026, 14:05"));
            Intents intents = picker.screen.press(Role::kButton, "Continue Errors everywhere");
            REQUIRE(intents.size() == 1);
            CHECK(std::get<ContinueSession>(intents[0]).id == "a");
            intents = picker.screen.press(Role::kButton, "Review Errors everywhere");
            REQUIRE(intents.size() == 1);
            CHECK(std::get<ReviewSession>(intents[0]).id == "a");
            intents = picker.screen.press(Role::kButton, "Export Errors everywhere");
            REQUIRE(intents.size() == 1);
            CHECK(std::get<ExportSession>(intents[0]).id == "a");
        }
    }

    TEST_CASE("an ended drill cannot be continued") {
        SessionSummary ended = session("a", "Errors everywhere");
        ended.has_ended = true;
        Picker picker({ended});
        CHECK(picker.screen.says("Ended at 5:02"));
        CHECK_FALSE(picker.screen.has(Role::kButton, "Continue Errors everywhere"));
        CHECK(picker.screen.has(Role::kButton, "Review Errors everywhere"));
    }

    TEST_CASE("a drill whose pack has changed says so and can be continued all the same") {
        SessionSummary changed = session("a", "Errors everywhere");
        changed.has_changed = true;
        Picker picker({changed});
        CHECK(picker.screen.says("This drill has changed since."));
        CHECK(picker.screen.has(Role::kButton, "Continue Errors everywhere"));
    }

    TEST_CASE("a damaged drill says so and can only be exported or deleted") {
        SessionSummary damaged = session("a", "Errors everywhere");
        damaged.problem = "The stored log is damaged.";
        Picker picker({damaged});
        CHECK(picker.screen.says("The stored log is damaged."));
        CHECK_FALSE(picker.screen.has(Role::kButton, "Continue Errors everywhere"));
        CHECK_FALSE(picker.screen.has(Role::kButton, "Review Errors everywhere"));
        CHECK(picker.screen.has(Role::kButton, "Export Errors everywhere"));
        CHECK(picker.screen.has(Role::kButton, "Delete Errors everywhere"));
    }

    TEST_CASE("deleting asks once, and says that it cannot be undone") {
        Picker picker({session("a", "Errors everywhere")});
        CHECK(picker.screen.press(Role::kButton, "Delete Errors everywhere").empty());
        picker.screen.show();
        CHECK(picker.screen.says("This cannot be undone."));
        CHECK(picker.screen.press(Role::kButton, "Keep it").empty());
        picker.screen.show();
        CHECK_FALSE(picker.screen.has(Role::kButton, "Delete drill"));

        picker.screen.press(Role::kButton, "Delete Errors everywhere");
        picker.screen.show();
        const Intents intents = picker.screen.press(Role::kButton, "Delete drill");
        REQUIRE(intents.size() == 1);
        CHECK(std::get<DeleteSession>(intents[0]).id == "a");
    }

    TEST_CASE("two runs of one drill are told apart by when they began") {
        std::vector<SessionSummary> runs = {session("a", "One"), session("b", "One")};
        runs[1].started = "22 Nov 2026, 09:30";
        Picker picker(runs);
        const Intents intents =
            picker.screen.press(Role::kButton, "Review One, started 22 Nov 2026, 09:30");
        REQUIRE(intents.size() == 1);
        CHECK(std::get<ReviewSession>(intents[0]).id == "b");
    }

    TEST_CASE("only the newest are shown until all are asked for") {
        Picker picker({session("a", "One"), session("b", "Two"), session("c", "Three"),
                       session("d", "Four")});
        CHECK_FALSE(picker.screen.has(Role::kButton, "Continue Four"));
        picker.screen.press(Role::kButton, "Show all 4 of your drills");
        picker.screen.show();
        CHECK(picker.screen.has(Role::kButton, "Continue Four"));
    }
}
