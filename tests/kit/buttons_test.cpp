#include <doctest/doctest.h>

#include <array>

#include "kit/ui_frame.h"

using namespace drill::kit;

TEST_SUITE("kit/buttons") {
    TEST_CASE("a button is described by its label and clicked once") {
        int clicks = 0;
        UiFrame ui([&] { clicks += button("Acknowledge") ? 1 : 0; });
        ui.run();
        CHECK(ui.has(Role::kButton, "Acknowledge"));
        ui.click(Role::kButton, "Acknowledge");
        ui.run();
        CHECK(clicks == 1);
    }

    TEST_CASE("a disabled button is described as disabled and ignores a click") {
        int clicks = 0;
        UiFrame ui([&] { clicks += button("Create", {.is_disabled = true}) ? 1 : 0; });
        ui.run();
        CHECK(ui.find(Role::kButton, "Create").is(node_state::kDisabled));
        ui.click(Role::kButton, "Create");
        CHECK(clicks == 0);
    }

    TEST_CASE("an icon button is described by its label") {
        UiFrame ui([] { (void)icon_button("Pause", Icon::kPause); });
        ui.run();
        CHECK(ui.has(Role::kButton, "Pause"));
    }

    TEST_CASE("a toggle keeps its identity when its label changes") {
        bool is_muted = true;
        UiFrame ui([&] {
            if (toggle_button(is_muted ? "You are muted" : "You are heard", is_muted,
                              {.id = "microphone"})) {
                is_muted = !is_muted;
            }
        });
        ui.run();
        const NodeView before = ui.find(Role::kButton, "You are muted");
        CHECK(before.is(node_state::kPressed));
        const std::uint32_t id = before.id;
        ui.click(Role::kButton, "You are muted");
        ui.run();
        CHECK(ui.find(Role::kButton, "You are heard").id == id);
        CHECK_FALSE(ui.find(Role::kButton, "You are heard").is(node_state::kPressed));
    }

    TEST_CASE("a row tells how much is new") {
        UiFrame ui([] { (void)row_button("incidents", {.count = 3}); });
        ui.run();
        CHECK(ui.has(Role::kButton, "incidents, 3 new"));
    }

    TEST_CASE("a segmented control is a group of radios of which one is on") {
        int pace = 0;
        UiFrame ui([&] {
            constexpr std::array<Segment, 2> kPaces{{{"1x"}, {"2x"}}};
            (void)segmented("Pace", kPaces, pace);
        });
        ui.run();
        CHECK(ui.has(Role::kRadioGroup, "Pace"));
        ui.click(Role::kRadio, "2x");
        ui.run();
        CHECK(pace == 1);
        CHECK(ui.find(Role::kRadio, "2x").is(node_state::kChecked));
        CHECK_FALSE(ui.find(Role::kRadio, "1x").is(node_state::kChecked));
    }

    TEST_CASE("a tab tells that it is selected") {
        int tab = 1;
        UiFrame ui([&] {
            constexpr std::array<TabItem, 2> kTabs{{{"Room"}, {"Status"}}};
            (void)tab_bar("Places", window_rect(), kTabs, tab);
        });
        ui.run();
        CHECK(ui.find(Role::kTab, "Status").is(node_state::kSelected));
    }
}
