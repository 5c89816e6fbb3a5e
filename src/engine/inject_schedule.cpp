#include "engine/inject_schedule.h"

#include <algorithm>
#include <bit>

#include "engine/maintenance.h"

namespace drill::engine {
namespace {

constexpr Audience without(Audience audience, Seat seat) {
    return Audience{
        static_cast<std::uint8_t>(audience.seats & ~(1U << static_cast<unsigned>(seat)))};
}

/// Reveals who a cast member is, the first time anybody sees them.
void introduce(Batch& batch, int cast) {
    if (cast == kNoCast || (batch.control().cast_present >> cast & 1U) != 0)
        return;
    const CastMember& member = batch.scenario().cast[static_cast<std::size_t>(cast)];
    batch.emit(CastJoined{cast, member.name, member.role, member.is_bot});
}

/// Who reads or hears the number of the production issue knows it from then on.
void name_issue(Batch& batch, std::string_view text) {
    const std::string& number = batch.scenario().production_issue;
    if (batch.control().is_issue_named == 0 && !number.empty() &&
        text.find(number) != std::string_view::npos)
        batch.emit(IssueNamed{number});
}

/// Turns an inject's action into its event.
struct ActionRunner {
    Batch& batch;

    void operator()(const NoInjectAction&) const {}
    void operator()(const MessageInject& action) const {
        introduce(batch, action.cast);
        LineSaid line{action.cast, Place::kChannel, true, action.text, 0, 0};
        line.channel = action.channel;
        line.answers = action.answers;
        line.label = action.label;
        batch.emit(std::move(line));
        name_issue(batch, action.text);
    }
    void operator()(const EditInject& action) const {
        batch.emit(MessageEdited{action.message, Channel::kIncident, action.text});
        name_issue(batch, action.text);
    }
    void operator()(const ReactInject& action) const {
        introduce(batch, action.cast);
        batch.emit(Reacted{action.cast, action.message, action.reaction});
    }
    void operator()(const HandOverInject& action) const {
        introduce(batch, action.from);
        introduce(batch, action.to);
        batch.emit(RoleHandedOver{action.from, action.to});
    }
    void operator()(const SpokenInject& action) const {
        introduce(batch, action.cast);
        // Who is not in the call does not hear it, now or later.
        const bool hears = batch.control().in_call != 0;
        batch.emit(LineSaid{action.cast, Place::kCall, true, action.text, 0, 0},
                   hears ? kEveryone : without(kEveryone, Seat::kCmoc));
        if (hears)
            name_issue(batch, action.text);
    }
    void operator()(const PageInject& action) const {
        introduce(batch, action.cast);
        batch.emit(PageSent{action.cast, action.text});
        name_issue(batch, action.text);
    }
    void operator()(const EscalateInject& action) const {
        introduce(batch, action.cast);
        batch.emit(PageEscalated{action.cast, action.text});
    }
    void operator()(const CardInject& action) const {
        introduce(batch, action.cast);
        batch.emit(CardPosted{action.cast, action.title, action.fields});
        for (const auto& field : action.fields)
            name_issue(batch, field.second);
    }
    void operator()(const TicketInject& action) const {
        batch.emit(TicketArrived{action.from, action.subject, action.text, action.minutes_before});
    }
    void operator()(const SocialInject& action) const {
        batch.emit(SocialPosted{action.handle, action.text});
    }
    void operator()(const TruthInject& action) const {
        batch.emit(TruthChanged{action.cells, action.level, action.text}, kFacilitatorOnly);
    }
    void operator()(const SeverityInject& action) const {
        introduce(batch, action.cast);
        batch.emit(SeverityChanged{action.cast, action.severity});
        refresh_cadence(batch);
    }
    void operator()(const StatusInject& action) const {
        introduce(batch, action.cast);
        batch.emit(InternalStatusChanged{action.cast, action.status});
    }
    void operator()(const GuideInject& action) const {
        if (action.notes.empty())
            batch.emit(GuideDone{});
        bool follows = false;
        for (const GuideNote& note : action.notes) {
            batch.emit(GuideNoteGiven{note.place, follows, note.text});
            follows = true;
        }
    }
    void operator()(const EndInject&) const { batch.emit(DrillEnded{EndReason::kCompleted}); }
};

/// Plans an inject for `due_ms`, which may be at once.
void schedule(Batch& batch, int number, Milliseconds due_ms) {
    batch.emit(InjectScheduled{number, due_ms}, kFacilitatorOnly);
    if (due_ms <= batch.now_ms())
        batch.wake(number);
}

/// Starts the delay of the injects that follow `fired`.
void wake_followers(Batch& batch, int fired) {
    for (const int number : batch.scenario().index.followers[static_cast<std::size_t>(fired)]) {
        if (batch.control().inject_status(number) != InjectStatus::kWaiting)
            continue;
        const Inject& inject = batch.scenario().injects[static_cast<std::size_t>(number)];
        schedule(batch, number, base::later(batch.now_ms(), inject.at_ms));
    }
}

/// Phase and approvals; the facilitator, who plays the Incident Manager, sees them.
void change_course(Batch& batch, const Inject& inject) {
    if (inject.phase != kNoPhase)
        batch.emit(PhaseEntered{inject.phase}, kFacilitatorOnly);
    if (inject.takes_back != 0)
        batch.emit(ApprovalTakenBack{inject.takes_back}, kFacilitatorOnly);
    if (inject.approves != 0)
        batch.emit(ApprovalGiven{inject.approves}, kFacilitatorOnly);
}

void change_flags_and_counters(Batch& batch, const Inject& inject) {
    if (inject.flags_set != 0 || inject.flags_cleared != 0) {
        batch.emit(FlagsChanged{inject.flags_set, inject.flags_cleared}, kEngineOnly);
    }
    for (const CounterChange& change : inject.counts) {
        const Counter& counter = batch.scenario().counters[change.counter];
        const std::int32_t value = batch.control().counters[change.counter] + change.by;
        batch.emit(CounterChanged{change.counter, std::clamp(value, counter.min, counter.max)},
                   kEngineOnly);
    }
}

/// Plans the next time of an inject that has just happened or was not needed.
void plan_again(Batch& batch, int number, const Inject& inject) {
    const auto index = static_cast<std::size_t>(number);
    if (batch.control().has_ended() || batch.control().inject_fires[index] >= inject.limit)
        return;
    const Milliseconds again_ms = base::later(batch.now_ms(), inject.every_ms);
    if (inject.every_ms == 0) {
        batch.emit(InjectAwaited{number, kNever}, kFacilitatorOnly);
    } else if (inject.trigger == TriggerKind::kWhen) {
        batch.emit(InjectAwaited{number, again_ms}, kFacilitatorOnly);
    } else {
        schedule(batch, number, again_ms);
    }
}

bool is_needed(const Batch& batch, const Inject& inject) {
    if (!holds(inject.only_if, batch.control(), batch.now_ms()))
        return false;
    return !inject.is_contingency || !holds(inject.unless, batch.control(), batch.now_ms());
}

void happen(Batch& batch, int number, const Inject& inject) {
    batch.emit(InjectFired{number}, kFacilitatorOnly);
    change_course(batch, inject);
    change_flags_and_counters(batch, inject);
    std::visit(ActionRunner{batch}, inject.action);
    wake_followers(batch, number);
}

/// Makes a scheduled inject happen if it is needed.
void fire(Batch& batch, int number) {
    const Inject& inject = batch.scenario().injects[static_cast<std::size_t>(number)];
    if (is_needed(batch, inject)) {
        happen(batch, number, inject);
    } else {
        batch.emit(InjectSpared{number}, kFacilitatorOnly);
    }
    plan_again(batch, number, inject);
}

/// Moves one inject on as far as this moment allows.
void step_inject(Batch& batch, int number) {
    const Control& control = batch.control();
    const Inject& inject = batch.scenario().injects[static_cast<std::size_t>(number)];
    const InjectStatus status = control.inject_status(number);
    const bool is_due = control.inject_due_ms[number] <= batch.now_ms();
    if (status == InjectStatus::kScheduled && is_due) {
        fire(batch, number);
    } else if (status == InjectStatus::kWaiting && is_due && inject.trigger == TriggerKind::kWhen &&
               holds(inject.when, control, batch.now_ms())) {
        const Milliseconds due_ms = base::later(batch.now_ms(), inject.at_ms);
        batch.emit(InjectScheduled{number, due_ms}, kFacilitatorOnly);
        if (due_ms == batch.now_ms())
            fire(batch, number);
    }
}

void observe_expectation(Batch& batch, int number) {
    const auto& expectation = batch.scenario().expectations[static_cast<std::size_t>(number)];
    if (batch.control().expectation_seen_ms[number] != kNever)
        return;
    if (!holds(expectation.condition, batch.control(), batch.now_ms()))
        return;
    batch.emit(ExpectationSeen{number}, kFacilitatorOnly);
}

/// The moment that spans are counted from; kNever when it has not come.
Milliseconds moment_of(const TimeWatches& times, const Control& control) {
    switch (times.source) {
        case TimeSource::kMilestone:
            return control.milestones_ms[times.number];
        case TimeSource::kPhase:
            return control.phases_ms[times.number];
        case TimeSource::kMaintenance:
            return control.maintenance_told_ms[times.number];
        case TimeSource::kInject:
        case TimeSource::kUpdateDue:
            break;
    }
    return control.inject_fired_ms[times.number];
}

/// Takes `watchers` into `next` if they wait for a moment after `now_ms` and not after next's.
void consider(NextChange& next, Milliseconds at_ms, Milliseconds now_ms,
              const WatcherSet& watchers) {
    if (at_ms <= now_ms || at_ms > next.at_ms)
        return;
    if (at_ms < next.at_ms)
        next = {at_ms, {}};
    next.watchers.add(watchers);
}

/// Considers the first span counted from `moment_ms` that somebody `alive` still waits for.
void consider_spans(NextChange& next, const TimeWatches& times, Milliseconds moment_ms,
                    Milliseconds now_ms, const WatcherSet& alive) {
    if (moment_ms == kNever)
        return;
    for (const TimeWatch& each : times.spans) {
        const Milliseconds passing_ms = base::later(moment_ms, each.span_ms);
        if (passing_ms <= now_ms || !each.watchers.meets(alive))
            continue;
        consider(next, passing_ms, now_ms, each.watchers);
        return;
    }
}

/// Considers the injects that are to happen, or to look at their condition again, at a set time.
void consider_due(NextChange& next, const Control& control, Milliseconds now_ms) {
    for (int word = 0; word < kInjectCountMax / 64; ++word) {
        std::uint64_t bits = control.inject_scheduled[word] | control.inject_resting[word];
        for (; bits != 0; bits &= bits - 1) {
            const int inject = word * 64 + std::countr_zero(bits);
            const Milliseconds due_ms = control.inject_due_ms[inject];
            if (due_ms > next.at_ms)
                continue;
            WatcherSet one;
            one.add(inject);
            consider(next, due_ms, now_ms, one);
        }
    }
}

}  // namespace

void publish(Batch& batch, int number) {
    const Inject& inject = batch.scenario().injects[static_cast<std::size_t>(number)];
    happen(batch, number, inject);
    plan_again(batch, number, inject);
}

void skip(Batch& batch, int number) {
    batch.emit(InjectSpared{number}, kFacilitatorOnly);
    plan_again(batch, number, batch.scenario().injects[static_cast<std::size_t>(number)]);
}

void settle(Batch& batch) {
    // In passes through the pack's order; who is woken behind the current place is seen in the same
    // pass. Each pass spends a fire of some inject or starts one, and both are bounded by limits.
    int inject = batch.take_awake(0, kInjectCountMax);
    while (inject >= 0 && !batch.control().has_ended()) {
        step_inject(batch, inject);
        const int next = batch.take_awake(inject + 1, kInjectCountMax);
        inject = next >= 0 ? next : batch.take_awake(0, kInjectCountMax);
    }
    // Also what the end itself fulfilled is observed; nothing waits for an expectation.
    for (int watcher = 0; watcher >= 0;) {
        watcher = batch.take_awake(kInjectCountMax, kWatcherCount);
        if (watcher >= 0)
            observe_expectation(batch, watcher - kInjectCountMax);
    }
    if (!batch.control().has_ended() && batch.now_ms() >= batch.scenario().longest_ms) {
        batch.emit(DrillEnded{EndReason::kLongest});
    }
}

void run_until(Batch& batch, Milliseconds until_ms) {
    while (!batch.control().has_ended()) {
        const NextChange next =
            next_change_after(batch.scenario(), batch.control(), batch.now_ms());
        if (next.at_ms > until_ms)
            break;
        batch.set_now(next.at_ms);
        batch.wake(next.watchers);
        run_maintenance(batch);
        settle(batch);
    }
    if (!batch.control().has_ended())
        batch.set_now(until_ms);
}

void refresh_cadence(Batch& batch) {
    for (int i = 0; i < batch.control().incident_count; ++i) {
        const PublicIncident incident = batch.control().incidents[i];
        if (incident.is_deleted != 0 || incident.is_promised != 0)
            continue;
        const Milliseconds due_ms =
            next_post_due(batch.scenario(), batch.control().severity, incident.state,
                          incident.post_count, incident.last_post_ms);
        if (due_ms != incident.next_post_due_ms)
            batch.emit(CadenceChanged{i, due_ms});
    }
}

Milliseconds next_post_due(const Scenario& scenario, Severity severity, IncidentState state,
                           int post_count, Milliseconds posted_ms) {
    if (state == IncidentState::kResolved || state == IncidentState::kNone)
        return kNever;
    const Milliseconds second_ms = scenario.setting.second_post_ms;
    if (post_count == 1 && state == IncidentState::kInvestigating && second_ms != 0)
        return base::later(posted_ms, second_ms);
    const auto& row = scenario.setting.cadence_ms[static_cast<int>(severity)];
    return base::later(posted_ms, row[static_cast<int>(state)]);
}

NextChange next_change_after(const Scenario& scenario, const Control& control,
                             Milliseconds now_ms) {
    NextChange next;
    if (control.has_ended())
        return next;
    consider(next, scenario.longest_ms, now_ms, {});
    consider_due(next, control, now_ms);
    consider(next, next_maintenance_ms(scenario.setting, control, now_ms), now_ms, {});
    WatcherSet alive;
    for (int i = 0; i < kInjectCountMax / 64; ++i)
        alive.words[i] = control.inject_waiting[i];
    for (int i = kInjectCountMax / 64; i < kWatcherWords; ++i)
        alive.words[i] = ~std::uint64_t{0};
    for (const TimeWatches& times : scenario.index.times) {
        if (times.source != TimeSource::kUpdateDue) {
            consider_spans(next, times, moment_of(times, control), now_ms, alive);
            continue;
        }
        for (int i = 0; i < control.incident_count; ++i) {
            consider_spans(next, times, control.incidents[i].next_post_due_ms, now_ms, alive);
        }
    }
    return next;
}

}  // namespace drill::engine
