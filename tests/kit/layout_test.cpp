#include <doctest/doctest.h>

#include <array>

#include "kit/ui_frame.h"

using namespace drill::kit;

TEST_SUITE("kit/layout") {
    TEST_CASE("a strip cut off a rectangle and the rest fill it") {
        Rect rest = rect_at({0, 0}, {100, 50});
        CHECK(rest.cut_top(10) == rect_at({0, 0}, {100, 10}));
        CHECK(rest.cut_right(30) == rect_at({70, 10}, {30, 40}));
        CHECK(rest == rect_at({0, 10}, {70, 40}));
        CHECK(rest.cut_bottom(1000) == rect_at({0, 10}, {70, 40}));
        CHECK(rest.is_empty());
    }

    TEST_CASE("fixed tracks keep their size and shares divide the rest") {
        const std::array<Track, 3> tracks{{{.size = 100}, {.share = 1}, {.share = 3}}};
        const auto columns = split_columns(rect_at({0, 0}, {520, 10}), 10, tracks);
        CHECK(columns[0].width() == 100);
        CHECK(columns[1].width() == 100);
        CHECK(columns[2].width() == 300);
        CHECK(columns[2].max.x == 520);
    }

    TEST_CASE("widgets of a row stand beside each other and a column goes on below it") {
        UiFrame ui([] {
            Column column(rect_at({0, 0}, {400, 400}));
            {
                Row row;
                (void)button("One");
                (void)button("Two");
            }
            (void)button("Three");
        });
        ui.run();
        const Rect one = ui.find(Role::kButton, "One").rect;
        const Rect two = ui.find(Role::kButton, "Two").rect;
        const Rect three = ui.find(Role::kButton, "Three").rect;
        CHECK(two.min.x == one.max.x + 8);
        CHECK(two.min.y == one.min.y);
        CHECK(three.min == glm::vec2(0, one.max.y + 8));
    }

    TEST_CASE("a wrapping row starts a new line for what does not fit") {
        UiFrame ui([] {
            Column column(rect_at({0, 0}, {120, 400}));
            Row row({.wraps = true});
            (void)button("First button");
            (void)button("Second button");
        });
        ui.run();
        CHECK(ui.find(Role::kButton, "Second button").rect.min.x == 0);
        CHECK(ui.find(Role::kButton, "Second button").rect.min.y > 32);
    }

    TEST_CASE("logical pixels become whole device pixels") {
        float thin = 0;
        float wide = 0;
        UiFrame ui([&] {
            thin = px(1);
            wide = px(33);
        });
        ui.input().pixel_ratio = 1.25f;
        ui.run();
        CHECK(thin == 1);
        CHECK(wide == 41);
    }
}
