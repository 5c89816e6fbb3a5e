// Reads what a practised CMOC would do, for the debrief.
#pragma once

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Fills `scenario.expectations`. Null: reported before.
void read_expectations(Reading& reading, const JsonNode* expectations, engine::Scenario& scenario);

}  // namespace drill::pack
