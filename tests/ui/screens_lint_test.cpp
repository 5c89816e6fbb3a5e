#include <doctest/doctest.h>

#include "ui/screen_states.h"

using namespace drill;
using namespace drill::ui;

namespace {

/// The break points of the layout, a phone's own pixel ratio, and an odd one as browser zoom gives.
std::vector<WindowSize> every_window() {
    std::vector<WindowSize> all;
    for (const kit::ThemeKind kind : {kit::ThemeKind::kDark, kit::ThemeKind::kLight}) {
        for (const float width : {360.0f, 390.0f, 768.0f, 1280.0f, 1920.0f, 2560.0f})
            all.push_back({width, width < 768.0f ? 844.0f : 900.0f, 1.0f, {.kind = kind}});
    }
    all.push_back({427.0f, 267.0f, 3.0f, {}});  // 1280 by 800 at a browser zoom of 300 %
    all.push_back({320.0f, 256.0f, 4.0f, {}});  // 1280 by 1024 at 400 %
    all.push_back({390.0f, 844.0f, 3.0f, {.high_contrast = true}});
    all.push_back({1280.0f, 800.0f, 1.25f, {.high_contrast = true}});
    return all;
}

std::string written(const WindowSize& size) {
    return std::to_string(static_cast<int>(size.width)) + " wide, ratio " +
           std::to_string(static_cast<int>(size.pixel_ratio * 100.0f)) + " %";
}

}  // namespace

// ShownScreen sends every frame through the lint: these need no checks of their own.
TEST_SUITE("ui: the lint") {
    TEST_CASE("finds nothing on any screen outside a drill, at any width, in any theme") {
        for (const ScreenState& state : told_screen_states()) {
            for (const WindowSize& size : every_window()) {
                INFO(state.name, ", ", written(size));
                state.show(size);
            }
        }
    }

    TEST_CASE("finds nothing on the desk in any state, at any width, in any theme") {
        for (const DeskState& state : desk_states()) {
            for (const WindowSize& size : every_window()) {
                INFO(state.name, ", ", written(size));
                DrillDesk desk(size);
                state.arrange(desk);
                desk.screen().rest();
            }
        }
    }
}
