#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include <imgui.h>

#include "kit/ui_frame.h"

using namespace drill::kit;

TEST_SUITE("kit/marks") {
    TEST_CASE("the practice tag says PRACTICE") {
        UiFrame ui([] { practice_tag(); });
        ui.run();
        CHECK(ui.has(Role::kText, "PRACTICE"));
    }

    TEST_CASE("a level and a state carry their word") {
        UiFrame ui([] {
            level_chip(Level::kDegraded);
            state_chip(State::kMonitoring);
        });
        ui.run();
        CHECK(ui.has(Role::kText, "Degraded performance"));
        CHECK(ui.has(Role::kText, "Monitoring"));
    }

    TEST_CASE("the cadence bar tells what is due, and speaks only at its steps") {
        struct Row {
            std::int64_t age_s;
            std::string_view shown;
            std::string_view spoken;
        };
        for (const Row& row : {Row{370, "due in 8:50", "Public update not due yet"},
                               Row{760, "due in 2:20", "Public update due soon"},
                               Row{1053, "2:33 past 14:35", "Public update due now"},
                               Row{1300, "6:40 past 14:35", "Public update 5 minutes past due"}}) {
            UiFrame ui([&] {
                cadence_bar({.kind = Cadence::Kind::kRunning,
                             .has_update = true,
                             .age_ms = row.age_s * 1000,
                             .allowed_ms = 900'000,
                             .due_time = "14:35"});
            });
            ui.run();
            CHECK(ui.has(Role::kTimer, row.shown));
            CHECK(ui.has(Role::kStatus, row.spoken));
        }
    }

    TEST_CASE("a span of time is written as minutes, from an hour as hours") {
        char buffer[16];
        CHECK(format_span(530'000, buffer) == "8:50");
        CHECK(format_span(4'130'000, buffer) == "1:08:50");
        CHECK(format_span(-5, buffer) == "0:00");
    }

    TEST_CASE("with high contrast chips and plain buttons have a border") {
        UiFrame ui([] {
            level_chip(Level::kDegraded);
            state_chip(State::kMonitoring);
            (void)button("Cancel", {.rank = Rank::kThird});
        });
        /// Colours at the left edges of chips and button, left of mark and word.
        const auto edges = [&ui] {
            ui.run();
            std::set<Color> seen;
            const ImDrawData* drawn = ui.context().draw_data();
            for (const ImDrawVert& vertex : drawn->CmdLists.back()->VtxBuffer) {
                if (vertex.pos.x < 2.0f) {
                    seen.insert(vertex.col);
                }
            }
            return seen;
        };
        const Theme plain = make_theme({});
        CHECK(edges().count(plain.of(Level::kDegraded).ink) == 0);
        ui.input().theme.high_contrast = true;
        const std::set<Color> seen = edges();
        CHECK(seen.count(plain.of(Level::kDegraded).ink) == 1);
        CHECK(seen.count(plain.ink) == 1);
        CHECK(seen.count(plain.edge) == 1);
    }

    TEST_CASE("every level is readable on its tint in both themes") {
        // Relative luminance after WCAG 2; text needs a contrast of 4.5.
        const auto luminance = [](Color color) {
            double sum = 0;
            const double weights[] = {0.2126, 0.7152, 0.0722};
            for (int i = 0; i < 3; ++i) {
                const double c = static_cast<double>((color >> (8 * i)) & 0xFF) / 255.0;
                sum += weights[i] * (c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
            }
            return sum;
        };
        for (const ThemeKind kind : {ThemeKind::kDark, ThemeKind::kLight}) {
            const Theme made = make_theme({kind, false});
            for (const LevelColors& level : made.level) {
                const double a = luminance(level.ink) + 0.05;
                const double b = luminance(level.tint) + 0.05;
                CHECK(std::max(a, b) / std::min(a, b) >= 4.5);
            }
        }
    }
}
