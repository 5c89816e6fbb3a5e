#include "proof/state_key.h"

#include <algorithm>

#include "base/state_hash.h"
#include "engine/maintenance.h"

namespace drill::proof {

using namespace engine;

namespace {

constexpr std::uint32_t kAbsent = 0xFFFF'FFFFU;

void join(CellSet& cells, const CellSet& more) {
    cells.words[0] |= more.words[0];
    cells.words[1] |= more.words[1];
}

void raise(Milliseconds& span_ms, std::int32_t low) {
    span_ms = std::max(span_ms, static_cast<Milliseconds>(std::max(low, 0)));
}

bool is_words(const ConditionStep& step) {
    return step.kind == ConditionKind::kSaid || step.kind == ConditionKind::kSaidIntent;
}

}  // namespace

KeyMaker::KeyMaker(const Scenario& scenario, const Slice& slice, Milliseconds grid_ms)
    : scenario_(scenario), slice_(slice), grid_ms_(grid_ms), readings_(kInjectCountMax) {
    for (int i = 0; i < kInjectCountMax; ++i) {
        if (slice.injects[static_cast<std::size_t>(i)])
            injects_.push_back(i);
    }
    for (const ConditionStep& step : slice.interest.steps()) {
        note_span(step);
        note_value(step);
        note_incident(step);
    }
    if (slice.interest.reads_any(Milestone::kRecovered, Milestone::kRecurred)) {
        for (std::size_t i = 0; i < scenario.setting.cells.size(); ++i)
            truth_cells_.add(static_cast<int>(i));
    }
    if (slice.interest.reads_any(Milestone::kIdentified, Milestone::kMonitoring,
                                 Milestone::kResolved, Milestone::kWentBack))
        reads_incidents_ = true;
    note_expectation();
}

/// What it is due from, until just behind its due time.
void KeyMaker::note_expectation() {
    if (slice_.expectation >= 0) {
        const auto& expectation =
            scenario_.expectations[static_cast<std::size_t>(slice_.expectation)];
        const auto span = static_cast<std::int32_t>(expectation.within_ms + 1);
        if (expectation.due_inject >= 0) {
            auto& reading = readings_[static_cast<std::size_t>(expectation.due_inject)];
            reading.is_read = true;
            raise(reading.span_ms, span);
        } else {
            raise(milestone_spans_ms_[static_cast<int>(expectation.due_from)], span);
        }
    }
}

/// How long somebody waits for what `step` counts from.
void KeyMaker::note_span(const ConditionStep& step) {
    switch (step.kind) {
        case ConditionKind::kSince:
            raise(milestone_spans_ms_[step.first], step.low);
            break;
        case ConditionKind::kSinceInject:
            readings_[step.first].is_read = true;
            raise(readings_[step.first].span_ms, step.low);
            break;
        case ConditionKind::kFired:
            readings_[step.first].is_read = true;
            break;
        case ConditionKind::kSaid:
        case ConditionKind::kSaidIntent:
            if (step.low != kNoInject)
                readings_[static_cast<std::size_t>(step.low)].is_compared = true;
            break;
        case ConditionKind::kSincePhase:
            reads_phase_ms_[step.first] = true;
            raise(phase_spans_ms_[step.first], step.low);
            break;
        case ConditionKind::kSinceMaintenance:
            reads_told_ms_[step.first] = true;
            raise(told_spans_ms_[step.first], step.low);
            break;
        case ConditionKind::kUpdateOverdue:
            raise(overdue_ms_, step.low);
            break;
        default:
            break;
    }
}

/// Which flags, counters, approvals, levels are read.
void KeyMaker::note_value(const ConditionStep& step) {
    switch (step.kind) {
        case ConditionKind::kFlag:
            flags_ |= std::uint64_t{1} << step.first;
            break;
        case ConditionKind::kCounter:
            counters_ |= 1U << step.first;
            break;
        case ConditionKind::kApproved:
        case ConditionKind::kUnapproved:
            approvals_ = static_cast<std::uint8_t>(approvals_ | step.mask);
            break;
        case ConditionKind::kBroadcast:
            broadcasts_ = static_cast<std::uint8_t>(broadcasts_ | step.mask);
            break;
        case ConditionKind::kTruthLevel:
            join(truth_cells_, step.cells);
            break;
        case ConditionKind::kPageLevel:
            join(page_cells_, step.cells);
            break;
        case ConditionKind::kPostCount:
            posts_max_ = std::max({posts_max_, step.low, std::min(step.high, 250) + 1});
            break;
        case ConditionKind::kAffectedCount:
            reads_counts_ = true;
            break;
        default:
            break;
    }
}

/// Whether incidents are read, and which of their cells.
void KeyMaker::note_incident(const ConditionStep& step) {
    switch (step.kind) {
        case ConditionKind::kIncidentState:
        case ConditionKind::kIncidentLevel:
        case ConditionKind::kAffects:
            join(affected_cells_, step.cells);
            reads_incidents_ = true;
            break;
        case ConditionKind::kAffectedCount:
        case ConditionKind::kUpdateOverdue:
        case ConditionKind::kBroadcast:
        case ConditionKind::kPromised:
        case ConditionKind::kOpenIncidents:
        case ConditionKind::kUnapproved:
        case ConditionKind::kPostCount:
            reads_incidents_ = true;
            break;
        default:
            break;
    }
}

void KeyMaker::add_age(Milliseconds moment_ms, Milliseconds span_ms) {
    add(moment_ms == kNever ? kAbsent : std::min(now_ms_ - moment_ms, span_ms));
}

void KeyMaker::add_inject(const Control& control, int number) {
    const auto index = static_cast<std::size_t>(number);
    const InjectStatus status = control.inject_status(number);
    const Milliseconds due_ms = control.inject_due_ms[number];
    add(static_cast<std::uint32_t>(status) << 8 |
        (scenario_.injects[index].limit > 1 && status != InjectStatus::kDone
             ? control.inject_fires[number]
             : 0U));
    if (status != InjectStatus::kDone)
        add(due_ms == kNever ? kAbsent : due_ms > now_ms_ ? due_ms - now_ms_ : 0);
    const Milliseconds fired_ms = control.inject_fired_ms[number];
    if (readings_[index].is_read)
        add_age(fired_ms, readings_[index].span_ms);
    if (readings_[index].is_compared)
        add(fired_ms == kNever ? 0 : fired_ms == now_ms_ ? 1 : 2);
}

void KeyMaker::add_incidents(const Control& control) {
    add(control.incident_count);
    for (int i = 0; i < control.incident_count; ++i) {
        const PublicIncident& incident = control.incidents[i];
        add(static_cast<std::uint32_t>(incident.state) << 24 |
            static_cast<std::uint32_t>(incident.level) << 16 |
            static_cast<std::uint32_t>(incident.broadcast & broadcasts_) << 8 |
            (incident.is_promised != 0 ? 2U : 0U) | incident.is_deleted);
        if (incident.is_deleted != 0)
            continue;
        add(std::min<std::uint32_t>(incident.post_count, 2));
        for (int word = 0; word < 2; ++word) {
            const std::uint64_t listed =
                incident.affected.words[word] &
                (reads_counts_ ? ~std::uint64_t{0} : affected_cells_.words[word]);
            add(static_cast<std::uint32_t>(listed));
            add(static_cast<std::uint32_t>(listed >> 32));
        }
        if (!slice_.interest.reads(ConditionKind::kUpdateOverdue))
            continue;
        const Milliseconds due_ms = incident.next_post_due_ms;
        add(due_ms == kNever   ? kAbsent
            : due_ms > now_ms_ ? (due_ms - now_ms_) * 2
                               : std::min(now_ms_ - due_ms, overdue_ms_) * 2 + 1);
    }
}

void KeyMaker::add_words(const Control& control) {
    for (const ConditionStep& step : slice_.interest.steps()) {
        if (!is_words(step))
            continue;
        std::uint32_t heard = 0;
        for (int place = 0; place < kPlaceCount; ++place) {
            const bool is_intent = step.kind == ConditionKind::kSaidIntent;
            if ((step.mask >> place & 1U) == 0 || (is_intent && place > 1))
                continue;
            const Milliseconds said_ms = is_intent ? control.intent_ms[place][step.first]
                                                   : control.said_ms[place][step.first];
            const Milliseconds asked_ms =
                step.low == kNoInject ? 0 : control.inject_fired_ms[step.low];
            if (said_ms != kNever &&
                (step.low == kNoInject || (asked_ms != kNever && said_ms > asked_ms)))
                heard |= 1U << place;
        }
        if (step.kind == ConditionKind::kSaid) {
            const bool named =
                step.second != kNobody && (control.said_to[step.first] >> step.second & 1U) != 0;
            add(heard << 1 | (named ? 1U : 0U));
        } else {
            add(heard << 16 | std::uint32_t{control.intent_state[step.first]} << 8 |
                control.intent_level[step.first]);
            add(static_cast<std::uint32_t>(control.intent_to[step.first]) << 1 |
                (std::uint32_t{control.intent_asks} >> step.first & 1U));
        }
    }
}

void KeyMaker::add_levels(const std::uint8_t (&levels)[kCellCountMax], const CellSet& cells) {
    for (int cell = 0; cell < kCellCountMax; ++cell) {
        if (cells.has(cell))
            add(levels[cell]);
    }
}

/// What goes on by itself has its own times left; what does not waits for the player alone.
void KeyMaker::add_maintenance(const Control& control) {
    for (std::size_t i = 0; i < scenario_.maintenances.size(); ++i) {
        const Maintenance& each = control.maintenances[i];
        add(maintenance_value(each.state, each.is_automatic != 0));
        if (reads_told_ms_[i])
            add_age(control.maintenance_told_ms[i], told_spans_ms_[i]);
        if (each.is_automatic == 0 || each.state == MaintenanceState::kCompleted)
            continue;
        const bool has_started = each.state == MaintenanceState::kActive;
        const Milliseconds next_ms =
            planned_ms(scenario_.setting, has_started ? each.ends_minute : each.starts_minute);
        add(next_ms > now_ms_ ? next_ms - now_ms_ : 0);
    }
}

void KeyMaker::add_expectation(const Control& control) {
    if (slice_.expectation >= 0)
        add(control.expectation_seen_ms[slice_.expectation] == kNever ? 0 : 1);
}

StateKey KeyMaker::key_of(const Control& control, Milliseconds now_ms, Milliseconds quiet_ms) {
    now_ms_ = now_ms;
    words_.clear();
    add(now_ms % grid_ms_);
    add(quiet_ms);
    add(static_cast<std::uint32_t>(control.page) << 24 |
        static_cast<std::uint32_t>(control.severity) << 16 | (control.in_channel != 0 ? 8U : 0U) |
        (control.in_call != 0 ? 4U : 0U) | (control.is_muted != 0 ? 2U : 0U) |
        (control.has_ended() ? 1U : 0U));
    add(static_cast<std::uint32_t>(control.approved & approvals_) << 16 |
        static_cast<std::uint32_t>(control.unapproved & approvals_) << 8 |
        control.notified_severity);
    add(static_cast<std::uint32_t>(control.variations) << 8 | control.phase);
    add(static_cast<std::uint32_t>(control.flags & flags_));
    add(static_cast<std::uint32_t>((control.flags & flags_) >> 32));
    add((control.message_count > 0 ? 4U : 0U) | (control.ticket_count > 0 ? 2U : 0U) |
        control.is_issue_named);
    if (posts_max_ >= 0)
        add(std::min<std::uint32_t>(control.post_count, static_cast<std::uint32_t>(posts_max_)));
    for (int i = 0; i < kCounterCountMax; ++i) {
        if ((counters_ >> i & 1U) != 0)
            add(static_cast<std::uint32_t>(control.counters[i]));
    }
    for (int i = 0; i < kMilestoneCount; ++i) {
        if (slice_.interest.reads(static_cast<Milestone>(i)))
            add_age(control.milestones_ms[i], milestone_spans_ms_[i]);
    }
    for (int i = 0; i < kPhaseCountMax; ++i) {
        if (reads_phase_ms_[i])
            add_age(control.phases_ms[i], phase_spans_ms_[i]);
    }
    for (const int inject : injects_)
        add_inject(control, inject);
    if (reads_incidents_)
        add_incidents(control);
    add_words(control);
    add_levels(control.truth_levels, truth_cells_);
    add_levels(control.page_levels, page_cells_);
    add_maintenance(control);
    add_expectation(control);
    if (words_.size() % 2 != 0)
        add(0);
    const std::size_t bytes = words_.size() * sizeof(std::uint32_t);
    const auto* text = reinterpret_cast<const char*>(words_.data());
    return {base::hash_words(words_.data(), bytes), base::hash_text({text, bytes})};
}

}  // namespace drill::proof
