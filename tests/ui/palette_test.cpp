#include <doctest/doctest.h>

#include <algorithm>

#include "ui/drill_actions.h"
#include "ui/drill_desk.h"

using namespace drill::ui;
namespace engine = drill::engine;
using drill::kit::Role;

namespace {

std::vector<std::string> offered(const DrillDesk& desk) {
    std::vector<std::string> words;
    for (const Action& action : drill_actions(desk.room(), desk.view))
        words.push_back(action.words);
    return words;
}

bool has(const std::vector<std::string>& words, std::string_view one) {
    return std::find(words.begin(), words.end(), one) != words.end();
}

std::vector<std::string> found(const DrillDesk& desk, std::string_view typed) {
    const std::vector<Action> actions = drill_actions(desk.room(), desk.view);
    const std::vector<PaletteRow> rows(actions.begin(), actions.end());
    std::vector<std::string> words;
    for (const std::size_t index : matching_rows(rows, typed))
        words.push_back(rows[index].words);
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_SUITE("ui/palette") {
    TEST_CASE("what cannot be done now is left out") {
        DrillDesk desk;
        CHECK_FALSE(has(offered(desk), "Mute"));
        CHECK_FALSE(has(offered(desk), "Unmute"));
        CHECK_FALSE(has(offered(desk), "Search the channel"));
        CHECK(has(offered(desk), "Join the channel"));
        desk.engage();
        CHECK(has(offered(desk), "Unmute"));
        CHECK_FALSE(has(offered(desk), "Mute"));
        CHECK(has(offered(desk), "Search the channel"));
        CHECK_FALSE(has(offered(desk), "Join the channel"));
        CHECK_FALSE(has(offered(desk), "Pace 1×"));
        CHECK_FALSE(has(offered(desk), "Go to the channel"));
    }

    TEST_CASE("every open incident can be updated from the palette") {
        DrillDesk desk;
        desk.engage();
        desk.incident("Jobs wait");
        CHECK(has(offered(desk), "Update “Jobs wait”"));
    }

    TEST_CASE("typed words narrow the list in any case and any order, half typed too") {
        DrillDesk desk;
        desk.engage();
        CHECK(found(desk, "INCID") == Words{"New incident"});
        CHECK(found(desk, "chan sear") == Words{"Search the channel"});
        CHECK(found(desk, "search incident").empty());
        CHECK(found(desk, "  ").size() == offered(desk).size());
    }

    TEST_CASE("Ctrl+K opens it, arrows move, Enter does what is chosen and closes it") {
        DrillDesk desk;
        desk.engage();
        ShownScreen& screen = desk.screen();
        screen.press_key("Ctrl+K");
        const drill::kit::NodeView field = screen.find(Role::kComboField, "Find an action");
        REQUIRE(field.id != 0);
        screen.context().focus_moved(field.id, true);
        screen.context().set_field_text(field.id, "pace");
        screen.show();
        screen.press_key("ArrowDown");
        CHECK(screen.find(Role::kOption, "Pace 4×").is(drill::kit::node_state::kSelected));
        screen.press_key("ArrowDown");
        CHECK(screen.find(Role::kOption, "Pace 4×").is(drill::kit::node_state::kSelected));
        screen.context().submit_field(field.id);
        const Intents intents = screen.show();
        const auto* pace = only_command<engine::SetPace>(intents);
        REQUIRE(pace != nullptr);
        CHECK(pace->pace == 4);
        screen.show();
        CHECK_FALSE(desk.view.palette.is_open);
        CHECK_FALSE(screen.has(Role::kDialog, "Actions"));
    }

    TEST_CASE("a pressed option is done, and Escape does nothing but close") {
        DrillDesk desk;
        desk.engage();
        desk.screen().press_key("Ctrl+K");
        (void)desk.screen().press(Role::kOption, "Go to the tickets");
        CHECK(desk.view.pane == RoomPane::kTickets);
        desk.screen().show();
        desk.screen().press_key("Ctrl+K");
        CHECK(desk.view.palette.is_open);
        desk.screen().send_key("Escape");
        CHECK(desk.screen().show().empty());
        CHECK_FALSE(desk.view.palette.is_open);
    }

    TEST_CASE("every action can be carried out as it is offered") {
        DrillDesk desk;
        desk.engage();
        desk.incident("Jobs wait");
        for (const Action& action : drill_actions(desk.room(), desk.view)) {
            DrillView view;
            CAPTURE(action.words);
            const bool asks = !action.act(desk.room(), view, action.number).empty();
            const bool changes = view.pane != RoomPane::kChannel || view.search.is_open ||
                                 view.half != DeskHalf::kRoom || view.is_end_asked ||
                                 view.open_channel != engine::Channel::kIncident;
            CHECK((asks || changes));
        }
    }
}
