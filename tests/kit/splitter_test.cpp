#include "kit/splitter.h"

#include <doctest/doctest.h>

#include "kit/ui_frame.h"

using namespace drill::kit;

namespace {

/// A pane of 500 whose edge may stand between 400 and 600; frames pass one by one.
struct Panes {
    int width = 500;
    int changes = 0;
    UiFrame frame{[this] {
        const Rect pane = {{0.0f, 0.0f}, {static_cast<float>(width), 800.0f}};
        if (splitter("Width", pane, width, {400, 600})) {
            ++changes;
        }
    }};

    Panes() { rest(); }
    void rest() {
        for (int i = 0; i < 4; ++i) {  // the pointer's events take a frame each
            frame.run();
        }
    }
    NodeView edge() const { return frame.find(Role::kSeparator, "Width"); }
    void drag_to(float x) {
        frame.context().pointer_moved(static_cast<float>(width), 300.0f);
        rest();
        frame.context().pointer_pressed(true);
        rest();
        frame.context().pointer_moved(x, 300.0f);
        rest();
    }
    void press(std::string_view key) {
        frame.context().key_pressed(key);
        frame.run();
    }
};

}  // namespace

TEST_SUITE("kit/splitter") {
    TEST_CASE("the edge is a separator that can take the focus, 8 wide") {
        const Panes panes;
        CHECK(panes.edge().is(node_state::kFocusable));
        CHECK(panes.edge().rect.width() == 8.0f);
        CHECK(panes.edge().rect.contains({499.0f, 300.0f}));
        CHECK(panes.changes == 0);
    }

    TEST_CASE("dragging moves the edge, as far as its range") {
        Panes panes;
        panes.drag_to(560.0f);
        CHECK(panes.width == 560);
        panes.frame.context().pointer_moved(900.0f, 100.0f);
        panes.rest();
        CHECK(panes.width == 600);
        panes.frame.context().pointer_moved(10.0f, 100.0f);
        panes.rest();
        CHECK(panes.width == 400);
    }

    TEST_CASE("the edge stays where the pointer let it go") {
        Panes panes;
        panes.drag_to(560.0f);
        panes.frame.context().pointer_pressed(false);
        panes.rest();
        panes.frame.context().pointer_moved(450.0f, 300.0f);
        panes.rest();
        CHECK(panes.width == 560);
    }

    TEST_CASE("a press elsewhere moves nothing") {
        Panes panes;
        panes.frame.context().pointer_moved(300.0f, 300.0f);
        panes.rest();
        panes.frame.context().pointer_pressed(true);
        panes.rest();
        panes.frame.context().pointer_moved(500.0f, 300.0f);
        panes.rest();
        panes.frame.context().pointer_moved(540.0f, 300.0f);
        panes.rest();
        CHECK(panes.width == 500);
    }

    TEST_CASE("arrow keys move the edge while it has the focus") {
        Panes panes;
        panes.press("ArrowRight");
        CHECK(panes.width == 500);
        panes.frame.context().focus_moved(panes.edge().id, true);
        panes.press("ArrowRight");
        CHECK(panes.width == 516);
        panes.press("ArrowLeft");
        panes.press("ArrowLeft");
        CHECK(panes.width == 484);
        panes.press("Home");
        CHECK(panes.width == 400);
        panes.press("ArrowLeft");
        CHECK(panes.width == 400);
        panes.press("End");
        CHECK(panes.width == 600);
    }
}
