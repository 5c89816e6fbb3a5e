#include "ui/debrief_screen.h"

#include <doctest/doctest.h>

#include "ui/short_report.h"
#include "ui/shown_screen.h"

using namespace drill;
using drill::kit::Role;
using drill::ui::kDesk;
using drill::ui::kPhone;

namespace {

struct Shown {
    explicit Shown(ui::WindowSize size, debrief::Report made = ui::short_report())
        : report(std::move(made)),
          screen([this] { return ui::debrief_screen(report, view); }, size) {}

    debrief::Report report;
    ui::DebriefView view;
    ui::ShownScreen screen;
};

}  // namespace

TEST_SUITE("ui/debrief_screen") {
    TEST_CASE("what made it hard, lanes, expectations and both sides of the story are shown") {
        for (const ui::WindowSize size : {kDesk, kPhone, ui::WindowSize{1000.0f, 700.0f}}) {
            Shown shown(size);
            CHECK(shown.screen.says("PRACTICE"));
            CHECK(shown.screen.says("A wrong cause was told with confidence."));
            for (const char* lane : {"What happened", "CMOC, in the room", "CMOC, in the call",
                                     "Public updates", "Cadence", "API"}) {
                CHECK_MESSAGE(shown.screen.has(Role::kGroup, lane), lane);
            }
            CHECK(shown.screen.says("muted 14:00 to 14:02"));
            CHECK(shown.screen.says("customers were told better than it was, 14:00 to 14:04"));
            CHECK(shown.screen.says("past due: update due 14:03, posted 14:04, 1 min after"));
            CHECK(shown.screen.says("Heard in the call"));
            CHECK(shown.screen.says("1 ticket of the last 4 hours: 1 with the tag issues_4127."));
            CHECK(shown.screen.says("muted, nobody heard it"));
            CHECK(shown.screen.says("Errors on the API"));
        }
    }

    TEST_CASE("a row of the expectations moves the customer's page to its moment") {
        Shown shown(kDesk);
        CHECK(shown.screen.says("A customer at 14:04"));
        shown.screen.press(Role::kButton, "Show Heard in the call");
        shown.screen.show();
        CHECK(shown.screen.says("A customer at 14:02"));
        CHECK(shown.screen.says("No incident is shown. Customers see nothing of it."));
        CHECK_FALSE(shown.screen.has(Role::kButton, "Show Cause kept off the page"));
    }

    TEST_CASE("the palette does what the bar does") {
        for (const char* words :
             {"Back to drills", "Export the debrief as Markdown", "Run it again"}) {
            CAPTURE(words);
            Shown shown(kDesk);
            shown.screen.press_key("Ctrl+K");
            const ui::Intents by_palette = shown.screen.press(Role::kOption, words);
            shown.screen.show();
            const ui::Intents by_button = shown.screen.press(Role::kButton, words);
            REQUIRE(by_palette.size() == 1);
            REQUIRE(by_button.size() == 1);
            CHECK(by_palette[0].index() == by_button[0].index());
        }
    }

    TEST_CASE("arrow keys and buttons step from event to event") {
        Shown shown(kDesk);
        shown.screen.press_key("ArrowLeft");
        CHECK(shown.view.moment_ms == 2 * ui::kReportMinuteMs);
        shown.screen.press(Role::kButton, "Event before");
        CHECK(shown.view.moment_ms == ui::kReportMinuteMs);
        shown.screen.press(Role::kButton, "Event after");
        CHECK(shown.view.moment_ms == 2 * ui::kReportMinuteMs);
    }

    TEST_CASE("export, another run and the way back are intents") {
        for (const ui::WindowSize size : {kDesk, kPhone}) {
            Shown shown(size);
            const auto exported =
                shown.screen.press(Role::kButton, "Export the debrief as Markdown");
            REQUIRE(exported.size() == 1);
            CHECK(std::holds_alternative<ui::ExportDebrief>(exported[0]));
            const auto again = shown.screen.press(Role::kButton, "Run it again");
            REQUIRE(again.size() == 1);
            CHECK(std::holds_alternative<ui::RunAgain>(again[0]));
            const auto back = shown.screen.press(Role::kButton, "Back to drills");
            REQUIRE(back.size() == 1);
            CHECK(std::holds_alternative<ui::LeaveDrill>(back[0]));
        }
    }

    TEST_CASE("a drill in which nothing was done still has a debrief") {
        debrief::Report report;
        report.title = "Quiet";
        report.page_name = "System status";
        Shown shown(kPhone, report);
        CHECK(shown.screen.says("Debrief: Quiet"));
        CHECK(shown.screen.says("No incident is shown."));
    }
}
