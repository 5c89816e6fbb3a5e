#include <doctest/doctest.h>

#include <array>
#include <vector>

#include "kit/ui_frame.h"

using namespace drill::kit;

TEST_SUITE("kit/text") {
    TEST_CASE("a paragraph wraps between words and is one text") {
        UiFrame ui([] {
            // The fixed test font is half as wide as high: 7 pixels a character of body text.
            text("alpha beta gamma", {.width = 7.0f * 11});
        });
        ui.run();
        CHECK(ui.has(Role::kText, "alpha beta\vgamma"));
    }

    TEST_CASE("a text cut to one line keeps its whole content in the tree") {
        UiFrame ui([] { text("alpha beta gamma", {.width = 50, .lines_max = 1}); });
        ui.run();
        CHECK(ui.has(Role::kText, "alpha beta gamma"));
        CHECK(ui.find(Role::kText, "alpha beta gamma").rect.width() == 50);
    }

    TEST_CASE("a heading has its level") {
        UiFrame ui([] { heading("Pipelines stuck", 1, Type::kPageTitle); });
        ui.run();
        CHECK(ui.find(Role::kHeading, "Pipelines stuck").level == 1);
    }

    TEST_CASE("mentions are found by whole names") {
        const std::array<std::string_view, 2> names{"Mara", "Tomas"};
        const auto runs = split_mentions("@Noor ask @Tomas, not @Noora or a@b", "Noor", names);
        CHECK(runs.size() == 4);
        CHECK(runs[0].look == TextRun::Look::kOwnMention);
        CHECK(runs[1].text == " ask ");
        CHECK(runs[2].look == TextRun::Look::kMention);
        CHECK(runs[3].text == ", not @Noora or a@b");
        CHECK(mentions("Ask @Noor", "Noor"));
        CHECK_FALSE(mentions("Ask @Noora, Noor", "Noor"));
        CHECK_FALSE(mentions("Ask @", ""));
    }

    TEST_CASE("a line in the tree tells how it ended") {
        UiFrame ui([] { linked_text("alpha beta\ngamma abcdefghijklmnop", {}, 7.0f * 9); });
        ui.run();
        CHECK(ui.has(Role::kText, "alpha\vbeta\ngamma\vabcdefghi\fjklmnop"));
    }

    TEST_CASE("a link in a text opens a notice that names it, and closes it again") {
        UiFrame ui([] {
            linked_text("See fernwood.example/4127.");
            link_notice();
        });
        ui.run();
        CHECK(!ui.has(Role::kDialog, "This link leads nowhere"));
        ui.click(Role::kAddress, "fernwood.example/4127");
        CHECK(ui.has(Role::kDialog, "This link leads nowhere"));
        CHECK(ui.has(Role::kText, "fernwood.example/4127"));
        ui.click(Role::kButton, "Close");
        CHECK(!ui.has(Role::kDialog, "This link leads nowhere"));
    }

    TEST_CASE("a link that breaks over lines can be pressed on each, and is one stop of Tab") {
        UiFrame ui([] {
            linked_text("abcdefgh.example/ijkl", {}, 7.0f * 9);
            link_notice();
        });
        ui.run();
        std::vector<NodeView> pieces;
        for (std::size_t i = 0; i < ui.tree().size(); ++i) {
            if (ui.tree().node(i).role == Role::kAddress) {
                pieces.push_back(ui.tree().node(i));
            }
        }
        REQUIRE(pieces.size() == 3);
        CHECK(pieces[2].rect.min.y > pieces[1].rect.min.y);
        CHECK(pieces[2].name == "abcdefgh.example/ijkl");
        CHECK_FALSE(pieces[0].is(node_state::kPiece));
        CHECK(pieces[1].is(node_state::kPiece));
        CHECK(pieces[2].is(node_state::kPiece));
        ui.context().activate(pieces[2].id);
        ui.run();
        CHECK(ui.has(Role::kText, "abcdefgh.example/ijkl"));
    }

    TEST_CASE("a link is activated like a button") {
        int clicks = 0;
        UiFrame ui([&] { clicks += link("4127") ? 1 : 0; });
        ui.run();
        ui.click(Role::kLink, "4127");
        CHECK(clicks == 1);
    }
}
