// What happens when something is asked.
#pragma once

#include <vector>

#include "base/result.h"
#include "engine/command.h"
#include "engine/scenario.h"

namespace drill::engine {

/// What a command leads to.
struct Decision {
    std::vector<Event> events;  ///< in order; empty: time passed and nothing happened
    Control after;              ///< apply() of the events to the state that was asked
};

/// The events that open a session, at 0 ms. `seed` is the session's only source of chance.
std::vector<Event> decide_start(const Scenario& scenario, std::uint64_t seed);

/// Decides what happens when `command` is asked in `control`.
///
/// Pure: same arguments, same answer, on every platform. Changes nothing. First everything due up
/// to `command.at_ms` happens at its own moment, then the command, then what it sets off. How time
/// is cut into commands makes no difference to the events. On an error nothing happened, not even
/// the injects that were due: ask Advance first to have them. Errors: kInvalid for a malformed
/// request (also a moment before `control.now_ms`), kUnknownId if it names something not in
/// `scenario`, kNotAllowedNow, kPaused, kEnded.
base::Result<Decision> decide(const Scenario& scenario, const Control& control,
                              const Command& command);

/// The next moment after `control.now_ms` at which something may happen by itself; kNever when
/// nothing can. A clock need not advance before it.
Milliseconds next_deadline(const Scenario& scenario, const Control& control);

}  // namespace drill::engine
