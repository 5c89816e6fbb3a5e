#include "pack/condition_reader.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <variant>

#include "pack/json_parser.h"
#include "pack/pack_files.h"

namespace drill::pack {
namespace {

using engine::Condition;
using engine::ConditionKind;
using engine::ConditionStep;

constexpr std::int32_t kLowest = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kHighest = std::numeric_limits<std::int32_t>::max();

/// The condition `text` as the "when" of the inject that ends a small pack.
Condition compiled(const std::string& text) {
    const std::string old_condition = R"({"all": [{"fired": "marker"}, {"incident": "resolved"}]})";
    const PackReading reading = read_pack(with(good_pack("everything"), old_condition, text));
    INFO(text << "\n" << findings_text(reading, "pack"));
    REQUIRE(reading.scenario.has_value());
    for (const engine::Inject& inject : reading.scenario->injects) {
        if (std::holds_alternative<engine::EndInject>(inject.action))
            return inject.when;
    }
    return {};
}

ConditionStep only_step(const std::string& text) {
    const Condition condition = compiled(text);
    REQUIRE(condition.size() == 1);
    return condition[0];
}

std::string kinds(const Condition& condition) {
    std::string out;
    for (const ConditionStep& step : condition) {
        switch (step.kind) {
            case ConditionKind::kAll:
                out += "all" + std::to_string(step.first) + " ";
                break;
            case ConditionKind::kAny:
                out += "any" + std::to_string(step.first) + " ";
                break;
            case ConditionKind::kNot:
                out += "not ";
                break;
            case ConditionKind::kFlag:
                out += "flag" + std::to_string(step.first) + " ";
                break;
            default:
                out += "? ";
        }
    }
    return out;
}

TEST_SUITE("pack/condition_reader") {
    TEST_CASE("joins come after what they join") {
        CHECK(kinds(compiled(R"({"all": [{"flag": "cause-known"}, {"flag": "wrong-cause"}]})")) ==
              "flag0 flag1 all2 ");
        CHECK(kinds(compiled(R"({"any": [{"not": {"flag": "cause-known"}},
                                         {"all": [{"flag": "wrong-cause"}, {"muted": true}]},
                                         {"flag": "cause-known"}]})")) ==
              "flag0 not flag1 ? all2 flag0 any3 ");
        CHECK(kinds(compiled(R"({"all": [{"flag": "cause-known"}]})")) == "flag0 ");
        CHECK(kinds(compiled(R"({"not": {"any": [{"flag": "cause-known"},
                                                 {"flag": "wrong-cause"}]}})")) ==
              "flag0 flag1 any2 not ");
    }

    TEST_CASE("since counts from a milestone or an inject") {
        const ConditionStep milestone = only_step(R"({"since": "last_post", "at_least": "05:00"})");
        CHECK(milestone.kind == ConditionKind::kSince);
        CHECK(milestone.first == static_cast<int>(engine::Milestone::kLastPost));
        CHECK(milestone.low == 300'000);
        const ConditionStep inject = only_step(R"({"since": {"inject": "raise"}})");
        CHECK(inject.kind == ConditionKind::kSinceInject);
        CHECK(inject.first == 7);
        CHECK(inject.low == 0);
    }

    TEST_CASE("one word or a list of words becomes a mask") {
        CHECK(only_step(R"({"page": "triggered"})").mask == 0b0010);
        CHECK(only_step(R"({"page": ["acknowledged", "resolved"]})").mask == 0b1100);
        CHECK(only_step(R"({"incident": ["none", "resolved"]})").mask == 0b10001);
        CHECK(only_step(R"({"severity": ["S1", "S4"]})").mask == 0b10010);
        CHECK(only_step(R"({"broadcast": ["email", "tweet", "teams"]})").mask == (1 | 8 | 128));
    }

    TEST_CASE("muted false is the negation") {
        CHECK(only_step(R"({"muted": true})").kind == ConditionKind::kMuted);
        const Condition condition = compiled(R"({"muted": false})");
        REQUIRE(condition.size() == 2);
        CHECK(condition[1].kind == ConditionKind::kNot);
    }

    TEST_CASE("joined names the place") {
        CHECK(only_step(R"({"joined": "channel"})").first == 0);
        CHECK(only_step(R"({"joined": "call"})").first == 1);
    }

    TEST_CASE("levels are exact or a range") {
        const ConditionStep exact = only_step(R"({"incident_level": "degraded"})");
        CHECK(exact.low == 3);
        CHECK(exact.high == 3);
        const ConditionStep range = only_step(R"({"incident_level": {"at_least": "partial"}})");
        CHECK(range.low == 4);
        CHECK(range.high == 6);
        const ConditionStep truth = only_step(R"({"truth": ["*"], "at_most": "maintenance"})");
        CHECK(truth.kind == ConditionKind::kTruthLevel);
        CHECK(truth.cells.words[0] == 0b11111);
        CHECK(truth.low == 1);
        CHECK(truth.high == 2);
    }

    TEST_CASE("components and single cells join to one set") {
        const ConditionStep shown =
            only_step(R"({"shown": ["API", "CI/CD/Edge"], "is": "partial"})");
        CHECK(shown.kind == ConditionKind::kPageLevel);
        CHECK(shown.cells.words[0] == 0b11000);
        CHECK(only_step(R"({"affects": ["Website"]})").cells.words[0] == 0b00011);
    }

    TEST_CASE("counts have open ends") {
        const ConditionStep counter = only_step(R"({"counter": "nudges", "at_most": 3})");
        CHECK(counter.first == 1);
        CHECK(counter.low == kLowest);
        CHECK(counter.high == 3);
        const ConditionStep posts = only_step(R"({"posts": {"at_least": 2}})");
        CHECK(posts.low == 2);
        CHECK(posts.high == kHighest);
        CHECK(only_step(R"({"affected_count": {"at_least": 1, "at_most": 4}})").high == 4);
        CHECK(only_step(R"({"overdue": "02:00"})").low == 120'000);
    }

    TEST_CASE("said may ask for an intent and what it names") {
        const ConditionStep step = only_step(
            R"({"said": {"intent": "ask_all_clear", "state": "resolved"}, "to": "mara"})");
        CHECK(step.kind == ConditionKind::kSaidIntent);
        CHECK(step.first == static_cast<int>(engine::Intent::kAskAllClear));
        CHECK(step.high == static_cast<int>(engine::IncidentState::kResolved));
        CHECK(step.second != engine::kNobody);
        CHECK(step.low == engine::kNoInject);
    }

    TEST_CASE("said defaults to the room and to nobody in particular") {
        const ConditionStep plain = only_step(R"({"said": "go-public?"})");
        CHECK(plain.first == 1);
        CHECK(plain.mask == 0b0011);
        CHECK(plain.second == engine::kNobody);
        CHECK(plain.low == engine::kNoInject);
        const ConditionStep full = only_step(
            R"({"said": "all-clear?", "where": ["post", "notice"], "to": "mara",
                "after": "page"})");
        CHECK(full.first == 0);
        CHECK(full.mask == 0b1100);
        CHECK(full.second == 2);
        CHECK(full.low == 1);
    }

    TEST_CASE("a maintenance is asked for by its state and by whether it goes on by itself") {
        using engine::MaintenanceState;
        const auto value = [](MaintenanceState state, bool is_automatic) {
            return 1U << engine::maintenance_value(state, is_automatic);
        };
        const ConditionStep active = only_step(R"({"maintenance": "move", "is": "active"})");
        CHECK(active.kind == ConditionKind::kMaintenance);
        CHECK(active.first == 1);
        CHECK(active.mask ==
              (value(MaintenanceState::kActive, true) | value(MaintenanceState::kActive, false)));
        const ConditionStep by_hand = only_step(
            R"({"maintenance": "upgrade", "is": ["active", "completed"], "automatic": false})");
        CHECK(by_hand.mask == (value(MaintenanceState::kActive, false) |
                               value(MaintenanceState::kCompleted, false)));
        const ConditionStep by_itself =
            only_step(R"({"maintenance": "upgrade", "automatic": true})");
        CHECK(by_itself.mask ==
              (value(MaintenanceState::kScheduled, true) | value(MaintenanceState::kActive, true) |
               value(MaintenanceState::kCompleted, true)));
        const ConditionStep told =
            only_step(R"({"since": {"maintenance": "move"}, "at_least": "02:00"})");
        CHECK(told.kind == ConditionKind::kSinceMaintenance);
        CHECK(told.first == 1);
        CHECK(told.low == 120'000);
    }

    TEST_CASE("an overrun is an active maintenance and so much time since its planned end") {
        // The drill begins at 15:28:30, the upgrade ends at 15:40.
        const Condition overrun = compiled(R"({"overrun": "upgrade", "at_least": "02:00"})");
        REQUIRE(overrun.size() == 3);
        CHECK(overrun[0].kind == ConditionKind::kMaintenance);
        CHECK(overrun[0].low == 0);
        CHECK(overrun[1].kind == ConditionKind::kSince);
        CHECK(overrun[1].first == static_cast<int>(engine::Milestone::kStart));
        CHECK(overrun[1].low == (11 * 60 + 30 + 120) * 1000);
        CHECK(overrun[2].kind == ConditionKind::kAll);
        CHECK(overrun[2].first == 2);
    }

    TEST_CASE("a condition as wide as the engine's stack is accepted") {
        std::string wide = R"({"flag": "cause-known"})";
        for (int i = 1; i < engine::kConditionStackMax; ++i) {
            wide += R"(, {"flag": "cause-known"})";
        }
        CHECK(compiled("{\"any\": [" + wide + "]}").size() == 65);
    }
}

}  // namespace
}  // namespace drill::pack
