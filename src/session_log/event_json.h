// One event as JSON text, there and back.
#pragma once

#include <string>

#include "engine/event.h"
#include "session_log/event_fields.h"
#include "session_log/json_value.h"

namespace drill::session_log {

/// Appends `event` in its one stored form (log_format.h). Texts must be valid UTF-8.
void append_event(std::string& out, const engine::Event& event);

/// Reads an event into `event`; every number in it stays below the sizes of Control's arrays.
///
/// Returns what was expected and what stood there; empty when all is well. Unknown, repeated and
/// misplaced keys are not noticed here: a reader compares with what append_event writes.
std::string read_event(const JsonValue& json, engine::Event& event);

/// Whether `event` fits a scenario with `counts` of everything: says what does not, or nothing.
std::string misfit(const engine::Event& event, const NumberedCounts& counts);

}  // namespace drill::session_log
