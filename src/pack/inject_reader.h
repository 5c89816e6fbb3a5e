// Reads the injects of a pack: what starts them, what spares them, what they do.
#pragma once

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Fills `reading.injects` with the ids of the list; comes before everything that refers to them.
void read_inject_ids(Reading& reading, const JsonNode* injects);

/// Fills `scenario.injects`. Null: reported before.
void read_injects(Reading& reading, const JsonNode* injects, engine::Scenario& scenario);

/// Reports injects that do nothing and that nothing refers to; comes after everything that refers
/// to injects. One that does nothing may mark a moment for others.
void report_idle_injects(Reading& reading, const JsonNode* injects);

}  // namespace drill::pack
