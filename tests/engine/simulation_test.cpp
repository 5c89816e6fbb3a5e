#include <doctest/doctest.h>

#include <random>

#include "engine/replay.h"
#include "engine/scenario_builder.h"

// Random scenarios played by random players. The engine looks only at conditions that an event or
// the clock may have changed; these tests look at all of them, always.

using namespace drill::engine;

namespace {

class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    /// 0 to `sides` - 1.
    int roll(int sides) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(sides)); }
    Milliseconds time(int seconds_max) {
        return static_cast<Milliseconds>(roll(seconds_max * 10)) * 100;
    }

private:
    std::mt19937 engine_;
};

constexpr int kInjects = 12;

ConditionStep random_atom(Dice& dice) {
    constexpr ConditionKind kKinds[] = {
        ConditionKind::kSince,         ConditionKind::kSinceInject,   ConditionKind::kPage,
        ConditionKind::kJoined,        ConditionKind::kMuted,         ConditionKind::kIncidentState,
        ConditionKind::kIncidentLevel, ConditionKind::kPageLevel,     ConditionKind::kTruthLevel,
        ConditionKind::kAffects,       ConditionKind::kAffectedCount, ConditionKind::kUpdateOverdue,
        ConditionKind::kBroadcast,     ConditionKind::kSaid,          ConditionKind::kFlag,
        ConditionKind::kCounter,       ConditionKind::kFired,         ConditionKind::kSeverity,
        ConditionKind::kPostCount};
    ConditionStep step;
    step.kind = kKinds[dice.roll(19)];
    step.mask = 1U << dice.roll(5);
    step.cells = cells_of({dice.roll(4), dice.roll(4)});
    step.low = dice.roll(3);
    step.high = step.low + dice.roll(4);
    step.second = kNobody;
    switch (step.kind) {
        case ConditionKind::kSince:
            step.first = static_cast<std::uint16_t>(dice.roll(kMilestoneCount));
            step.low = static_cast<std::int32_t>(dice.time(90));
            break;
        case ConditionKind::kSinceInject:
            step.first = static_cast<std::uint16_t>(dice.roll(kInjects));
            step.low = static_cast<std::int32_t>(dice.time(90));
            break;
        case ConditionKind::kUpdateOverdue:
            step.low = static_cast<std::int32_t>(dice.time(60));
            break;
        case ConditionKind::kJoined:
            step.first = static_cast<std::uint16_t>(dice.roll(2));
            break;
        case ConditionKind::kSaid:
            step.first = static_cast<std::uint16_t>(dice.roll(2));
            step.low = dice.roll(2) == 0 ? kNoInject : dice.roll(kInjects);
            if (dice.roll(3) == 0)
                step.second = 0;
            break;
        default:
            step.first = static_cast<std::uint16_t>(dice.roll(3));
            break;
    }
    return step;
}

Condition random_condition(Dice& dice) {
    Condition condition = {random_atom(dice)};
    for (int joins = dice.roll(3); joins > 0; --joins) {
        condition.push_back(random_atom(dice));
        ConditionStep join;
        join.kind = dice.roll(2) == 0 ? ConditionKind::kAll : ConditionKind::kAny;
        join.first = 2;
        condition.push_back(join);
        if (dice.roll(4) == 0)
            condition.emplace_back().kind = ConditionKind::kNot;
    }
    return condition;
}

InjectAction random_action(Dice& dice) {
    switch (dice.roll(6)) {
        case 0:
            return PageInject{0, "page"};
        case 1:
            return TruthInject{cells_of({dice.roll(4)}), Level::kPartial, "truth"};
        case 2:
            return SeverityInject{0, static_cast<Severity>(1 + dice.roll(4))};
        case 3:
            return SpokenInject{0, "spoken"};
        case 4:
            return NoInjectAction{};
        default:
            return message("line");
    }
}

Inject random_inject(Dice& dice, int number) {
    Inject inject;
    inject.trigger = static_cast<TriggerKind>(dice.roll(number == 0 ? 2 : 3) % 3);
    if (number == 0)
        inject.trigger = TriggerKind::kAt;
    inject.at_ms = dice.roll(3) == 0 ? 0 : dice.time(120);
    inject.after = number == 0 ? 0 : dice.roll(number);
    if (inject.trigger == TriggerKind::kWhen)
        inject.when = random_condition(dice);
    inject.is_contingency = dice.roll(3) == 0;
    if (inject.is_contingency)
        inject.unless = random_condition(dice);
    inject.limit = 1 + dice.roll(4);
    if (dice.roll(2) == 0)
        inject.every_ms = 1000 + dice.time(60);
    inject.action = random_action(dice);
    inject.flags_set = static_cast<std::uint64_t>(dice.roll(4));
    inject.flags_cleared = dice.roll(4) == 0 ? 1U : 0U;
    if (dice.roll(3) == 0)
        inject.counts = {{static_cast<std::uint8_t>(dice.roll(3)), 1}};
    return inject;
}

Scenario random_scenario(Dice& dice) {
    ScenarioBuilder builder;
    builder.longest(10 * kMinuteMs).phrases("ask", {"go public"}).phrases("state", {"we see"});
    for (int i = 0; i < kInjects; ++i)
        builder.add(random_inject(dice, i));
    for (int i = 0; i < 4; ++i)
        builder.expect("expected", random_condition(dice));
    return builder.build();
}

CommandBody random_command(Dice& dice) {
    PublicPost post;
    post.state = static_cast<IncidentState>(1 + dice.roll(4));
    post.level = static_cast<Level>(1 + dice.roll(6));
    post.details = "We see errors";
    post.broadcast = static_cast<std::uint8_t>(dice.roll(16));
    switch (dice.roll(14)) {
        case 0:
            return AcknowledgePage{};
        case 1:
            return ResolvePage{};
        case 2:
            return JoinChannel{};
        case 3:
            return JoinCall{};
        case 4:
            return Mute{};
        case 5:
            return Unmute{};
        case 6:
            return Say{dice.roll(2) == 0 ? Place::kChannel : Place::kCall, "Mara, go public?"};
        case 7:
            return CreateIncident{"Errors", cells_of({dice.roll(4)}), post};
        case 8:
            return PostUpdate{dice.roll(2), post, {}};
        case 9:
            return EditInfrastructure{0, cells_of({dice.roll(4), dice.roll(4)})};
        case 10:
            return SetComponent{cells_of({dice.roll(4)}), post.level};
        case 11:
            return NotifyStakeholders{Severity::kS2, "We see errors"};
        case 12:
            return Pause{};
        default:
            return Advance{};
    }
}

/// Fails if somebody's condition holds although the engine left them waiting.
void check_that_nobody_was_missed(const Scenario& scenario, const Control& control,
                                  Milliseconds now_ms) {
    if (control.has_ended())
        return;
    for (int i = 0; i < kInjects; ++i) {
        const Inject& inject = scenario.injects[static_cast<std::size_t>(i)];
        const bool is_waiting = control.inject_status(i) == InjectStatus::kWaiting &&
                                inject.trigger == TriggerKind::kWhen &&
                                control.inject_due_ms[i] <= now_ms;
        const bool is_late = control.inject_status(i) == InjectStatus::kScheduled &&
                             control.inject_due_ms[i] <= now_ms;
        CHECK_FALSE(is_late);
        CHECK_FALSE((is_waiting && holds(inject.when, control, now_ms)));
    }
    for (std::size_t i = 0; i < scenario.expectations.size(); ++i) {
        const bool is_open = control.expectation_seen_ms[i] == kNever;
        CHECK_FALSE((is_open && holds(scenario.expectations[i].condition, control, now_ms)));
    }
}

void advance_in_steps(Session& session, Milliseconds from_ms, Milliseconds to_ms,
                      Milliseconds step_ms) {
    for (Milliseconds at_ms = from_ms; at_ms < to_ms; at_ms += step_ms) {
        (void)session.submit({at_ms, Advance{}});
    }
    (void)session.submit({to_ms, Advance{}});
}

}  // namespace

TEST_SUITE("engine/simulation") {
    TEST_CASE("nobody misses a moment, however the player acts and the clock jumps") {
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            CAPTURE(seed);
            Dice dice(seed);
            const Scenario scenario = random_scenario(dice);
            Session jumps(scenario, seed);
            Session creeps(scenario, seed);
            Milliseconds now_ms = 0;
            for (int move = 0; move < 40 && !jumps.control().has_ended(); ++move) {
                const Milliseconds next_ms = now_ms + dice.time(25);
                const CommandBody body = random_command(dice);
                const bool pauses = std::holds_alternative<Pause>(body);
                advance_in_steps(creeps, now_ms, next_ms, 100);
                const auto jumped = jumps.submit({next_ms, body});
                if (!jumped)
                    (void)jumps.submit({next_ms, Advance{}});
                CHECK(static_cast<bool>(creeps.submit({next_ms, body})) ==
                      static_cast<bool>(jumped));
                if (pauses && jumped) {
                    (void)jumps.submit({next_ms, Resume{}});
                    (void)creeps.submit({next_ms, Resume{}});
                }
                now_ms = next_ms;
                check_that_nobody_was_missed(scenario, jumps.control(), now_ms);
                REQUIRE(jumps.hash() == creeps.hash());
            }
            CHECK(state_hash(replay(scenario, jumps.events())) == jumps.hash());
            CHECK(jumps.events().size() == creeps.events().size());
        }
    }
}
