#include "debrief/accuracy.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {
namespace {

using engine::IncidentState;
using engine::Level;

constexpr Milliseconds kEndMs = 20 * kMinuteMs;

engine::TruthChanged truth(engine::CellSet cells, Level level) {
    return {cells, level, ""};
}

}  // namespace

TEST_SUITE("debrief/accuracy") {
    TEST_CASE("until the first post customers are told better than it is") {
        Events events;
        events.add(kMinuteMs, truth(cells_of({2, 3}), Level::kPartial))
            .create(5 * kMinuteMs, cells_of({2, 3}), Level::kPartial, kNever)
            .end(kEndMs);
        const auto rows = accuracy(small_drill(), events.list(), kEndMs);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].label == "API");
        CHECK(rows[0].truth == std::vector<LevelSpan>{{0, kMinuteMs, Level::kOperational},
                                                      {kMinuteMs, kEndMs, Level::kPartial}});
        REQUIRE(rows[0].gaps.size() == 1);
        CHECK(rows[0].gaps[0].from_ms == kMinuteMs);
        CHECK(rows[0].gaps[0].until_ms == 5 * kMinuteMs);
        CHECK(rows[0].gaps[0].kind == GapKind::kToldBetter);
        CHECK(gap_label(rows[0].gaps[0].kind) == "customers were told better than it was");
    }

    TEST_CASE("ticking all components tells of the healthy ones worse than it is") {
        Events events;
        events.add(0, truth(cells_of({2}), Level::kDegraded))
            .create(0, cells_of({0, 1, 2, 3}), Level::kDegraded, kNever)
            .end(kEndMs);
        const auto rows = accuracy(small_drill(), events.list(), kEndMs);
        REQUIRE(rows.size() == 2);
        CHECK(rows[0].label == "Website, API (West)");
        REQUIRE(rows[0].gaps.size() == 1);
        CHECK(rows[0].gaps[0].kind == GapKind::kToldWorse);
        CHECK(rows[1].label == "API (East)");
        CHECK(rows[1].gaps.empty());
    }

    TEST_CASE("a gap is cut where either side changes") {
        Events events;
        events.add(0, truth(cells_of({0}), Level::kDegraded))
            .add(2 * kMinuteMs, truth(cells_of({0}), Level::kDisruption))
            .create(4 * kMinuteMs, cells_of({0}), Level::kPartial, kNever)
            .update(6 * kMinuteMs, IncidentState::kIdentified, Level::kDisruption, kNever)
            .end(kEndMs);
        const auto rows = accuracy(small_drill(), events.list(), kEndMs);
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0].gaps.size() == 3);
        CHECK(rows[0].gaps[1].truth == Level::kDisruption);
        CHECK(rows[0].gaps[1].page == Level::kOperational);
        CHECK(rows[0].gaps[2].page == Level::kPartial);
        CHECK(rows[0].gaps[2].until_ms == 6 * kMinuteMs);
    }

    TEST_CASE("a level that lasts no time leaves nothing") {
        Events events;
        events.add(kMinuteMs, truth(cells_of({0}), Level::kDegraded))
            .add(kMinuteMs, truth(cells_of({0}), Level::kOperational))
            .end(kEndMs);
        CHECK(accuracy(small_drill(), events.list(), kEndMs).empty());
    }
}

}  // namespace drill::debrief
