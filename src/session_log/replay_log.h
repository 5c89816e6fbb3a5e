// Plays a stored log over again and compares every step with what was stored.
#pragma once

#include "base/result.h"
#include "engine/control.h"
#include "engine/scenario.h"
#include "session_log/reader.h"

namespace drill::session_log {

/// The state at the end of the log.
///
/// After it the events of `reading` may be given to a Session, a Room or a debrief of `scenario`:
/// all their numbers are within it. Errors: kInvalid when the log was made with another scenario or
/// another version of its pack; kCorrupt when an event does not fit the scenario or a stored state
/// hash is not met, with the line ("line 3") in `where`.
base::Result<engine::Control> replay_log(const engine::Scenario& scenario,
                                         const LogReading& reading);

}  // namespace drill::session_log
