// Reads the sections whose names the rest of a pack refers to: cast, words, flags, counters.
#pragma once

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Fills cast, phrase lists, flags and counters of `scenario` and their name tables in `reading`.
/// Cast and phrase lists are numbered in the order of their ids, so that the order of keys in the
/// file has no meaning.
void read_names(Reading& reading, const JsonNode& root, engine::Scenario& scenario);

}  // namespace drill::pack
