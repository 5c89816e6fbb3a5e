#include "kit/lint.h"

#include <doctest/doctest.h>

#include "kit/context_state.h"
#include "kit/ui_frame.h"

using namespace drill::kit;

namespace {

constexpr float kWidth = 1280.0f;
constexpr float kHeight = 800.0f;

/// What the lint says of a screen with banner, main landmark and heading around `part`.
std::string faults_of(std::function<void()> part) {
    UiFrame frame([&part] {
        const Scope main({.role = Role::kMain, .name = "Main", .rect = window_rect()});
        heading("Title", 1);
        part();
    });
    watch_items();
    frame.run();
    return lint(frame.tree(), seen_items(), rect_at({0, 0}, {kWidth, kHeight}));
}

bool says(const std::string& faults, std::string_view words) {
    return faults.find(words) != std::string::npos;
}

void node(const NodeDescription& description) {
    state().semantics.leaf(description);
}

Rect box(float left, float top, float width, float height) {
    return rect_at({left, top}, {width, height});
}

}  // namespace

TEST_SUITE("kit/lint") {
    TEST_CASE("a screen of widgets has no faults") {
        const std::string faults = faults_of([] {
            std::string value;
            int index = 0;
            bool is_on = true;
            const SelectItem items[] = {{"One", {}}, {"Two", {}}};
            (void)button("Start");
            (void)button("Not now", {.is_disabled = true});
            (void)checkbox("Tell me", is_on);
            (void)text_field("Title", value);
            (void)select("Level", items, index);
            (void)link("Back");
        });
        CHECK(faults == "");
    }

    TEST_CASE("an item that no node describes is a fault") {
        if (!can_watch_items())
            return;
        const std::string faults =
            faults_of([] { interact(claim_id("secret"), box(10, 60, 20, 20)); });
        CHECK(faults == "an item at (10 60 30 80) has no node");
    }

    TEST_CASE("a disabled item that no node describes is a fault") {
        if (!can_watch_items())
            return;
        const std::string faults =
            faults_of([] { interact(claim_id("secret"), box(10, 60, 20, 20), true); });
        CHECK(faults == "an item at (10 60 30 80) has no node");
    }

    TEST_CASE("an item out of view needs its node as well") {
        if (!can_watch_items())
            return;
        const std::string faults = faults_of([] {
            const ScrollArea area(box(0, 60, 400, 100), {.name = "Area"});
            space(300);
            interact(claim_id("secret"), place({20, 20}));
        });
        CHECK(says(faults, "has no node"));
    }

    TEST_CASE("a control that is described but not drawn is a fault") {
        if (!can_watch_items())
            return;
        const std::string faults = faults_of(
            [] { node({.role = Role::kButton, .name = "Ghost", .rect = box(10, 60, 20, 20)}); });
        CHECK(says(faults, "button \"Ghost\" is described, but no item is drawn for it"));
    }

    TEST_CASE("a node that is more than a pixel beside its item is a fault") {
        if (!can_watch_items())
            return;
        for (const float off : {0.0f, 1.0f, 2.0f}) {
            const std::string faults = faults_of([off] {
                const std::uint32_t id = claim_id("button");
                interact(id, box(10, 60, 20, 20));
                node({.role = Role::kButton,
                      .id = id,
                      .name = "Start",
                      .rect = box(10 + off, 60, 20, 20)});
            });
            CHECK(faults.empty() == (off <= 1.0f));
        }
    }

    TEST_CASE("a node that leaves its parent is a fault") {
        const std::string faults = faults_of([] {
            const Scope group({.role = Role::kGroup, .name = "Group", .rect = box(0, 60, 99, 50)});
            node({.role = Role::kText, .value = "Words", .rect = box(0, 60, 101, 20)});
        });
        CHECK(faults == "text \"Words\" at (0 60 101 80) leaves group \"Group\" at (0 60 99 110)");
    }

    TEST_CASE("a node that leaves the window is a fault") {
        const std::string faults = faults_of([] {
            const Scope list({.role = Role::kListbox,
                              .name = "Levels",
                              .states = node_state::kDetached,
                              .rect = box(0, 700, 99, 200)});
        });
        CHECK(says(faults, "leaves the window"));
    }

    TEST_CASE("the content of a scrolled area may leave the area") {
        CHECK(faults_of([] {
                  const ScrollArea area(box(0, 60, 400, 100), {.name = "Area"});
                  space(300);
                  (void)button("Far below");
              }) == "");
    }

    TEST_CASE("a control over another is a fault, one under a dialog is none") {
        const std::string faults = faults_of([] {
            at(box(10, 60, 100, 32));
            (void)button("Below");
            at(box(100, 60, 100, 32));
            (void)button("Above");
        });
        CHECK(faults == "button \"Above\" covers button \"Below\" at (100 60 110 92)");
        CHECK(faults_of([] {
                  at(box(400, 300, 500, 300));
                  (void)button("Below");
                  const Dialog dialog("Question");
                  (void)button("Above");
              }) == "");
    }

    TEST_CASE("two of one role and name are a fault, in different rows too") {
        const std::string faults = faults_of([] {
            const List list("Drills");
            for (std::uint64_t row = 0; row < 2; ++row) {
                const ListItem item(row);
                (void)button("Start");
            }
        });
        CHECK(faults == "button \"Start\" is not the only one of its name in list \"Drills\"");
    }

    TEST_CASE("links out of one name lead to one place and are no fault") {
        CHECK(faults_of([] { linked_text("a.example/b, then a.example/b again"); }) == "");
    }

    TEST_CASE("a link out that no item is drawn for is a fault") {
        if (!can_watch_items())
            return;
        const std::string faults = faults_of([] {
            node({.role = Role::kAddress, .name = "a.example", .rect = box(10, 60, 20, 20)});
        });
        CHECK(faults == "address \"a.example\" is described, but no item is drawn for it");
    }

    TEST_CASE("equal names of different roles or under different names are no fault") {
        CHECK(faults_of([] {
                  bool is_on = true;
                  (void)button("Start");
                  (void)checkbox("Start", is_on);
                  const Scope group({.role = Role::kGroup, .name = "Group"});
                  (void)button("Start");
              }) == "");
    }

    TEST_CASE("a control, a heading and a region without a name are faults") {
        CHECK(says(faults_of([] { (void)button("", {.id = "nameless"}); }), "has no name"));
        CHECK(says(faults_of([] { heading("", 2); }), "has no name"));
        CHECK(says(faults_of([] { const Scope region({.role = Role::kRegion}); }), "has no name"));
        CHECK(says(faults_of([] {
                       std::string value = "words";
                       (void)text_field("", value, {.id = "nameless"});
                   }),
                   "has no name"));
    }

    TEST_CASE("a heading that skips a level is a fault, and a dialog starts anew") {
        CHECK(faults_of([] { heading("Third", 3); }) ==
              "heading \"Third\" of level 3 follows level 1");
        CHECK(faults_of([] {
                  heading("Second", 2);
                  heading("Third", 3);
                  const Dialog dialog("Question");
              }) == "");
    }

    TEST_CASE("a second main landmark or banner is a fault") {
        CHECK(faults_of([] { const Scope main({.role = Role::kMain, .name = "Other"}); }) ==
              "there are 2 main landmarks, not one");
        CHECK(faults_of([] {
                  const Scope first({.role = Role::kBanner, .name = "A"});
                  const Scope second({.role = Role::kBanner, .name = "B"});
              }) == "there are 2 banners, not one");
    }

    TEST_CASE("a cell outside a row is a fault") {
        CHECK(faults_of([] { const Scope cell({.role = Role::kCell}); }) ==
              "cell \"\" stands outside a row");
    }

    TEST_CASE("a control without size is a fault") {
        CHECK(says(
            faults_of([] {
                const std::uint32_t id = claim_id("thin");
                interact(id, box(10, 60, 0, 20));
                node({.role = Role::kButton, .id = id, .name = "Thin", .rect = box(10, 60, 0, 20)});
            }),
            "has no size"));
    }
}
