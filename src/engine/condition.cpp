#include "engine/condition.h"

namespace drill::engine {
namespace {

constexpr std::uint32_t bit(unsigned number) {
    return std::uint32_t{1} << number;
}

bool in_range(std::int32_t value, const ConditionStep& step) {
    return value >= step.low && value <= step.high;
}

/// Whether `span_ms` or more have passed since `moment_ms`.
bool has_passed(Milliseconds moment_ms, std::int32_t span_ms, Milliseconds now_ms) {
    return moment_ms != kNever && now_ms >= moment_ms &&
           now_ms - moment_ms >= static_cast<Milliseconds>(span_ms);
}

bool any_level(const std::uint8_t (&levels)[kCellCountMax], const ConditionStep& step) {
    for (int cell = 0; cell < kCellCountMax; ++cell) {
        if (step.cells.has(cell) && in_range(levels[cell], step))
            return true;
    }
    return false;
}

int count_cells(const CellSet& cells) {
    int count = 0;
    for (int cell = 0; cell < kCellCountMax; ++cell)
        count += cells.has(cell) ? 1 : 0;
    return count;
}

/// Whether something was said at one of `moments_ms`, by place, where and after what `step` wants.
bool was_said_at(const ConditionStep& step, const Control& control,
                 const Milliseconds (&moments_ms)[kPlaceCount]) {
    const bool comes_after = step.low != kNoInject;
    const Milliseconds asked_ms = comes_after ? control.inject_fired_ms[step.low] : 0;
    for (unsigned place = 0; place < kPlaceCount; ++place) {
        const Milliseconds said_ms = moments_ms[place];
        const bool counts = (step.mask & bit(place)) != 0 && said_ms != kNever;
        // Words that set the inject off at once, in the same millisecond, are no answer to it.
        if (counts && (!comes_after || (asked_ms != kNever && said_ms > asked_ms)))
            return true;
    }
    return false;
}

bool was_said(const ConditionStep& step, const Control& control) {
    const bool names_somebody = step.second != kNobody;
    if (names_somebody && (control.said_to[step.first] >> step.second & 1U) == 0)
        return false;
    Milliseconds moments_ms[kPlaceCount];
    for (int place = 0; place < kPlaceCount; ++place)
        moments_ms[place] = control.said_ms[place][step.first];
    return was_said_at(step, control, moments_ms);
}

bool was_meant(const ConditionStep& step, const Control& control) {
    const bool names_somebody = step.second != kNobody;
    if (names_somebody && (control.intent_to[step.first] >> step.second & 1U) == 0)
        return false;
    const int state = step.high % 16;
    const int level = step.high / 16 % 16;
    if (step.high >= 256 && (control.intent_asks >> step.first & 1U) == 0)
        return false;
    if ((state != 0 && control.intent_state[step.first] != state) ||
        (level != 0 && control.intent_level[step.first] != level))
        return false;
    return was_said_at(
        step, control,
        {control.intent_ms[0][step.first], control.intent_ms[1][step.first], kNever, kNever});
}

bool is_update_overdue(const ConditionStep& step, const Control& control, Milliseconds now_ms) {
    for (int i = 0; i < control.incident_count; ++i) {
        if (has_passed(control.incidents[i].next_post_due_ms, step.low, now_ms))
            return true;
    }
    return false;
}

bool incident_matches(const ConditionStep& step, const Control& control) {
    const bool chooses = step.kind != ConditionKind::kAffects;
    const PublicIncident* incident = control.current_incident(chooses ? step.cells : CellSet{});
    if (step.kind == ConditionKind::kIncidentState) {
        const IncidentState state = incident ? incident->state : IncidentState::kNone;
        return (step.mask & bit(static_cast<unsigned>(state))) != 0;
    }
    if (incident == nullptr)
        return false;
    switch (step.kind) {
        case ConditionKind::kIncidentLevel:
            return in_range(static_cast<std::int32_t>(incident->level), step);
        case ConditionKind::kAffects:
            return incident->affected.meets(step.cells);
        case ConditionKind::kAffectedCount:
            return in_range(count_cells(incident->affected), step);
        case ConditionKind::kPromised:
            return incident->is_promised != 0;
        default:
            return (incident->broadcast & step.mask) == step.mask;
    }
}

bool atom_holds(const ConditionStep& step, const Control& control, Milliseconds now_ms) {
    switch (step.kind) {
        case ConditionKind::kSince:
            return has_passed(control.milestones_ms[step.first], step.low, now_ms);
        case ConditionKind::kSinceInject:
            return has_passed(control.inject_fired_ms[step.first], step.low, now_ms);
        case ConditionKind::kPage:
            return (step.mask & bit(static_cast<unsigned>(control.page))) != 0;
        case ConditionKind::kJoined:
            return step.first == static_cast<std::uint16_t>(Place::kCall) ? control.in_call != 0
                                                                          : control.in_channel != 0;
        case ConditionKind::kMuted:
            return control.in_call != 0 && control.is_muted != 0;
        case ConditionKind::kIncidentState:
        case ConditionKind::kIncidentLevel:
        case ConditionKind::kAffects:
        case ConditionKind::kAffectedCount:
        case ConditionKind::kBroadcast:
        case ConditionKind::kPromised:
            return incident_matches(step, control);
        case ConditionKind::kPageLevel:
            return any_level(control.page_levels, step);
        case ConditionKind::kTruthLevel:
            return any_level(control.truth_levels, step);
        case ConditionKind::kUpdateOverdue:
            return is_update_overdue(step, control, now_ms);
        case ConditionKind::kSaid:
            return was_said(step, control);
        case ConditionKind::kSaidIntent:
            return was_meant(step, control);
        case ConditionKind::kFlag:
            return (control.flags >> step.first & 1U) != 0;
        case ConditionKind::kCounter:
            return in_range(control.counters[step.first], step);
        case ConditionKind::kFired:
            return control.inject_fired_ms[step.first] != kNever;
        case ConditionKind::kSeverity:
            return (step.mask & bit(static_cast<unsigned>(control.severity))) != 0;
        case ConditionKind::kPostCount:
            return in_range(control.post_count, step);
        case ConditionKind::kPhase:
            return (step.mask & bit(control.phase)) != 0;
        case ConditionKind::kSincePhase:
            return has_passed(control.phases_ms[step.first], step.low, now_ms);
        case ConditionKind::kVariation:
            return (step.mask & bit(static_cast<unsigned>(control.variation(step.first)))) != 0;
        case ConditionKind::kApproved:
            return (control.approved & step.mask) == step.mask;
        case ConditionKind::kUnapproved:
            return (control.unapproved & step.mask) != 0;
        case ConditionKind::kNotified:
            return (step.mask & bit(control.notified_severity)) != 0;
        case ConditionKind::kOpenIncidents:
            return in_range(control.open_incident_count(), step);
        case ConditionKind::kMaintenance: {
            const Maintenance& each = control.maintenances[step.first];
            return (step.mask & bit(maintenance_value(each.state, each.is_automatic != 0))) != 0;
        }
        case ConditionKind::kSinceMaintenance:
            return has_passed(control.maintenance_told_ms[step.first], step.low, now_ms);
        case ConditionKind::kAlways:
        case ConditionKind::kAll:
        case ConditionKind::kAny:
        case ConditionKind::kNot:
            break;
    }
    return true;
}

/// Joins the top `count` (at least 1) of the results on `stack` into one.
std::uint64_t joined(std::uint64_t stack, unsigned count, bool all) {
    const std::uint64_t mask = count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
    const bool result = all ? (stack & mask) == mask : (stack & mask) != 0;
    const std::uint64_t rest = count >= 64 ? 0 : stack >> count;
    return rest << 1 | (result ? 1U : 0U);
}

}  // namespace

bool holds(const Condition& condition, const Control& control, Milliseconds now_ms) {
    // One bit a result; the newest is the lowest. A program that the reader accepts never holds
    // more than kConditionStackMax results.
    std::uint64_t stack = 1;
    for (const ConditionStep& step : condition) {
        switch (step.kind) {
            case ConditionKind::kAll:
                stack = joined(stack, step.first, true);
                break;
            case ConditionKind::kAny:
                stack = joined(stack, step.first, false);
                break;
            case ConditionKind::kNot:
                stack ^= 1;
                break;
            default:
                stack = stack << 1 | (atom_holds(step, control, now_ms) ? 1U : 0U);
                break;
        }
    }
    return (stack & 1) != 0;
}

}  // namespace drill::engine
