#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "imgui.h"

#include "kit/ui_frame.h"

using namespace drill::kit;

namespace {

/// How much of the pressed ground lies over what is on the screen: 0 none, 255 all of it.
std::uint32_t press_alpha(const Context& context) {
    const Color press = make_theme({}).press;
    std::uint32_t alpha = 0;
    for (const ImDrawList* list : context.draw_data()->CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            const bool is_press = ((vertex.col ^ press) & 0x00FFFFFFU) == 0;
            alpha = std::max(alpha, is_press ? vertex.col >> 24 : 0U);
        }
    }
    return alpha;
}

/// A button with the pointer upon it, which is down or not, `ms` after the start.
void look(UiFrame& ui, bool is_down, std::int64_t ms) {
    const Rect rect = ui.find(Role::kButton, "Preview").rect;
    ui.context().pointer_moved(rect.centre().x, rect.centre().y);
    ui.context().pointer_pressed(is_down);
    ui.input().now_ms = 1000 + ms;
    ui.run();
    ui.run();
}

}  // namespace

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

    TEST_CASE("a button takes its pressed look within 80 ms, loses it so, and rests") {
        UiFrame ui([] { (void)button("Preview"); });
        ui.run();
        look(ui, false, 0);
        CHECK(press_alpha(ui.context()) == 0);
        look(ui, true, 0);
        look(ui, true, 40);
        CHECK(press_alpha(ui.context()) == 127);
        CHECK(ui.context().wants_animation());
        look(ui, true, 80);
        CHECK(press_alpha(ui.context()) == 255);
        CHECK_FALSE(ui.context().wants_animation());
        look(ui, false, 1000);
        look(ui, false, 1020);
        CHECK(press_alpha(ui.context()) == 191);
        look(ui, false, 1080);
        CHECK(press_alpha(ui.context()) == 0);
        CHECK_FALSE(ui.context().wants_animation());
    }

    TEST_CASE("a button pressed by a key shows it for 80 ms") {
        UiFrame ui([] { (void)button("Preview"); });
        ui.input().now_ms = 1000;
        ui.run();
        ui.context().activate(ui.find(Role::kButton, "Preview").id);
        ui.run();
        CHECK(press_alpha(ui.context()) == 255);
        ui.input().now_ms = 1080;
        ui.run();
        CHECK(press_alpha(ui.context()) == 0);
        CHECK_FALSE(ui.context().wants_animation());
    }

    TEST_CASE("a button is pressed at once for who asked for less motion") {
        UiFrame ui([] { (void)button("Preview"); });
        ui.input().has_reduced_motion = true;
        ui.run();
        look(ui, true, 0);
        CHECK(press_alpha(ui.context()) == 255);
        CHECK_FALSE(ui.context().wants_animation());
        look(ui, false, 0);
        CHECK(press_alpha(ui.context()) == 0);
    }

    TEST_CASE("a disabled button says why under the pointer") {
        UiFrame ui([] {
            (void)button("Preview", {.description = "The drill is paused.", .is_disabled = true});
        });
        ui.run();
        const auto drawn = [&ui] { return ui.context().draw_data()->TotalVtxCount; };
        const int before = drawn();
        look(ui, false, 0);
        look(ui, false, 120);
        CHECK(drawn() > before);
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
