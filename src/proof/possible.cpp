#include "proof/possible.h"

#include <algorithm>
#include <optional>

#include "engine/maintenance.h"
#include "proof/slice.h"

namespace drill::proof {

using namespace engine;

namespace {

bool has_bit(std::uint32_t mask, unsigned number) {
    return (mask >> number & 1U) != 0;
}

}  // namespace

Possible::Possible(const Scenario& scenario)
    : scenario_(scenario), injects_ms_(scenario.injects.size(), kNever) {
    // Bounds only fall, and each round makes at least one of them final.
    for (std::size_t round = 0; round <= scenario.injects.size(); ++round) {
        bool changes = false;
        for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
            const Milliseconds bound_ms = bound_of(scenario.injects[i]);
            changes = changes || bound_ms < injects_ms_[i];
            injects_ms_[i] = std::min(injects_ms_[i], bound_ms);
        }
        if (!changes)
            break;
    }
}

template <typename Predicate>
Milliseconds Possible::first(Predicate matches) const {
    Milliseconds first_ms = kNever;
    for (std::size_t i = 0; i < scenario_.injects.size(); ++i) {
        if (matches(scenario_.injects[i]))
            first_ms = std::min(first_ms, injects_ms_[i]);
    }
    return first_ms;
}

Milliseconds Possible::bound_of(const Inject& inject) const {
    Milliseconds due_ms = inject.at_ms;
    if (inject.trigger == TriggerKind::kAfter)
        due_ms = base::later(earliest_ms(inject.after), inject.at_ms);
    if (inject.trigger == TriggerKind::kWhen)
        due_ms = base::later(truth_of(inject.when).holds_ms, inject.at_ms);
    due_ms = std::max(due_ms, truth_of(inject.only_if).holds_ms);
    if (inject.is_contingency)
        due_ms = std::max(due_ms, truth_of(inject.unless).fails_ms);
    return due_ms > scenario_.longest_ms ? kNever : due_ms;
}

Possible::Truth Possible::truth_of(const Condition& condition) const {
    std::vector<Truth> stack{{0, kNever}};
    for (const ConditionStep& step : condition) {
        if (step.kind == ConditionKind::kNot) {
            std::swap(stack.back().holds_ms, stack.back().fails_ms);
        } else if (step.kind == ConditionKind::kAll || step.kind == ConditionKind::kAny) {
            const bool is_all = step.kind == ConditionKind::kAll;
            Truth joined = is_all ? Truth{0, kNever} : Truth{kNever, 0};
            for (int i = 0; i < step.first && !stack.empty(); ++i) {
                const Truth each = stack.back();
                stack.pop_back();
                joined.holds_ms = is_all ? std::max(joined.holds_ms, each.holds_ms)
                                         : std::min(joined.holds_ms, each.holds_ms);
                joined.fails_ms = is_all ? std::min(joined.fails_ms, each.fails_ms)
                                         : std::max(joined.fails_ms, each.fails_ms);
            }
            stack.push_back(joined);
        } else {
            stack.push_back(truth_of(step));
        }
    }
    return stack.back();
}

Possible::Truth Possible::truth_of(const ConditionStep& step) const {
    const auto low_ms = static_cast<Milliseconds>(std::max(step.low, 0));
    switch (step.kind) {
        case ConditionKind::kAlways:
            return {0, kNever};
        case ConditionKind::kSince:
            if (static_cast<Milestone>(step.first) == Milestone::kStart)
                return {low_ms, low_ms > 0 ? 0 : kNever};
            return {base::later(moment_of(static_cast<Milestone>(step.first)), low_ms), 0};
        case ConditionKind::kSinceInject:
            return {base::later(earliest_ms(step.first), low_ms), 0};
        case ConditionKind::kFired:
            return {earliest_ms(step.first), 0};
        case ConditionKind::kSaid:
        case ConditionKind::kSaidIntent:
            return {step.low == kNoInject ? 0 : earliest_ms(step.low), 0};
        case ConditionKind::kFlag:
            return {first([&step](const Inject& each) {
                        return ((each.flags_set & ~each.flags_cleared) >> step.first & 1U) != 0;
                    }),
                    0};
        case ConditionKind::kCounter:
            return counter_truth(step);
        case ConditionKind::kApproved:
            return {approved_ms(step.mask), 0};
        case ConditionKind::kUnapproved:
            return {(step.mask & scenario_.approvals_needed) != 0 ? 0 : kNever, 0};
        case ConditionKind::kSeverity:
            return severity_truth(step);
        case ConditionKind::kPhase:
            return phase_truth(step);
        case ConditionKind::kSincePhase: {
            if (step.first == 0)
                return {low_ms, low_ms > 0 ? 0 : kNever};
            const Milliseconds entered_ms =
                first([&step](const Inject& each) { return each.phase == step.first; });
            return {base::later(entered_ms, low_ms), 0};
        }
        case ConditionKind::kTruthLevel:
            return level_truth(step);
        case ConditionKind::kVariation: {
            const std::size_t count = scenario_.variations[step.first].values.size();
            const std::uint32_t all = (1U << count) - 1;
            return {(step.mask & all) != 0 ? 0 : kNever, (~step.mask & all) != 0 ? 0 : kNever};
        }
        case ConditionKind::kPage:
            return page_truth(step);
        case ConditionKind::kUpdateOverdue:
        case ConditionKind::kSinceMaintenance:
            return {low_ms, 0};
        case ConditionKind::kMaintenance:
            return maintenance_truth(step);
        default:
            return {0, 0};
    }
}

Milliseconds Possible::approved_ms(std::uint32_t approvals) const {
    Milliseconds given_ms = 0;
    for (unsigned approval = 0; approval < kApprovalCount; ++approval) {
        if (!has_bit(approvals, approval))
            continue;
        given_ms = std::max(given_ms, first([approval](const Inject& each) {
                                return has_bit(each.approves, approval);
                            }));
    }
    return given_ms;
}

/// Of a value that injects change: `is_in` tells whether what an inject makes of it is wanted, or
/// nothing when the inject leaves it alone.
template <typename ValueOf>
Possible::Truth Possible::changed_truth(bool holds_at_start, ValueOf is_in) const {
    const auto changed_ms = [&](bool wanted) {
        return first([&](const Inject& each) {
            const std::optional<bool> in = is_in(each);
            return in && *in == wanted;
        });
    };
    return holds_at_start ? Truth{0, changed_ms(false)} : Truth{changed_ms(true), 0};
}

Possible::Truth Possible::severity_truth(const ConditionStep& step) const {
    const auto is_in = [&step](Severity severity) {
        return has_bit(step.mask, static_cast<unsigned>(severity));
    };
    return changed_truth(is_in(scenario_.severity), [&](const Inject& each) {
        const auto* change = std::get_if<SeverityInject>(&each.action);
        return change == nullptr ? std::nullopt : std::optional(is_in(change->severity));
    });
}

Possible::Truth Possible::phase_truth(const ConditionStep& step) const {
    return changed_truth(has_bit(step.mask, 0), [&](const Inject& each) {
        return each.phase == kNoPhase
                   ? std::nullopt
                   : std::optional(has_bit(step.mask, static_cast<unsigned>(each.phase)));
    });
}

Possible::Truth Possible::level_truth(const ConditionStep& step) const {
    const auto is_in = [&step](Level level) {
        return static_cast<int>(level) >= step.low && static_cast<int>(level) <= step.high;
    };
    return changed_truth(is_in(Level::kOperational), [&](const Inject& each) {
        const auto* truth = std::get_if<TruthInject>(&each.action);
        return truth == nullptr || !truth->cells.meets(step.cells)
                   ? std::nullopt
                   : std::optional(is_in(truth->level));
    });
}

Possible::Truth Possible::page_truth(const ConditionStep& step) const {
    const Milliseconds paged_ms = first(does<PageInject>);
    const auto reached_ms = [paged_ms](std::uint32_t statuses) {
        if (has_bit(statuses, static_cast<unsigned>(PageStatus::kNone)))
            return Milliseconds{0};
        return (statuses & 0b1110U) != 0 ? paged_ms : kNever;
    };
    return {reached_ms(step.mask), reached_ms(~step.mask)};
}

/// The player may start and finish at once, and take the automation off, but nothing goes back.
Possible::Truth Possible::maintenance_truth(const ConditionStep& step) const {
    const MaintenancePlan& plan = scenario_.maintenances[step.first].plan;
    const auto reached_ms = [&](std::uint32_t values) {
        const bool has_begun = planned_ms(scenario_.setting, plan.starts_minute) == 0;
        for (const auto state : {MaintenanceState::kScheduled, MaintenanceState::kActive,
                                 MaintenanceState::kCompleted}) {
            if (has_begun && state == MaintenanceState::kScheduled)
                continue;
            if (has_bit(values, maintenance_value(state, false)) ||
                (plan.is_automatic && has_bit(values, maintenance_value(state, true))))
                return Milliseconds{0};
        }
        return kNever;
    };
    return {reached_ms(step.mask), reached_ms(~step.mask)};
}

Milliseconds Possible::moment_of(Milestone milestone) const {
    if (const int step = approval_of(milestone); step >= 0)
        return approved_ms(1U << step);
    switch (milestone) {
        case Milestone::kPageSent:
        case Milestone::kPageAcknowledged:
        case Milestone::kPageResolved:
            return first(does<PageInject>);
        case Milestone::kPageEscalated:
            return first(does<EscalateInject>);
        case Milestone::kSeverityChanged:
            return first(does<SeverityInject>);
        case Milestone::kRecovered:
        case Milestone::kRecurred:
            return first(does<TruthInject>);
        case Milestone::kTicketTagged:
        case Milestone::kTicketAnswered:
            return first(does<TicketInject>);
        default:
            return 0;
    }
}

Possible::Truth Possible::counter_truth(const ConditionStep& step) const {
    const Counter& counter = scenario_.counters[step.first];
    std::int64_t highest = counter.start;
    std::int64_t lowest = counter.start;
    Milliseconds changed_ms = kNever;
    for (std::size_t i = 0; i < scenario_.injects.size(); ++i) {
        for (const CounterChange& change : scenario_.injects[i].counts) {
            if (change.counter != step.first || injects_ms_[i] == kNever)
                continue;
            changed_ms = std::min(changed_ms, injects_ms_[i]);
            (change.by > 0 ? highest : lowest) +=
                std::int64_t{change.by} * scenario_.injects[i].limit;
        }
    }
    highest = std::min<std::int64_t>(highest, counter.max);
    lowest = std::max<std::int64_t>(lowest, counter.min);
    const bool holds_now = counter.start >= step.low && counter.start <= step.high;
    const bool can_hold = highest >= step.low && lowest <= step.high;
    const bool can_fail = lowest < step.low || highest > step.high;
    return {holds_now  ? 0
            : can_hold ? changed_ms
                       : kNever,
            !holds_now ? 0
            : can_fail ? changed_ms
                       : kNever};
}

bool Possible::rules_out(const Claim& claim) const {
    const auto is_late = [this](Milliseconds at_ms) { return at_ms > scenario_.longest_ms; };
    switch (claim.kind) {
        case ClaimKind::kHappens:
            return is_late(earliest_ms(claim.number));
        case ClaimKind::kCanHold:
            return is_late(truth_of(condition_of(scenario_, claim)).holds_ms);
        case ClaimKind::kCanFail:
            return is_late(truth_of(condition_of(scenario_, claim)).fails_ms);
        case ClaimKind::kIsSpared: {
            const Inject& inject = scenario_.injects[static_cast<std::size_t>(claim.number)];
            return is_late(truth_of(inject.unless).holds_ms);
        }
        case ClaimKind::kCanFinish:
            return is_late(first(does<EndInject>));
        case ClaimKind::kIsMet:
        case ClaimKind::kIsMissed: {
            const auto& expectation =
                scenario_.expectations[static_cast<std::size_t>(claim.number)];
            if (expectation.due_inject >= 0 && is_late(earliest_ms(expectation.due_inject)))
                return true;
            return needs_to_hold(scenario_, claim) &&
                   is_late(truth_of(expectation.condition).holds_ms);
        }
        default:
            return false;
    }
}

}  // namespace drill::proof
