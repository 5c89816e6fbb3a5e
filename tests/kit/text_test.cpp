#include <doctest/doctest.h>

#include <array>

#include "kit/ui_frame.h"

using namespace drill::kit;

TEST_SUITE("kit/text") {
    TEST_CASE("a paragraph wraps between words and is one text") {
        UiFrame ui([] {
            // The fixed test font is half as wide as high: 7 pixels a character of body text.
            text("alpha beta gamma", {.width = 7.0f * 11});
        });
        ui.run();
        CHECK(ui.has(Role::kText, "alpha beta\ngamma"));
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
    }

    TEST_CASE("a link is activated like a button") {
        int clicks = 0;
        UiFrame ui([&] { clicks += link("4127") ? 1 : 0; });
        ui.run();
        ui.click(Role::kLink, "4127");
        CHECK(clicks == 1);
    }
}
