#include "engine/condition.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

using namespace drill::engine;

namespace {

ConditionStep step(ConditionKind kind, std::uint16_t first = 0) {
    ConditionStep made;
    made.kind = kind;
    made.first = first;
    return made;
}

ConditionStep flag(std::uint16_t number) {
    return step(ConditionKind::kFlag, number);
}

}  // namespace

TEST_SUITE("engine/condition") {
    TEST_CASE("an empty condition always holds") {
        CHECK(holds({}, Control{}, 0));
    }

    TEST_CASE("all, any and not join the results before them") {
        Control control;
        control.flags = 0b01;
        struct Row {
            Condition condition;
            bool expected;
        };
        const Row rows[] = {
            {{flag(0)}, true},
            {{flag(1)}, false},
            {{flag(1), step(ConditionKind::kNot)}, true},
            {{flag(0), flag(1), step(ConditionKind::kAll, 2)}, false},
            {{flag(0), flag(1), step(ConditionKind::kAny, 2)}, true},
            {{flag(1), flag(1), step(ConditionKind::kAny, 2)}, false},
            {{flag(0), flag(1), step(ConditionKind::kNot), step(ConditionKind::kAll, 2)}, true},
        };
        for (const Row& row : rows)
            CHECK(holds(row.condition, control, 0) == row.expected);
    }

    TEST_CASE("sixty-four results fit on the stack") {
        Control control;
        control.flags = 1;
        Condition condition(64, flag(0));
        condition.push_back(step(ConditionKind::kAll, 64));
        CHECK(holds(condition, control, 0));
        condition[10] = flag(1);
        CHECK_FALSE(holds(condition, control, 0));
    }

    TEST_CASE("time since a moment that never came never passes") {
        Control control;
        const Condition condition = since(Milestone::kFirstPost, 0);
        CHECK_FALSE(holds(condition, control, drill::base::kDrillTimeMax));
    }

    TEST_CASE("time since a moment passes at the very millisecond") {
        Control control;
        control.milestones_ms[static_cast<int>(Milestone::kFirstPost)] = 500;
        const Condition condition = since(Milestone::kFirstPost, 1000);
        CHECK_FALSE(holds(condition, control, 1499));
        CHECK(holds(condition, control, 1500));
    }

    TEST_CASE("words count where they were said and after what they answer") {
        Control control;
        control.said_ms[static_cast<int>(Place::kChannel)][3] = 2000;
        control.inject_fired_ms[7] = 2500;
        ConditionStep said = step(ConditionKind::kSaid, 3);
        said.second = kNobody;
        said.low = kNoInject;
        said.mask = 1U << static_cast<unsigned>(Place::kChannel);
        CHECK(holds({said}, control, 3000));
        said.low = 7;
        CHECK_FALSE(holds({said}, control, 3000));
        control.inject_fired_ms[7] = 1500;
        CHECK(holds({said}, control, 3000));
        said.mask = 1U << static_cast<unsigned>(Place::kCall);
        CHECK_FALSE(holds({said}, control, 3000));
    }

    TEST_CASE("an intent counts where it was heard, to whom, and with the state it names") {
        Control control;
        const auto monitoring = static_cast<std::uint8_t>(IncidentState::kMonitoring);
        const int intent = static_cast<int>(Intent::kAskAllClear);
        control.intent_ms[1][intent] = 2000;
        control.intent_to[intent] = 2;
        control.intent_state[intent] = monitoring;
        ConditionStep said = step(ConditionKind::kSaidIntent, static_cast<std::uint16_t>(intent));
        said.second = kNobody;
        said.low = kNoInject;
        said.mask = 1U << static_cast<unsigned>(Place::kChannel);
        CHECK_FALSE(holds({said}, control, 3000));
        said.mask = 1U << static_cast<unsigned>(Place::kCall);
        CHECK(holds({said}, control, 3000));
        said.second = 0;
        CHECK_FALSE(holds({said}, control, 3000));
        said.second = 1;
        CHECK(holds({said}, control, 3000));
        said.high = monitoring + 1;
        CHECK_FALSE(holds({said}, control, 3000));
        said.high = monitoring;
        CHECK(holds({said}, control, 3000));
        said.high += 256;
        CHECK_FALSE(holds({said}, control, 3000));
        control.intent_asks = static_cast<std::uint8_t>(1U << intent);
        CHECK(holds({said}, control, 3000));
        said.high += 16 * static_cast<int>(Level::kPartial);
        CHECK_FALSE(holds({said}, control, 3000));
    }

    TEST_CASE("words said to somebody need that they were named") {
        Control control;
        control.said_ms[0][3] = 2000;
        ConditionStep said = step(ConditionKind::kSaid, 3);
        said.mask = 1;
        said.low = kNoInject;
        said.second = 2;
        CHECK_FALSE(holds({said}, control, 3000));
        control.said_to[3] = 0b100;
        CHECK(holds({said}, control, 3000));
    }

    TEST_CASE("without an incident its state is none and it affects nothing") {
        Control control;
        ConditionStep state = step(ConditionKind::kIncidentState);
        state.mask = 1;
        CHECK(holds({state}, control, 0));
        ConditionStep affects = step(ConditionKind::kAffects);
        affects.cells.add(0);
        CHECK_FALSE(holds({affects}, control, 0));
    }
}
