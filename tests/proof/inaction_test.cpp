#include "proof/inaction.h"

#include <doctest/doctest.h>

#include "proof/small_packs.h"

namespace drill::proof {
namespace {

TEST_SUITE("proof/inaction") {
    TEST_CASE("without a move the drill stops at its longest time when its ends wait for moves") {
        const auto drill =
            drill_with(R"({"id": "over", "when": {"incident": "resolved"}, "end": true})");
        const auto inactions = inactions_of(drill);
        REQUIRE(inactions.size() == 1);
        CHECK(inactions[0].ended_ms == 600'000);
        CHECK(inactions[0].reason == engine::EndReason::kLongest);
        CHECK(inactions[0].inject == engine::kNoInject);
    }

    TEST_CASE("the end that comes without a move is named, also behind other injects") {
        const auto drill = drill_with(
            R"({"id": "close", "at": "04:00", "message": {"from": "mara", "text": "We close."}},
               {"id": "over", "after": "close", "delay": "00:20", "end": true})");
        const auto inactions = inactions_of(drill);
        REQUIRE(inactions.size() == 1);
        CHECK(inactions[0].ended_ms == 260'000);
        CHECK(inactions[0].reason == engine::EndReason::kCompleted);
        CHECK(place_of(drill, {ClaimKind::kHappens, Part::kNone, inactions[0].inject}) ==
              "injects/over");
    }

    TEST_CASE("each way to end that variations lead to comes once, with a seed that plays it") {
        const auto drill = drill_with(
            R"({"id": "soon", "at": "04:00", "if": {"variation": "cause", "is": "cache"},
                "end": true})",
            kAcknowledged, R"("variations": {"cause": ["cache", "queue"]}, )");
        const auto inactions = inactions_of(drill);
        REQUIRE(inactions.size() == 2);
        CHECK(inactions[0].inject != inactions[1].inject);
        CHECK(inactions[0].ended_ms + inactions[1].ended_ms == 840'000);
        CHECK(inactions[0].seed == 1);
        CHECK(inactions[1].seed > 1);
    }
}

}  // namespace
}  // namespace drill::proof
