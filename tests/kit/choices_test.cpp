#include <doctest/doctest.h>

#include <array>

#include "kit/ui_frame.h"

using namespace drill::kit;

TEST_SUITE("kit/choices") {
    TEST_CASE("a check box turns on and off with clicks") {
        bool is_on = false;
        UiFrame ui([&] { checkbox("Email", is_on); });
        ui.run();
        ui.click(Role::kCheckbox, "Email");
        CHECK(is_on);
        CHECK(ui.find(Role::kCheckbox, "Email").is(node_state::kChecked));
        ui.click(Role::kCheckbox, "Email");
        CHECK_FALSE(is_on);
    }

    TEST_CASE("a check box that is partly on is mixed and turns on when clicked") {
        bool is_on = false;
        bool is_partly_on = true;
        UiFrame ui([&] {
            if (checkbox("All", is_on, {.is_partly_on = is_partly_on})) {
                is_partly_on = false;
            }
        });
        ui.run();
        CHECK(ui.find(Role::kCheckbox, "All").is(node_state::kMixed));
        ui.click(Role::kCheckbox, "All");
        CHECK(is_on);
    }

    TEST_CASE("a disabled check box stays as it is") {
        bool is_on = true;
        UiFrame ui([&] { checkbox("SMS", is_on, {.is_disabled = true}); });
        ui.run();
        ui.click(Role::kCheckbox, "SMS");
        CHECK(is_on);
    }

    TEST_CASE("a radio group has one chosen radio") {
        int index = 0;
        UiFrame ui([&] {
            constexpr std::array<std::string_view, 3> kStates{"Investigating", "Identified",
                                                              "Resolved"};
            radio_group("Current state", kStates, index);
        });
        ui.run();
        CHECK(ui.has(Role::kRadioGroup, "Current state"));
        ui.click(Role::kRadio, "Resolved");
        ui.run();
        CHECK(index == 2);
        CHECK(ui.find(Role::kRadio, "Resolved").is(node_state::kChecked));
        CHECK_FALSE(ui.find(Role::kRadio, "Investigating").is(node_state::kChecked));
    }

    TEST_CASE("a select opens a list, takes the chosen item and closes") {
        int index = 0;
        UiFrame ui([&] {
            constexpr std::array<SelectItem, 2> kItems{{{"Operational", {}}, {"Degraded", {}}}};
            select("Incident status", kItems, index);
        });
        ui.run();
        CHECK(ui.count(Role::kListbox) == 0);
        ui.click(Role::kCombobox, "Incident status");
        CHECK(ui.has(Role::kListbox, "Incident status"));
        CHECK(ui.find(Role::kOption, "Operational").is(node_state::kSelected));
        ui.click(Role::kOption, "Degraded");
        CHECK(index == 1);
        CHECK(ui.count(Role::kListbox) == 0);
        CHECK(ui.find(Role::kCombobox, "Incident status").value == "Degraded");
    }

    TEST_CASE("Escape closes a select's list and leaves the choice") {
        int index = 0;
        UiFrame ui([&] {
            constexpr std::array<SelectItem, 2> kItems{{{"One", {}}, {"Two", {}}}};
            select("Number", kItems, index);
        });
        ui.run();
        ui.click(Role::kCombobox, "Number");
        ui.context().key_pressed("Escape");
        ui.run();
        CHECK(ui.count(Role::kListbox) == 0);
        CHECK(index == 0);
    }
}
