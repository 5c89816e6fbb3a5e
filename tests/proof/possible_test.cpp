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

    TEST_CASE("a maintenance does not go back to what it was, nor to going on by itself") {
        const auto asked = [](const std::string& condition, const std::string& starts_at,
                              const std::string& more = "") {
            std::string upgrade = kUpgrade;
            upgrade.replace(upgrade.find("14:02"), 5, starts_at);
            upgrade.replace(upgrade.find("\"title\""), 0, more);
            const auto drill = drill_with(R"({"id": "x", "when": )" + condition +
                                              R"(, "message": {"from": "mara", "text": "x"}})",
                                          kAcknowledged, upgrade);
            return Possible(drill).rules_out({ClaimKind::kHappens, Part::kNone, 1});
        };
        const char* kPlanned = R"({"maintenance": "upgrade", "is": "scheduled"})";
        CHECK_FALSE(asked(kPlanned, "14:02"));
        CHECK(asked(kPlanned, "13:30"));
        const char* kByItself = R"({"maintenance": "upgrade", "automatic": true})";
        CHECK_FALSE(asked(kByItself, "13:30"));
        CHECK(asked(kByItself, "13:30", R"("automatic": false, )"));
        CHECK(asked(R"({"not": {"maintenance": "upgrade", "is": ["active", "completed"]}})",
                    "13:30"));
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
