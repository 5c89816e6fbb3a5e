// Reads what a pack says about itself: title, lengths, channel, debrief sentences.
#pragma once

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Fills the parts of `scenario` that the top-level keys with plain values describe; also reports
/// unknown and missing top-level keys. Sets `reading.longest_ms`. Returns whether `root` is an
/// object.
bool read_header(Reading& reading, const JsonNode& root, engine::Scenario& scenario);

}  // namespace drill::pack
