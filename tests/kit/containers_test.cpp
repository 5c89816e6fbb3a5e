#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "kit/ui_frame.h"

using namespace drill::kit;

namespace {

/// The highest opacity of anything in the topmost layer.
std::uint32_t strongest_alpha(const Context& context) {
    const ImDrawData* drawn = context.draw_data();
    std::uint32_t strongest = 0;
    for (const ImDrawVert& vertex : drawn->CmdLists.back()->VtxBuffer) {
        strongest = std::max(strongest, vertex.col >> 24);
    }
    return strongest;
}

}  // namespace

TEST_SUITE("kit/containers") {
    TEST_CASE("what is to be shown is scrolled into view, and no further") {
        int shown = 9;
        float top = 0.0f;
        UiFrame ui([&] {
            ScrollArea area({{0.0f, 0.0f}, {200.0f, 100.0f}}, {.name = "Pane", .gap = 0.0f});
            for (int i = 0; i < 10; ++i) {
                const Rect row = place({kFill, 40.0f});
                if (i != shown)
                    continue;
                area.show(row);
                top = row.min.y;
            }
        });
        ui.run();
        CHECK(top == 60.0f);  // at the lower edge
        shown = 8;
        ui.run();
        CHECK(top == 20.0f);  // in view already
        ui.context().scrolled(ui.find(Role::kRegion, "Pane").id, 0.0f);
        ui.run();
        CHECK(top == 60.0f);
        ui.context().scrolled(ui.find(Role::kRegion, "Pane").id, 300.0f);
        shown = 0;
        ui.run();
        CHECK(top == 0.0f);
    }

    TEST_CASE("a dialog is modal and holds its buttons") {
        UiFrame ui([] {
            Dialog dialog("End the drill?");
            (void)button("End it");
        });
        ui.run();
        const NodeView dialog = ui.find(Role::kDialog, "End the drill?");
        CHECK(dialog.is(node_state::kModal));
        CHECK(dialog.parent == 0);
        CHECK(ui.find(Role::kButton, "End it").parent == dialog.id);
        CHECK(ui.find(Role::kHeading, "End the drill?").level == 2);
    }

    TEST_CASE("a dialog is as high as its content once at rest") {
        UiFrame ui([] {
            Dialog dialog("Short");
            text("One line.");
        });
        ui.run();
        const NodeView dialog = ui.find(Role::kDialog, "Short");
        const NodeView line = ui.find(Role::kText, "One line.");
        CHECK(dialog.rect.max.y - line.rect.max.y == px(20));
    }

    TEST_CASE("a dialog that is higher than the window scrolls, one that fits does not") {
        float height = 900.0f;
        UiFrame ui([&] {
            Dialog dialog("Long");
            place({kFill, height});
            (void)button("Close");
        });
        ui.run();
        const NodeView dialog = ui.find(Role::kDialog, "Long");
        CHECK(dialog.rect.min.y >= 0.0f);
        CHECK(dialog.rect.max.y <= 800.0f);
        CHECK(ui.find(Role::kGroup, "Long").is(node_state::kScrolls));
        height = 300.0f;
        ui.run();
        ui.run();
        CHECK_FALSE(ui.has(Role::kGroup, "Long"));
        CHECK(ui.find(Role::kDialog, "Long").rect.height() < 500.0f);
    }

    TEST_CASE("Escape dismisses a dialog and reaches nothing below it") {
        int dismissals = 0;
        int below = 0;
        UiFrame ui([&] {
            below += is_pressed("Escape") || is_pressed("M") ? 1 : 0;
            Dialog dialog("End the drill?");
            dismissals += dialog.was_dismissed() ? 1 : 0;
        });
        ui.run();
        ui.context().key_pressed("Escape");
        ui.context().key_pressed("M");
        ui.run();
        CHECK(dismissals == 1);
        CHECK(below == 0);
    }

    TEST_CASE("a log that sticks to its end asks the page to scroll there") {
        int lines = 100;
        UiFrame ui([&] {
            ScrollArea log(rect_at({0, 0}, {400, 200}),
                           {.role = Role::kLog, .name = "Messages", .sticks_to_bottom = true});
            for (int i = 0; i < lines; ++i) {
                text("line " + std::to_string(i));
            }
        });
        ui.run();
        CHECK(ui.find(Role::kText, "line 99").rect.max.y <= 200.0f);
        CHECK(ui.find(Role::kText, "line 0").rect.max.y < 0.0f);
    }

    TEST_CASE("a log that someone scrolled up stays there when a row is added") {
        int lines = 100;
        UiFrame ui([&] {
            ScrollArea log(rect_at({0, 0}, {400, 200}),
                           {.role = Role::kLog, .name = "Messages", .sticks_to_bottom = true});
            for (int i = 0; i < lines; ++i) {
                text("line " + std::to_string(i));
            }
        });
        ui.run();
        ui.context().scrolled(ui.find(Role::kLog, "Messages").id, 100.0f);
        ui.run();
        const float before = ui.find(Role::kText, "line 9").rect.min.y;
        ++lines;
        ui.run();
        CHECK(ui.find(Role::kText, "line 9").rect.min.y == before);
    }

    TEST_CASE("an area stands again where it stood, one that was never scrolled at its end") {
        for (const float y : {0.0f, 100.0f}) {
            const auto list = [] {
                ScrollArea log(rect_at({0, 0}, {400, 200}),
                               {.role = Role::kLog, .name = "Messages", .sticks_to_bottom = true});
                for (int i = 0; i < 100; ++i) {
                    text("line " + std::to_string(i));
                }
            };
            std::vector<ScrollPlace> places;
            UiFrame before([&] {
                list();
                places = scroll_places();
            });
            before.run();
            CHECK(places.empty());
            before.context().scrolled(before.find(Role::kLog, "Messages").id, y);
            before.run();
            REQUIRE(places.size() == 1);
            const float line = before.find(Role::kText, "line 9").rect.min.y;

            bool is_new = true;
            UiFrame after([&] {
                if (is_new) {
                    put_back_scrolls(places);
                }
                is_new = false;
                list();
            });
            after.run();
            CHECK(after.find(Role::kText, "line 9").rect.min.y == line);
        }
    }

    TEST_CASE("a long log describes its last rows and keeps the height of the others") {
        std::size_t rows_drawn = 0;
        UiFrame ui([&] {
            rows_drawn = 0;
            ScrollArea log(
                rect_at({0, 0}, {400, 200}),
                {.role = Role::kLog, .name = "Messages", .gap = 0, .sticks_to_bottom = true});
            LogRows rows(1000);
            for (std::size_t i = 0; i < 1000; ++i) {
                if (rows.begin_row(i)) {
                    message_row({.author = "Tomas",
                                 .time = "14:13",
                                 .body = "Queue is at " + std::to_string(i)});
                    rows.end_row();
                    ++rows_drawn;
                }
            }
        });
        ui.run();
        ui.run();
        CHECK(rows_drawn == 200);
        CHECK(ui.has(Role::kText, "Queue is at 999"));
        CHECK(ui.find(Role::kText, "Queue is at 999").rect.max.y <= 200.0f);
    }

    /// A log of 300 messages, most of them out of view; `drawn` counts those that were drawn.
    struct LongLog {
        std::string body = "Queue is at";
        std::size_t drawn = 0;
        bool puts_again = true;
        UiFrame ui{[this] {
            drawn = 0;
            ScrollArea log(
                rect_at({0, 0}, {400, 200}),
                {.role = Role::kLog, .name = "Messages", .gap = 0, .sticks_to_bottom = true});
            LogRows rows(300);
            for (std::size_t i = 0; i < 300; ++i) {
                const std::string text = body + " " + std::to_string(i);
                const MessageRow row{.author = "Tomas", .time = "14:13", .body = text};
                if (!rows.begin_row(i) || (puts_again && rows.put_again(row)))
                    continue;
                message_row(row);
                rows.end_row();
                ++drawn;
            }
        }};
    };

    TEST_CASE("rows out of view are described from what was recorded, as if they were drawn") {
        LongLog recorded;
        LongLog drawn;
        drawn.puts_again = false;
        for (int frame = 0; frame < 4; ++frame) {
            recorded.ui.run();
            drawn.ui.run();
        }
        CHECK(drawn.drawn == 200);
        CHECK(recorded.drawn < 30);
        const Semantics& tree = recorded.ui.context().semantics();
        CHECK(tree.size() == drawn.ui.context().semantics().size());
        CHECK(tree.hash() == drawn.ui.context().semantics().hash());
        for (LongLog* log : {&recorded, &drawn}) {
            log->ui.context().scrolled(log->ui.find(Role::kLog, "Messages").id, 4000.0f);
            log->ui.run();
            log->ui.run();
        }
        CHECK(tree.hash() == drawn.ui.context().semantics().hash());
    }

    TEST_CASE("a row out of view that says something else is drawn and described anew") {
        LongLog log;
        log.ui.run();
        log.ui.run();
        log.ui.run();
        log.body = "Queue is down to";
        log.ui.run();
        CHECK(log.drawn == 200);
        CHECK(log.ui.has(Role::kText, "Queue is down to 101"));
        CHECK(!log.ui.has(Role::kText, "Queue is at 101"));
    }

    TEST_CASE("a row out of view with a link is drawn, so that the link can be followed") {
        LongLog log;
        log.body = "See https://status.example/";
        log.ui.run();
        log.ui.run();
        log.ui.run();
        CHECK(log.drawn == 200);
    }

    TEST_CASE("a row in the middle of a long log stands where all rows before it end") {
        UiFrame ui([] {
            ScrollArea log(
                rect_at({0, 0}, {400, 200}),
                {.role = Role::kLog, .name = "Messages", .gap = 0, .sticks_to_bottom = true});
            LogRows rows(1000);
            for (std::size_t i = 0; i < 1000; ++i) {
                if (rows.begin_row(i)) {
                    message_row({.author = "Tomas",
                                 .time = "14:13",
                                 .body = "Queue is at " + std::to_string(i)});
                    rows.end_row();
                }
            }
        });
        const auto top = [&ui](int row) {
            return ui.find(Role::kText, "Queue is at " + std::to_string(row)).rect.min.y;
        };
        ui.run();
        const float height = top(999) - top(998);
        ui.context().scrolled(ui.find(Role::kLog, "Messages").id, 500.0f * height);
        ui.run();
        REQUIRE(ui.has(Role::kText, "Queue is at 500"));
        CHECK(top(999) - top(500) == 499.0f * height);
        CHECK(!ui.has(Role::kText, "Queue is at 400"));
        CHECK(!ui.has(Role::kText, "Queue is at 600"));
    }

    TEST_CASE("a message is an article with author, role, time and body") {
        UiFrame ui([] {
            message_row({.author = "Mara",
                         .role_name = "Incident Manager",
                         .time = "14:15",
                         .body = "@Noor go public.",
                         .own_name = "Noor"});
        });
        ui.run();
        CHECK(ui.has(Role::kArticle, "Mara, 14:15"));
        CHECK(ui.has(Role::kText, "Incident Manager"));
        CHECK(ui.has(Role::kText, "@Noor go public."));
    }

    TEST_CASE("a table names its rows and columns") {
        UiFrame ui([] {
            constexpr std::array<std::string_view, 2> kHeads{"Component", "Status"};
            constexpr std::array<Track, 2> kTracks{{{.share = 1.0f}, {.share = 1.0f}}};
            Table table("Components", kHeads, kTracks);
            table.begin_row(1);
            table.text_cell("Git operations", true);
            table.text_cell("Operational");
            table.end_row();
        });
        ui.run();
        CHECK(ui.has(Role::kTable, "Components"));
        CHECK(ui.count(Role::kColumnHeader) == 2);
        CHECK(ui.count(Role::kRow) == 2);
        CHECK(ui.count(Role::kRowHeader) == 1);
        CHECK(ui.count(Role::kCell) == 1);
    }

    TEST_CASE("a dialog comes into sight within 160 ms and then rests") {
        UiFrame ui([] {
            const Dialog dialog("End the drill?");
            text("The debrief follows.");
        });
        ui.input().now_ms = 1000;
        ui.run();
        CHECK(ui.context().wants_animation());
        const std::uint32_t first = strongest_alpha(ui.context());
        ui.input().now_ms = 1080;
        ui.run();
        CHECK(strongest_alpha(ui.context()) > first);
        ui.input().now_ms = 1160;
        ui.run();
        CHECK(strongest_alpha(ui.context()) == 255);
        CHECK_FALSE(ui.context().wants_animation());
    }

    TEST_CASE("a dialog stands at once for who asked for less motion") {
        UiFrame ui([] {
            const Dialog dialog("End the drill?");
            text("The debrief follows.");
        });
        ui.input().has_reduced_motion = true;
        ui.run();
        CHECK(strongest_alpha(ui.context()) == 255);
        CHECK_FALSE(ui.context().wants_animation());
    }

    TEST_CASE("equal labels get ids of their own") {
        UiFrame ui([] {
            for (int i = 0; i < 3; ++i) {
                (void)button("Reply");
            }
        });
        ui.run();
        std::set<std::uint32_t> ids;
        for (std::size_t i = 0; i < ui.tree().size(); ++i) {
            ids.insert(ui.tree().node(i).id);
        }
        CHECK(ids.size() == ui.tree().size());
    }

    TEST_CASE("the tree's hash changes only with its content") {
        std::string words = "calm";
        UiFrame ui([&] { text(words); });
        ui.run();
        const std::uint64_t before = ui.tree().hash();
        ui.run();
        CHECK(ui.tree().hash() == before);
        words = "loud";
        ui.run();
        CHECK(ui.tree().hash() != before);
    }
}
