#include "simulation/random_scenario.h"

#include "engine/scenario_builder.h"

namespace drill::simulation {

using namespace engine;

namespace {

constexpr int kInjects = 12;
constexpr int kPhases = 3;

ConditionStep random_atom(Dice& dice) {
    constexpr ConditionKind kKinds[] = {
        ConditionKind::kSince,         ConditionKind::kSinceInject,
        ConditionKind::kPage,          ConditionKind::kJoined,
        ConditionKind::kMuted,         ConditionKind::kIncidentState,
        ConditionKind::kIncidentLevel, ConditionKind::kPageLevel,
        ConditionKind::kTruthLevel,    ConditionKind::kAffects,
        ConditionKind::kAffectedCount, ConditionKind::kUpdateOverdue,
        ConditionKind::kBroadcast,     ConditionKind::kSaid,
        ConditionKind::kFlag,          ConditionKind::kCounter,
        ConditionKind::kFired,         ConditionKind::kSeverity,
        ConditionKind::kPostCount,     ConditionKind::kPhase,
        ConditionKind::kSincePhase,    ConditionKind::kVariation,
        ConditionKind::kApproved,      ConditionKind::kUnapproved,
        ConditionKind::kPromised,      ConditionKind::kNotified,
        ConditionKind::kOpenIncidents, ConditionKind::kSaidIntent,
        ConditionKind::kMaintenance,   ConditionKind::kSinceMaintenance};
    ConditionStep step;
    step.kind = dice.pick(kKinds);
    step.mask = 1U << dice.roll(5);
    if (!dice.hits(3))
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
        case ConditionKind::kSincePhase:
            step.first = static_cast<std::uint16_t>(dice.roll(kPhases));
            step.low = static_cast<std::int32_t>(dice.time(90));
            break;
        case ConditionKind::kVariation:
            step.first = static_cast<std::uint16_t>(dice.roll(2));
            break;
        case ConditionKind::kUpdateOverdue:
            step.low = static_cast<std::int32_t>(dice.time(60));
            break;
        case ConditionKind::kMaintenance:
            step.first = static_cast<std::uint16_t>(dice.roll(kMaintenanceCountMax));
            step.mask = 1U << (1 + dice.roll(7));
            break;
        case ConditionKind::kSinceMaintenance:
            step.first = static_cast<std::uint16_t>(dice.roll(kMaintenanceCountMax));
            step.low = static_cast<std::int32_t>(dice.time(90));
            break;
        case ConditionKind::kJoined:
            step.first = static_cast<std::uint16_t>(dice.roll(2));
            break;
        case ConditionKind::kSaidIntent:
            step.high = dice.roll(3) == 0 ? 3 : 0;
            [[fallthrough]];
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
    switch (dice.roll(13)) {
        case 7:
            return EditInject{labelled(dice.roll(kInjects)), "edited 77"};
        case 8:
            return ReactInject{0, dice.hits(2) ? kOwnLatest : labelled(dice.roll(kInjects)),
                               static_cast<Reaction>(dice.roll(kReactionCount))};
        case 9:
            return HandOverInject{0, 0};
        case 10:
            return TicketInject{"ana", "slow", "it is slow"};
        case 11:
            return MessageInject{0, "elsewhere", static_cast<Channel>(dice.roll(kChannelCount)),
                                 dice.hits(2) ? kOwnLatest : labelled(dice.roll(kInjects)),
                                 dice.roll(kInjects)};
        case 12:
            return StatusInject{0, static_cast<InternalStatus>(1 + dice.roll(5))};
        case 6:
            return EscalateInject{0, "escalated"};
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

void random_course(Dice& dice, Inject& inject) {
    if (dice.hits(4))
        inject.only_if = random_condition(dice);
    if (dice.hits(3))
        inject.phase = dice.roll(kPhases);
    if (dice.hits(3))
        inject.approves = static_cast<std::uint8_t>(dice.roll(16));
    if (dice.hits(5))
        inject.takes_back = static_cast<std::uint8_t>(dice.roll(16));
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
    random_course(dice, inject);
    return inject;
}

/// Drills begin at midnight here: minutes are the drill's.
MaintenancePlan random_plan(Dice& dice) {
    MaintenancePlan plan;
    plan.title = "Upgrade";
    plan.details = "we see";
    plan.cells = cells_of({dice.roll(4)});
    plan.starts_minute = dice.roll(4);
    plan.ends_minute = plan.starts_minute + 1 + dice.roll(5);
    plan.is_automatic = !dice.hits(3);
    plan.start_details = "go public";
    plan.finish_details = "over";
    return plan;
}

}  // namespace

Scenario random_scenario(Dice& dice) {
    ScenarioBuilder builder;
    builder.longest(10 * kMinuteMs).phrases("ask", {"go public"}).phrases("state", {"we see"});
    builder.understands(Intent::kAnnounceSelf, "we see");
    builder.understands(Intent::kAskToPublish, "go public");
    builder.counter("first").counter("second", 1, 0, 2).counter("third");
    builder.phases({"one", "two", "three"}).approvals(15);
    builder.variation("cause", {"x", "y", "z"}).variation("day", {"early", "late"});
    for (int i = 0; i < kInjects; ++i)
        builder.add(random_inject(dice, i));
    for (int i = 0; i < 4; ++i)
        builder.expect("expected", random_condition(dice));
    Scenario scenario = builder.build();
    for (int i = dice.roll(kMaintenanceCountMax + 1); i > 0; --i)
        scenario.maintenances.push_back({"given", random_plan(dice)});
    scenario.flag_names = {"first", "second"};
    scenario.production_issue = "77";
    scenario.pack_hash = std::string(64, '0');
    return scenario;
}

}  // namespace drill::simulation
