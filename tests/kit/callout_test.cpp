#include "kit/callout.h"

#include <doctest/doctest.h>

#include "kit/ui_frame.h"

using namespace drill::kit;

namespace {

const Rect kWindow{{0, 0}, {1280, 800}};
const glm::vec2 kSize{300, 160};

bool overlap(const Rect& a, const Rect& b) {
    return !a.intersected(b).is_empty();
}

}  // namespace

TEST_SUITE("kit/callout") {
    TEST_CASE("a note stands beside the pane of its tool and covers nothing of it") {
        UiFrame ui([] {});
        ui.run();
        const Rect pane{{212, 56}, {700, 800}};
        const Rect tool{{228, 740}, {684, 784}};
        const Rect note = callout_rect(tool, pane, kWindow, kSize);
        CHECK_FALSE(overlap(note, pane));
        CHECK(note.min.x > pane.max.x);
        CHECK(note.max.y <= kWindow.max.y);
        const Rect at_left =
            callout_rect({{900, 100}, {1200, 140}}, {{700, 0}, {1280, 800}}, kWindow, kSize);
        CHECK(at_left.max.x < 700);
    }

    TEST_CASE("where the pane fills the window a note stands below or above its tool") {
        UiFrame ui([] {});
        ui.run();
        const Rect high{{16, 60}, {1264, 100}};
        const Rect low{{16, 740}, {1264, 784}};
        CHECK(callout_rect(high, kWindow, kWindow, kSize).min.y > high.max.y);
        CHECK(callout_rect(low, kWindow, kWindow, kSize).max.y < low.min.y);
    }

    TEST_CASE("a note at a tool above what it may cover stands below that tool") {
        UiFrame ui([] {});
        ui.run();
        const Rect tool{{400, 10}, {660, 40}};
        const Rect note = callout_rect(tool, tool, {{12, 68}, {1268, 788}}, kSize);
        CHECK(note.min.y == 68.0f);
        CHECK(note.min.x < tool.max.x);
        CHECK(note.max.x > tool.min.x);
    }

    TEST_CASE("a note stays in the window whatever its tool is") {
        UiFrame ui([] {});
        ui.run();
        for (const Rect tool : {Rect{}, kWindow, Rect{{1270, 790}, {1280, 800}}}) {
            const Rect note = callout_rect(tool, kWindow, kWindow, kSize);
            CHECK(note.intersected(kWindow) == note);
        }
    }

    TEST_CASE("of a place that is scrolled away the edge behind which it lies is known") {
        UiFrame ui([] {
            const ScrollArea area(rect_at({0, 0}, {400, 200}), {.name = "Form"});
            mark_place(1, rect_at({0, 300}, {400, 40}));
            mark_place(2, rect_at({0, 20}, {400, 40}));
        });
        ui.run();
        ui.context().begin_frame(ui.input());
        CHECK(marked_place_before(1).min.y == 200.0f);
        CHECK_FALSE(marked_place_before(1).is_empty());
        CHECK(marked_place_before(2) == rect_at({0, 20}, {400, 40}));
        CHECK(marked_place_before(3).is_empty());
        CHECK(marked_place(2).is_empty());
        ui.context().end_frame();
    }

    TEST_CASE("a note is a region of its own with its content and takes no focus") {
        UiFrame ui([] {
            const Callout callout({.name = "Guide",
                                   .note = 1,
                                   .target = rect_at({0, 0}, {10, 10}),
                                   .kept_free = rect_at({0, 0}, {10, 10}),
                                   .bounds = kWindow,
                                   .width = 300});
            text("Look here.");
            (void)button("Got it");
        });
        ui.run();
        const NodeView note = ui.find(Role::kComplementary, "Guide");
        CHECK(ui.find(Role::kButton, "Got it").parent != 0);
        CHECK(note.rect.intersected(ui.find(Role::kButton, "Got it").rect) ==
              ui.find(Role::kButton, "Got it").rect);
        CHECK(ui.context().focus_request() == 0);
        CHECK_FALSE(note.is(node_state::kModal));
        CHECK_FALSE(note.is(node_state::kDetached));
    }
}
