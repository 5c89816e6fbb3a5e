// What a planned maintenance does by itself, and what a plan must be like.
#pragma once

#include "base/later.h"
#include "engine/batch.h"
#include "engine/request_checks.h"

namespace drill::engine {

/// The moment of a planned minute; 0 for one before the drill.
Milliseconds planned_ms(const Setting& setting, int minute);

/// Words, components, a start that is to come and an end behind it.
DRILL_LATER Refusal check_plan(const Scenario& scenario, const MaintenancePlan& plan,
                               Milliseconds now_ms);

/// A maintenance that is there, and a step that is its next.
DRILL_LATER Refusal check_move(const Control& control, const MoveMaintenance& command);

/// Whether subscribers are told of a maintenance as soon as it is planned.
inline bool is_told_at_once(const MaintenancePlan& plan) {
    return (plan.reminders & 1U) != 0;
}

/// `move` with the words and ways of `plan` if it was done by itself.
MaintenanceMoved in_words_of(const MaintenancePlan& plan, MaintenanceMoved move);

/// Whether `move` is a start that was over when the drill began: planned for then, and done by
/// itself.
template <typename Move>
bool is_start_before(const Setting& setting, const MaintenancePlan& plan, const Move& move) {
    return move.step == MaintenanceStep::kStart && move.is_automatic &&
           planned_ms(setting, plan.starts_minute) == 0;
}

/// Puts on the page what the pack has planned, if anything; what was to start by now is under way.
void begin_maintenance(Batch& batch);

/// Sends the reminders of this moment; starts and finishes what is automatic.
void run_maintenance(Batch& batch);

/// The next moment after `now_ms` at which run_maintenance() may do something; kNever when none.
Milliseconds next_maintenance_ms(const Setting& setting, const Control& control,
                                 Milliseconds now_ms);

}  // namespace drill::engine
