// Reads the maintenances that are planned, or under way, when the drill starts.
#pragma once

#include "base/later.h"
#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Reads the list "maintenances" of the pack. After the header and the page.
DRILL_LATER void read_maintenances(Reading& reading, const JsonNode& list,
                                   engine::Scenario& scenario);

}  // namespace drill::pack
