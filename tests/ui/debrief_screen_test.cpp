#include "ui/debrief_screen.h"

#include <doctest/doctest.h>

#include "ui/shown_screen.h"

using namespace drill;
using drill::base::kNever;
using drill::engine::Level;
using drill::kit::Role;
using drill::ui::kDesk;
using drill::ui::kPhone;

namespace {

constexpr base::Milliseconds kMinuteMs = 60'000;

debrief::TimelineRow happened(base::Milliseconds at_ms, std::string time, debrief::RowKind kind,
                              std::string who, std::string text) {
    return {at_ms,          std::move(time), kind, debrief::Lane::kHappened,
            std::move(who), std::move(text), true};
}

debrief::Report short_report() {
    debrief::Report report;
    report.title = "Errors everywhere";
    report.page_name = "System status";
    report.severity = engine::Severity::kS2;
    report.starts_at_ms = 14 * 60 * kMinuteMs;
    report.end_ms = 12 * kMinuteMs;
    report.ended = engine::EndReason::kCompleted;
    report.began_at = "14:00";
    report.ended_at = "14:12";
    report.hard = {"A wrong cause was told with confidence.", "The mute was on."};
    report.timeline = {
        happened(0, "14:00", debrief::RowKind::kPageSent, "Bot", "S2: errors"),
        {kMinuteMs, "14:01", debrief::RowKind::kSpoken, debrief::Lane::kCall, "CMOC", "Hello?",
         false},
        happened(2 * kMinuteMs, "14:02", debrief::RowKind::kMessage, "Incident Manager",
                 "Who is there?"),
        {4 * kMinuteMs, "14:04", debrief::RowKind::kIncidentCreated, debrief::Lane::kPublic, "CMOC",
         "Errors on the API", true},
    };
    report.muted = {{0, 2 * kMinuteMs}};
    debrief::PublicPostRow post;
    post.at_ms = 4 * kMinuteMs;
    post.time = "14:04";
    post.title = "API errors";
    post.where = "API";
    post.details = "Some requests fail.";
    report.posts = {post};
    report.cadence = {{0, 0, 3 * kMinuteMs, 4 * kMinuteMs, "14:03", "14:04", "1 min after"}};
    report.accuracy = {{{},
                        "API",
                        {{0, 12 * kMinuteMs, Level::kDegraded}},
                        {{0, 4 * kMinuteMs, Level::kOperational},
                         {4 * kMinuteMs, 12 * kMinuteMs, Level::kDegraded}},
                        {{0, 4 * kMinuteMs, Level::kDegraded, Level::kOperational,
                          debrief::GapKind::kToldBetter}}}};
    report.expectations = {
        {"Heard in the call", "Somebody has to answer.", engine::ExpectationKind::kSeen,
         5 * kMinuteMs, 2 * kMinuteMs, "14:05", "14:02", "3 min before"},
        {"Cause kept off the page", "", engine::ExpectationKind::kKept, kNever, kNever,
         "throughout", "kept", ""}};
    return report;
}

struct Shown {
    explicit Shown(ui::WindowSize size, debrief::Report made = short_report())
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

    TEST_CASE("arrow keys and buttons step from event to event") {
        Shown shown(kDesk);
        shown.screen.press_key("ArrowLeft");
        CHECK(shown.view.moment_ms == 2 * kMinuteMs);
        shown.screen.press(Role::kButton, "Event before");
        CHECK(shown.view.moment_ms == kMinuteMs);
        shown.screen.press(Role::kButton, "Event after");
        CHECK(shown.view.moment_ms == 2 * kMinuteMs);
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
        Shown shown(kPhone, report);
        CHECK(shown.screen.says("Debrief: Quiet"));
        CHECK(shown.screen.says("No incident is shown."));
    }
}
