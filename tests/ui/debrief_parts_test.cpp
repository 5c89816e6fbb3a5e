#include <doctest/doctest.h>

#include "ui/debrief_screen.h"
#include "ui/report/customer_view.h"
#include "ui/report/expectations_table.h"
#include "ui/report/lanes.h"

using namespace drill;
using drill::base::kNever;
using drill::debrief::ExpectationRow;
using drill::engine::ExpectationKind;
using drill::engine::Level;

namespace {

using Moments = std::vector<base::Milliseconds>;

debrief::PublicPostRow post_at(base::Milliseconds at_ms, int incident, std::string details) {
    debrief::PublicPostRow post;
    post.at_ms = at_ms;
    post.incident = incident;
    post.details = std::move(details);
    return post;
}

debrief::TimelineRow line_at(base::Milliseconds at_ms, std::string text, bool is_heard = true) {
    debrief::TimelineRow row;
    row.at_ms = at_ms;
    row.kind = debrief::RowKind::kSpoken;
    row.text = std::move(text);
    row.is_heard = is_heard;
    return row;
}

}  // namespace

TEST_SUITE("ui/report/lanes") {
    TEST_CASE("steps go from event to event and stop at the ends") {
        const Moments all = {0, 5'000, 9'000};
        CHECK(ui::report::stepped(all, 5'000, 1) == 9'000);
        CHECK(ui::report::stepped(all, 5'001, -1) == 5'000);
        CHECK(ui::report::stepped(all, 0, -1) == 0);
        CHECK(ui::report::stepped(all, 9'000, 1) == 9'000);
        CHECK(ui::report::stepped({}, 7, 1) == 7);
    }

    TEST_CASE("a moment with several events is one step") {
        debrief::Report report;
        report.timeline = {line_at(1, "a"), line_at(1, "b"), line_at(2, "c")};
        CHECK(ui::report::moments(report) == Moments{1, 2});
    }
}

TEST_SUITE("ui/report/customer_view") {
    TEST_CASE("a level holds from its moment on") {
        const std::vector<debrief::LevelSpan> spans = {{0, 10, Level::kOperational},
                                                       {10, 20, Level::kPartial}};
        CHECK(ui::report::level_at(spans, 9) == Level::kOperational);
        CHECK(ui::report::level_at(spans, 10) == Level::kPartial);
        CHECK(ui::report::level_at(spans, 99) == Level::kPartial);
        CHECK(ui::report::level_at({}, 5) == Level::kOperational);
    }

    TEST_CASE("a customer reads the latest post of each incident, the newest incident first") {
        const std::vector<debrief::PublicPostRow> posts = {
            post_at(10, 0, "first"), post_at(20, 1, "other"), post_at(30, 0, "second")};
        CHECK(ui::report::posts_at(posts, 9).empty());
        const auto shown = ui::report::posts_at(posts, 30);
        REQUIRE(shown.size() == 2);
        CHECK(shown[0]->details == "other");
        CHECK(shown[1]->details == "second");
    }

    TEST_CASE("the last words are those that somebody heard") {
        const std::vector<debrief::TimelineRow> rows = {line_at(1, "a"), line_at(2, "b"),
                                                        line_at(3, "unheard", false),
                                                        line_at(4, "c"), line_at(9, "later")};
        const auto said = ui::report::said_before(rows, 4);
        REQUIRE(said.size() == 2);
        CHECK(said[0]->text == "b");
        CHECK(said[1]->text == "c");
    }
}

TEST_SUITE("ui/report/expectations_table") {
    TEST_CASE("a row in one line tells moments and difference and judges nothing") {
        const ExpectationRow seen{"",      "",      ExpectationKind::kSeen, 10, 5,
                                  "14:27", "14:13", "14 min before"};
        const ExpectationRow unseen{"",         "", ExpectationKind::kSeen, 10, kNever, "14:27",
                                    "not seen", ""};
        const ExpectationRow unasked{
            "", "", ExpectationKind::kSeen, kNever, kNever, "did not come up", "not seen", ""};
        const ExpectationRow kept{"",     "", ExpectationKind::kKept, kNever, kNever, "throughout",
                                  "kept", ""};
        CHECK(ui::report::in_one_line(seen) == "Expected by 14:27, seen at 14:13, 14 min before");
        CHECK(ui::report::in_one_line(unseen) == "Expected by 14:27, not seen");
        CHECK(ui::report::in_one_line(unasked) == "It did not come up, not seen");
        CHECK(ui::report::in_one_line(kept) == "Expected throughout, kept");
    }
}

TEST_SUITE("ui/debrief_screen") {
    TEST_CASE("the scrubber first stands where customers stopped being told better than it was") {
        debrief::Report report;
        CHECK(ui::first_moment(report) == 0);
        report.posts.push_back(post_at(40, 0, ""));
        CHECK(ui::first_moment(report) == 40);
        debrief::AccuracyRow row;
        row.gaps.push_back(
            {5, 25, Level::kPartial, Level::kDegraded, debrief::GapKind::kToldBetter});
        report.accuracy.push_back(row);
        CHECK(ui::first_moment(report) == 25);
    }
}
