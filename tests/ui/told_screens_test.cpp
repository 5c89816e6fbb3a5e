#include <doctest/doctest.h>

#include "ui/emergency_screen.h"
#include "ui/findings_screen.h"
#include "ui/message_screen.h"
#include "ui/shown_screen.h"

using namespace drill::ui;
using drill::kit::Role;

namespace {

const std::vector<FindingLine> kFindings = {
    {"pack.json", "/injects/14/from", "no one in the cast is called \"mara-im\"", 31},
    {"pack.json", "", "expected an object, got the end of the file", 0},
};

}  // namespace

TEST_SUITE("ui/message_screen") {
    TEST_CASE("an error says what happened, what is safe and what to do, and leads back") {
        const Message message{"This drill could not be loaded",
                              "It was not found.",
                              "Nothing is lost.",
                              "Pick another drill.",
                              false,
                              {}};
        ShownScreen screen([&] { return message_screen(message); });
        CHECK(screen.says("It was not found. Nothing is lost."));
        CHECK(screen.says("Pick another drill."));
        CHECK(screen.count(Role::kAlert) == 1);
        const Intents intents = screen.press(Role::kButton, "Back to drills");
        REQUIRE(intents.size() == 1);
        CHECK(std::holds_alternative<LeaveDrill>(intents[0]));
    }

    TEST_CASE("while something is fetched there is nothing to press and no alarm") {
        const Message message{"Loading the drill", "", "", "", true, {}};
        ShownScreen screen([&] { return message_screen(message); }, kPhone);
        CHECK(screen.says("Loading the drill"));
        CHECK(screen.count(Role::kButton) == 0);
        CHECK(screen.count(Role::kAlert) == 0);
    }
}

TEST_SUITE("ui/findings_screen") {
    TEST_CASE("all findings stand in one list with file, line and pointer") {
        for (const WindowSize size : {kDesk, kPhone}) {
            ShownScreen screen([] { return findings_screen("my-pack.json", kFindings); }, size);
            CHECK(screen.says("This pack needs two corrections"));
            CHECK(screen.count(Role::kListItem) == 2);
            CHECK(screen.says("pack.json, line 31"));
            CHECK(screen.says("/injects/14/from"));
        }
    }

    TEST_CASE("another pack can be chosen, and the drills are one step back") {
        for (const WindowSize size : {kDesk, kPhone}) {
            ShownScreen screen([] { return findings_screen("my-pack.json", kFindings); }, size);
            const Intents another = screen.press(Role::kButton, "Choose another pack");
            REQUIRE(another.size() == 1);
            CHECK(std::holds_alternative<ChoosePackFile>(another[0]));
            const Intents back = screen.press(Role::kButton, "Back to drills");
            REQUIRE(back.size() == 1);
            CHECK(std::holds_alternative<LeaveDrill>(back[0]));
        }
    }

    TEST_CASE("the title counts in words up to twelve") {
        CHECK(corrections_title(1) == "This pack needs one correction");
        CHECK(corrections_title(12) == "This pack needs twelve corrections");
        CHECK(corrections_title(13) == "This pack needs 13 corrections");
    }
}

TEST_SUITE("ui/emergency_screen") {
    TEST_CASE("a real emergency is told at once, and only a button leads back to the drill") {
        ShownScreen screen([] { return emergency_screen(940'000); });
        CHECK(screen.count(Role::kAlert) == 1);
        CHECK(screen.says("held at 15:40"));
        CHECK(screen.says("PRACTICE"));
        const Intents intents = screen.press(Role::kButton, "Return to the drill");
        REQUIRE(intents.size() == 1);
        CHECK(std::holds_alternative<EndEmergency>(intents[0]));
    }

    TEST_CASE("a clock that is not known is left out") {
        ShownScreen screen([] { return emergency_screen(); }, kPhone);
        CHECK_FALSE(screen.says("Drill clock"));
    }
}
