// Reads the maintenances that are planned, or under way, when the drill starts.
#pragma once

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Reads "maintenances" of the pack, which may be missing. After the header and the page.
void read_maintenances(Reading& reading, const JsonNode& root, engine::Scenario& scenario);

}  // namespace drill::pack
