#include "engine/inject_schedule.h"

#include <algorithm>

namespace drill::engine {
namespace {

constexpr Audience without(Audience audience, Seat seat) {
    return Audience{
        static_cast<std::uint8_t>(audience.seats & ~(1U << static_cast<unsigned>(seat)))};
}

InjectStatus status_of(const Control& control, std::size_t inject) {
    return static_cast<InjectStatus>(control.inject_status[inject]);
}

/// Reveals who a cast member is, the first time anybody sees them.
void introduce(Batch& batch, int cast) {
    if (cast == kNoCast || (batch.control().cast_present >> cast & 1U) != 0)
        return;
    const CastMember& member = batch.scenario().cast[static_cast<std::size_t>(cast)];
    batch.emit(CastJoined{cast, member.name, member.role, member.is_bot});
}

/// Turns an inject's action into its event.
struct ActionRunner {
    Batch& batch;

    void operator()(const NoInjectAction&) const {}
    void operator()(const MessageInject& action) const {
        introduce(batch, action.cast);
        batch.emit(LineSaid{action.cast, Place::kChannel, true, action.text, 0, 0});
    }
    void operator()(const SpokenInject& action) const {
        introduce(batch, action.cast);
        // Who is not in the call does not hear it, now or later.
        const bool hears = batch.control().in_call != 0;
        batch.emit(LineSaid{action.cast, Place::kCall, true, action.text, 0, 0},
                   hears ? kEveryone : without(kEveryone, Seat::kCmoc));
    }
    void operator()(const PageInject& action) const {
        introduce(batch, action.cast);
        batch.emit(PageSent{action.cast, action.text});
    }
    void operator()(const CardInject& action) const {
        introduce(batch, action.cast);
        batch.emit(CardPosted{action.cast, action.title, action.fields});
    }
    void operator()(const TicketInject& action) const {
        batch.emit(TicketArrived{action.from, action.subject, action.text});
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
    void operator()(const EndInject&) const { batch.emit(DrillEnded{EndReason::kCompleted}); }
};

/// Starts the delay of the injects that follow `fired`.
void wake_followers(Batch& batch, int fired) {
    const auto& injects = batch.scenario().injects;
    for (std::size_t i = 0; i < injects.size(); ++i) {
        const bool follows = injects[i].trigger == TriggerKind::kAfter && injects[i].after == fired;
        if (follows && status_of(batch.control(), i) == InjectStatus::kWaiting) {
            const Milliseconds due_ms = base::later(batch.now_ms(), injects[i].at_ms);
            batch.emit(InjectScheduled{static_cast<int>(i), due_ms}, kFacilitatorOnly);
        }
    }
}

void change_flags_and_counters(Batch& batch, const Inject& inject) {
    if (inject.flags_set != 0 || inject.flags_cleared != 0) {
        batch.emit(FlagsChanged{inject.flags_set, inject.flags_cleared}, kEngineOnly);
    }
    for (const CounterChange& change : inject.counts) {
        constexpr std::int32_t kCounterMax = 1'000'000;
        const std::int32_t value = batch.control().counters[change.counter] + change.by;
        batch.emit(CounterChanged{change.counter, std::clamp(value, -kCounterMax, kCounterMax)},
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
        batch.emit(InjectScheduled{number, again_ms}, kFacilitatorOnly);
    }
}

/// Makes a scheduled inject happen, unless it is a contingency that is not needed.
void fire(Batch& batch, int number) {
    const Inject& inject = batch.scenario().injects[static_cast<std::size_t>(number)];
    if (inject.is_contingency && holds(inject.unless, batch.control(), batch.now_ms())) {
        batch.emit(InjectSpared{number}, kFacilitatorOnly);
    } else {
        batch.emit(InjectFired{number}, kFacilitatorOnly);
        change_flags_and_counters(batch, inject);
        std::visit(ActionRunner{batch}, inject.action);
        wake_followers(batch, number);
    }
    plan_again(batch, number, inject);
}

/// Moves one inject on as far as this moment allows.
void step_inject(Batch& batch, int number) {
    const auto index = static_cast<std::size_t>(number);
    const Inject& inject = batch.scenario().injects[index];
    const Milliseconds now_ms = batch.now_ms();
    if (status_of(batch.control(), index) == InjectStatus::kWaiting) {
        const bool may_start = inject.trigger == TriggerKind::kWhen &&
                               batch.control().inject_due_ms[index] <= now_ms &&
                               holds(inject.when, batch.control(), now_ms);
        if (!may_start)
            return;
        batch.emit(InjectScheduled{number, base::later(now_ms, inject.at_ms)}, kFacilitatorOnly);
    }
    if (status_of(batch.control(), index) == InjectStatus::kScheduled &&
        batch.control().inject_due_ms[index] <= now_ms) {
        fire(batch, number);
    }
}

void observe_expectations(Batch& batch) {
    const auto& expectations = batch.scenario().expectations;
    for (std::size_t i = 0; i < expectations.size(); ++i) {
        const bool is_open = batch.control().expectation_seen_ms[i] == kNever;
        if (is_open && holds(expectations[i].condition, batch.control(), batch.now_ms())) {
            batch.emit(ExpectationSeen{static_cast<int>(i)}, kFacilitatorOnly);
        }
    }
}

}  // namespace

void settle(Batch& batch) {
    const int inject_count = static_cast<int>(batch.scenario().injects.size());
    std::size_t before = 0;
    // Each pass spends a fire of some inject or starts one, and both are bounded by the limits.
    do {
        before = batch.event_count();
        for (int i = 0; i < inject_count && !batch.control().has_ended(); ++i)
            step_inject(batch, i);
        observe_expectations(batch);
    } while (batch.event_count() != before && !batch.control().has_ended());
    if (!batch.control().has_ended() && batch.now_ms() >= batch.scenario().longest_ms) {
        batch.emit(DrillEnded{EndReason::kLongest});
    }
}

void run_until(Batch& batch, Milliseconds until_ms) {
    while (!batch.control().has_ended()) {
        const Milliseconds next_ms =
            next_change_after(batch.scenario(), batch.control(), batch.now_ms());
        if (next_ms > until_ms)
            break;
        batch.set_now(next_ms);
        settle(batch);
    }
    if (!batch.control().has_ended())
        batch.set_now(until_ms);
}

void refresh_cadence(Batch& batch) {
    for (int i = 0; i < batch.control().incident_count; ++i) {
        const PublicIncident incident = batch.control().incidents[i];
        const Milliseconds due_ms = next_post_due(batch.scenario(), batch.control().severity,
                                                  incident.state, incident.last_post_ms);
        if (due_ms != incident.next_post_due_ms)
            batch.emit(CadenceChanged{i, due_ms});
    }
}

Milliseconds next_post_due(const Scenario& scenario, Severity severity, IncidentState state,
                           Milliseconds posted_ms) {
    if (state == IncidentState::kResolved || state == IncidentState::kNone)
        return kNever;
    const auto& row = scenario.setting.cadence_ms[static_cast<int>(severity)];
    return base::later(posted_ms, row[static_cast<int>(state)]);
}

Milliseconds next_change_after(const Scenario& scenario, const Control& control,
                               Milliseconds now_ms) {
    if (control.has_ended())
        return kNever;
    Milliseconds soonest = scenario.longest_ms > now_ms ? scenario.longest_ms : kNever;
    for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
        const InjectStatus status = status_of(control, i);
        if (status == InjectStatus::kDone)
            continue;
        const Milliseconds due_ms = control.inject_due_ms[i];
        if (due_ms > now_ms) {
            soonest = std::min(soonest, due_ms);
        } else if (status == InjectStatus::kWaiting) {
            soonest = std::min(soonest, next_change(scenario.injects[i].when, control, now_ms));
        }
    }
    for (std::size_t i = 0; i < scenario.expectations.size(); ++i) {
        if (control.expectation_seen_ms[i] != kNever)
            continue;
        soonest =
            std::min(soonest, next_change(scenario.expectations[i].condition, control, now_ms));
    }
    return soonest;
}

}  // namespace drill::engine
