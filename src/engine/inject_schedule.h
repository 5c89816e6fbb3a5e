// Makes happen what is due: injects, observed expectations, the hard end.
#pragma once

#include "engine/batch.h"

namespace drill::engine {

/// Everything that happens by itself at `batch.now_ms()`, until nothing more does or the drill
/// ends.
void settle(Batch& batch);

/// Lets everything due after `batch.now_ms()` and not after `until_ms` happen, each at its own
/// moment, and leaves the batch at `until_ms` (or at the end of the drill).
void run_until(Batch& batch, Milliseconds until_ms);

/// Makes an inject happen now, or uses up one of its times, as the facilitator wishes.
void publish(Batch& batch, int number);
void skip(Batch& batch, int number);

/// A moment, and those whom it concerns.
struct NextChange {
    Milliseconds at_ms = kNever;
    WatcherSet watchers;
};

/// The next moment after `now_ms` at which something may happen by itself; kNever when nothing can.
NextChange next_change_after(const Scenario& scenario, const Control& control, Milliseconds now_ms);

/// Tells each open incident when its next public update is due after the severity changed.
void refresh_cadence(Batch& batch);

/// When the cadence wants the next public update of an incident whose latest post, one of
/// `post_count`, was made at `posted_ms`; kNever if resolved.
Milliseconds next_post_due(const Scenario& scenario, Severity severity, IncidentState state,
                           int post_count, Milliseconds posted_ms);

}  // namespace drill::engine
