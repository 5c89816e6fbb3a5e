#include <doctest/doctest.h>

#include <set>

#include "ui/drill_desk.h"
#include "ui/keys.h"
#include "ui/keys_dialog.h"

using namespace drill::ui;
namespace engine = drill::engine;
using drill::kit::Role;

TEST_SUITE("ui/keys") {
    TEST_CASE("no chord means two things") {
        std::set<std::string_view> seen;
        for (const KeyRow& row : key_rows()) {
            if (row.key != Key::kTold)
                CHECK_MESSAGE(seen.insert(row.chord).second, row.chord);
        }
    }

    TEST_CASE("a chord without Ctrl is said to work outside fields only") {
        for (const KeyRow& row : key_rows()) {
            if (row.key == Key::kTold || row.chord.substr(0, 5) == "Ctrl+" ||
                row.chord.substr(0, 5) == "Arrow")
                continue;
            CHECK_MESSAGE(row.where == "Outside fields", row.chord);
        }
    }

    TEST_CASE("rows of one place stand together") {
        std::set<std::string_view> places;
        std::string_view before;
        for (const KeyRow& row : key_rows()) {
            if (row.where != before)
                CHECK_MESSAGE(places.insert(row.where).second, row.where);
            before = row.where;
        }
    }

    TEST_CASE("the browser is kept from our chords alone") {
        CHECK(is_our_chord("Ctrl+K"));
        CHECK(is_our_chord("/"));
        CHECK_FALSE(is_our_chord("Ctrl+R"));
        CHECK_FALSE(is_our_chord("Enter"));
        CHECK_FALSE(is_our_chord("Escape"));
        CHECK_FALSE(is_our_chord("ArrowLeft"));
    }

    TEST_CASE("the dialog tells every row, and Escape closes it") {
        bool is_open = false;
        ShownScreen screen([&] {
            const drill::kit::Scope main(
                {.role = Role::kMain, .name = "Screen", .rect = drill::kit::window_rect()});
            keys_dialog(is_open);
            return Intents{};
        });
        CHECK_FALSE(screen.has(Role::kDialog, "Keyboard"));
        screen.press_key("?");
        screen.show();
        CHECK(screen.has(Role::kDialog, "Keyboard"));
        for (const KeyRow& row : key_rows()) {
            CHECK_MESSAGE(screen.says(row.words), row.words);
            CHECK_MESSAGE(screen.says(row.where), row.where);
        }
        screen.press_key("Escape");
        screen.show();
        CHECK_FALSE(is_open);
    }

    TEST_CASE("the real emergency works while the pager rings, other keys do not") {
        DrillDesk desk;
        desk.happens(engine::PageSent{0, "Pipelines stay pending"});
        desk.screen().show();
        desk.screen().show();
        desk.screen().send_key("Ctrl+Shift+X");
        const Intents stopped = desk.screen().show();
        REQUIRE(stopped.size() == 1);
        CHECK(std::holds_alternative<StopForEmergency>(stopped[0]));
        desk.screen().send_key("P");
        CHECK(desk.screen().show().empty());
    }
}
