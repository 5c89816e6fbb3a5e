#include "debrief/public_posts.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {

TEST_SUITE("debrief/public_posts") {
    TEST_CASE("each post stands with what it said and whom it reached") {
        Events events;
        events.create(kMinuteMs, cells_of({0, 1, 2, 3}), engine::Level::kPartial, kNever)
            .update(2 * kMinuteMs, engine::IncidentState::kIdentified, engine::Level::kDegraded,
                    kNever);
        const auto rows = public_posts(small_drill(), events.list());
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].is_first);
        CHECK(rows[0].time == "14:11");
        CHECK(rows[0].title == "Errors");
        CHECK(rows[0].where == "All components");
        CHECK(rows[0].broadcast == "Email");
        CHECK_FALSE(rows[1].is_first);
        CHECK(rows[1].title == "Errors");
        CHECK(rows[1].state == engine::IncidentState::kIdentified);
        CHECK(rows[1].broadcast.empty());
    }

    TEST_CASE("an update names the infrastructure as it was edited before") {
        Events events;
        events.create(kMinuteMs, cells_of({0, 1, 2, 3}), engine::Level::kPartial, kNever)
            .add(2 * kMinuteMs, engine::InfrastructureEdited{0, cells_of({2, 3})})
            .update(3 * kMinuteMs, engine::IncidentState::kIdentified, engine::Level::kPartial,
                    kNever);
        const auto rows = public_posts(small_drill(), events.list());
        REQUIRE(rows.size() == 2);
        CHECK(rows[1].where == "API");
    }

    TEST_CASE("a post that was edited reads as it did at each moment, a deleted one until then") {
        Events events;
        events.create(kMinuteMs, cells_of({0}), engine::Level::kPartial, kNever, "First.")
            .update(2 * kMinuteMs, engine::IncidentState::kIdentified, engine::Level::kPartial,
                    kNever, "Second.")
            .update(3 * kMinuteMs, engine::IncidentState::kIdentified, engine::Level::kPartial,
                    kNever, "Third.")
            .add(4 * kMinuteMs, engine::UpdateDeleted{0, 1})
            .add(5 * kMinuteMs, engine::UpdateEdited{0, 1, "Third, better.", 0, kNever, false})
            .add(6 * kMinuteMs, engine::IncidentDeleted{0});
        const auto rows = public_posts(small_drill(), events.list());
        REQUIRE(rows.size() == 3);
        CHECK(rows[1].deleted_ms == 4 * kMinuteMs);
        CHECK(rows[0].deleted_ms == 6 * kMinuteMs);
        CHECK(details_at(rows[2], 3 * kMinuteMs) == "Third.");
        CHECK(details_at(rows[2], 5 * kMinuteMs) == "Third, better.");
    }

    TEST_CASE("a post that was moved has the time that the page showed at each moment") {
        Events events;
        events.create(kMinuteMs, cells_of({0}), engine::Level::kPartial, kNever, "First.")
            .add(4 * kMinuteMs, engine::UpdateMoved{0, 0, 24 * 60 + 3});
        const auto rows = public_posts(small_drill(), events.list());
        REQUIRE(rows.size() == 1);
        CHECK(shown_time_at(rows[0], 3 * kMinuteMs) == rows[0].time);
        CHECK(shown_time_at(rows[0], 4 * kMinuteMs) == "00:03");
    }

    TEST_CASE("an update with a level a component names each") {
        Events events;
        events.create(kMinuteMs, cells_of({0, 1, 2, 3}), engine::Level::kPartial, kNever)
            .add(2 * kMinuteMs, engine::UpdatePosted{0,
                                                     {engine::IncidentState::kMonitoring,
                                                      engine::Level::kDegraded, "Better", 0, ""},
                                                     {{0, engine::Level::kOperational},
                                                      {1, engine::Level::kOperational},
                                                      {2, engine::Level::kDegraded}},
                                                     0,
                                                     kNever});
        const auto rows = public_posts(small_drill(), events.list());
        CHECK(rows.back().where == "Website: Operational; API (East): Degraded Performance");
    }
}

}  // namespace drill::debrief
