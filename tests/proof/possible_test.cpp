#include "proof/possible.h"

#include <doctest/doctest.h>

#include "proof/small_packs.h"

namespace drill::proof {
namespace {

TEST_SUITE("proof/possible") {
    TEST_CASE("an inject comes no earlier than all that it waits for") {
        const auto drill = drill_with(
            R"({"id": "a", "at": "02:00", "message": {"from": "mara", "text": "a"},
                "set": ["known"]},
               {"id": "b", "after": "a", "delay": "01:00", "message": {"from": "mara",
                "text": "b"}},
               {"id": "c", "when": {"all": [{"flag": "known"}, {"since": {"inject": "b"},
                "at_least": "00:30"}]},
                "delay": "00:10", "message": {"from": "mara", "text": "c"}},
               {"id": "d", "when": {"any": [{"fired": "c"}, {"said": "go?", "after": "a"}]},
                "message": {"from": "mara", "text": "d"}})");
        const Possible possible(drill);
        CHECK(possible.earliest_ms(1) == 120'000);
        CHECK(possible.earliest_ms(2) == 180'000);
        CHECK(possible.earliest_ms(3) == 220'000);
        CHECK(possible.earliest_ms(4) == 120'000);
    }

    TEST_CASE("injects that wait for each other never happen") {
        const auto drill = drill_with(
            R"({"id": "a", "when": {"fired": "b"}, "message": {"from": "mara", "text": "a"}},
               {"id": "b", "when": {"fired": "a"}, "message": {"from": "mara", "text": "b"}})");
        const Possible possible(drill);
        CHECK(possible.earliest_ms(1) == kNever);
        CHECK(possible.earliest_ms(2) == kNever);
        CHECK(possible.rules_out({ClaimKind::kHappens, Part::kNone, 1}));
        CHECK_FALSE(possible.rules_out({ClaimKind::kHappens, Part::kNone, 0}));
    }

    TEST_CASE("a counter goes no further than all that count it") {
        const auto drill = drill_with(
            R"({"id": "a", "at": "01:00", "every": "01:00", "limit": 3, "count": {"asked": 1}},
               {"id": "b", "when": {"counter": "asked", "at_least": 3},
                "message": {"from": "mara", "text": "b"}},
               {"id": "c", "when": {"counter": "asked", "at_least": 4},
                "message": {"from": "mara", "text": "c"}})",
            kAcknowledged, R"("counters": [{"id": "asked"}], )");
        const Possible possible(drill);
        CHECK_FALSE(possible.rules_out({ClaimKind::kHappens, Part::kNone, 2}));
        CHECK(possible.rules_out({ClaimKind::kHappens, Part::kNone, 3}));
    }
}

}  // namespace
}  // namespace drill::proof
