// Reads the status page of a pack: its components, their containers, the cadence of updates.
#pragma once

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Fills page name, containers, components and cells of `setting` and the names of cells in
/// `reading`. Null: reported before; names of cells then count as known.
void read_page(Reading& reading, const JsonNode* page, engine::Setting& setting);

/// Changes the times of `setting.cadence_ms` that are given. Null: none.
void read_cadence(Reading& reading, const JsonNode* cadence, engine::Setting& setting);

}  // namespace drill::pack
