#include <doctest/doctest.h>

#include "ui/channel_search.h"
#include "ui/drill_desk.h"

using namespace drill::ui;
namespace engine = drill::engine;
using drill::kit::Role;

namespace {

/// Three hundred lines; every hundredth names the rollback.
void fill_channel(DrillDesk& desk) {
    for (int i = 0; i < 300; ++i) {
        const std::string words =
            i % 100 == 0 ? "The rollback, step " + std::to_string(i) : "Still looking";
        desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, words});
    }
    desk.screen().show();
}

void type(DrillDesk& desk, std::string_view words) {
    desk.screen().type("Search the channel", words);
    desk.screen().show();
}

}  // namespace

TEST_SUITE("ui/channel_search") {
    TEST_CASE("lines older than those that the page describes are found, oldest first") {
        DrillDesk desk;
        desk.engage();
        fill_channel(desk);
        desk.screen().press_key("Ctrl+Shift+F");
        desk.screen().show();
        type(desk, "ROLLB");
        CHECK(desk.screen().says("1 of 3"));
        CHECK(desk.screen().says("1 of 3: Mara, 14:11: The rollback, step 0"));
        CHECK(found_entry(desk.view.search) == 0);
        (void)desk.screen().press(Role::kButton, "Next found");
        CHECK(found_entry(desk.view.search) == 100);
        (void)desk.screen().press(Role::kButton, "Previous found");
        (void)desk.screen().press(Role::kButton, "Previous found");
        desk.screen().show();
        CHECK(desk.screen().says("3 of 3"));
    }

    TEST_CASE("what is said while the search is open is found as well") {
        DrillDesk desk;
        desk.engage();
        desk.screen().press_key("/");
        desk.screen().show();
        type(desk, "kafka");
        CHECK(desk.screen().says("None"));
        desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, "It was Kafka"});
        desk.screen().show();
        desk.screen().show();
        CHECK(desk.screen().says("1 of 1"));
    }

    TEST_CASE("names of people are searched, and every word has to occur") {
        DrillDesk desk;
        desk.engage();
        desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, "Confirmed"});
        ChannelSearch search{.is_open = true, .words = "mara confirmed"};
        search_channel(desk.room(), search);
        CHECK(search.found.size() == 1);
        search.words = "mara denied";
        search_channel(desk.room(), search);
        CHECK(search.found.empty());
    }

    TEST_CASE("Escape closes the search") {
        DrillDesk desk;
        desk.engage();
        open_search(desk.view);
        desk.screen().show();
        CHECK(desk.screen().has(Role::kTextField, "Search the channel"));
        desk.screen().press_key("Escape");
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kTextField, "Search the channel"));
    }
}
