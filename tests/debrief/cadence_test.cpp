#include "debrief/cadence.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {
namespace {

using engine::IncidentState;
using engine::Level;

}  // namespace

TEST_SUITE("debrief/cadence") {
    TEST_CASE("each post lies before or after its due time") {
        Events events;
        events.add(kMinuteMs, engine::PageSent{2, "Errors"})
            .create(11 * kMinuteMs, cells_of({0}), Level::kPartial, 26 * kMinuteMs)
            .update(30 * kMinuteMs, IncidentState::kResolved, Level::kOperational, kNever)
            .end(31 * kMinuteMs);
        const auto rows = cadence(small_drill(), events.list(), 31 * kMinuteMs);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].from_ms == kMinuteMs);
        CHECK(rows[0].due_ms == 16 * kMinuteMs);
        CHECK(rows[0].due == "14:26");
        CHECK(rows[0].posted == "14:21");
        CHECK(rows[0].difference == "5 min before");
        CHECK(rows[1].from_ms == 11 * kMinuteMs);
        CHECK(rows[1].difference == "4 min after");
    }

    TEST_CASE("a due time that a new severity moved is the one that counts") {
        Events events;
        events.add(0, engine::PageSent{2, "Errors"})
            .create(kMinuteMs, cells_of({0}), Level::kPartial, 16 * kMinuteMs)
            .add(5 * kMinuteMs, engine::CadenceChanged{0, 11 * kMinuteMs})
            .update(12 * kMinuteMs, IncidentState::kResolved, Level::kOperational, kNever);
        const auto rows = cadence(small_drill(), events.list(), 12 * kMinuteMs);
        REQUIRE(rows.size() == 2);
        CHECK(rows[1].due == "14:21");
        CHECK(rows[1].difference == "1 min after");
    }

    TEST_CASE("an incident that stays open ends with the drill") {
        Events events;
        events.add(0, engine::PageSent{2, "Errors"})
            .create(kMinuteMs, cells_of({0}), Level::kPartial, 16 * kMinuteMs)
            .end(18 * kMinuteMs);
        const auto rows = cadence(small_drill(), events.list(), 18 * kMinuteMs);
        REQUIRE(rows.size() == 2);
        CHECK(rows[1].posted_ms == kNever);
        CHECK(rows[1].posted.empty());
        CHECK(rows[1].difference == "the drill ended 2 min after");
    }

    TEST_CASE("without any post the first one stands alone") {
        Events events;
        events.add(0, engine::PageSent{2, "Errors"}).end(10 * kMinuteMs);
        const auto rows = cadence(small_drill(), events.list(), 10 * kMinuteMs);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].due == "14:25");
        CHECK(rows[0].difference == "the drill ended 5 min before");
    }

    TEST_CASE("nothing is due before a page") {
        CHECK(cadence(small_drill(), Events().list(), kMinuteMs).empty());
    }
}

}  // namespace drill::debrief
