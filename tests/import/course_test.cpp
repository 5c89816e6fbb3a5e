#include "import/course.h"

#include <doctest/doctest.h>

#include "import/moment.h"
#include "import/sources.h"

namespace drill::import {
namespace {

using engine::IncidentState;

IncidentHistory history_with(const std::vector<std::pair<RealTime, IncidentState>>& posts) {
    IncidentHistory history;
    for (const auto& [minute, state] : posts) {
        PublicUpdate update;
        update.at_ms = midnight_of(2020, 1, 1) + minute * kMinuteMs;
        update.state = state;
        update.text = "post at minute " + std::to_string(minute);
        history.updates.push_back(update);
    }
    return history;
}

TEST_SUITE("import/course") {
    TEST_CASE("a resolve four days after the last update is ten minutes away in the drill") {
        IncidentHistory history = history_with({{0, IncidentState::kInvestigating},
                                                {7, IncidentState::kIdentified},
                                                {4 * 24 * 60, IncidentState::kResolved}});
        const Course course = plan_course(history);
        REQUIRE(course.steps.size() == 3);
        CHECK(course.steps[0].post_ms == kFirstPostMs);
        CHECK(course.steps[1].post_ms == kFirstPostMs + 7 * 60'000);
        CHECK(course.steps[2].post_ms == kFirstPostMs + 17 * 60'000);
        CHECK(has_note(history.notes, "4 days 0 h of the incident became 17 min"));
    }

    TEST_CASE(
        "the room learns of a post at most three minutes before it and after the one before") {
        IncidentHistory history = history_with({{0, IncidentState::kInvestigating},
                                                {2, IncidentState::kIdentified},
                                                {12, IncidentState::kResolved}});
        const Course course = plan_course(history);
        CHECK(course.steps[1].told_ms == course.steps[1].post_ms - 60'000);
        CHECK(course.steps[2].told_ms == course.steps[2].post_ms - 180'000);
    }

    TEST_CASE("posts of one minute are one step with all their words and the last state") {
        IncidentHistory history = history_with({{0, IncidentState::kInvestigating},
                                                {30, IncidentState::kMonitoring},
                                                {30, IncidentState::kResolved}});
        const Course course = plan_course(history);
        REQUIRE(course.steps.size() == 2);
        CHECK(course.steps[1].state == IncidentState::kResolved);
        CHECK(course.steps[1].texts.size() == 2);
    }

    TEST_CASE("an incident that was only posted when it was over gets a beginning") {
        IncidentHistory history = history_with({{0, IncidentState::kResolved}});
        const Course course = plan_course(history);
        REQUIRE(course.steps.size() == 2);
        CHECK(course.steps[0].is_invented);
        CHECK(course.steps[0].state == IncidentState::kInvestigating);
        CHECK(has_note(history.notes, "a beginning is invented"));
    }

    TEST_CASE("a day of many posts is drawn together to an hour, and its changes of state stay") {
        std::vector<std::pair<RealTime, IncidentState>> posts;
        for (int i = 0; i < 100; ++i)
            posts.emplace_back(i * 15, i == 60  ? IncidentState::kIdentified
                                       : i > 60 ? IncidentState::kMonitoring
                                                : IncidentState::kInvestigating);
        posts.emplace_back(100 * 15, IncidentState::kResolved);
        IncidentHistory history = history_with(posts);
        const Course course = plan_course(history);
        CHECK(course.steps.size() == kStepCountMax);
        CHECK(course.steps.back().post_ms <= kFirstPostMs + kCourseMsMax);
        CHECK(has_note(history.notes, "77 of 101 posts are left out"));
        const auto has_state = [&course](IncidentState state) {
            return std::any_of(course.steps.begin(), course.steps.end(),
                               [state](const CourseStep& each) { return each.state == state; });
        };
        CHECK(has_state(IncidentState::kIdentified));
        CHECK(has_state(IncidentState::kMonitoring));
    }
}

}  // namespace
}  // namespace drill::import
