// Reads what words say for and against intents: assets/intents/*.cues, which `./dev cues` makes
// from the lines of tests/understand.
#pragma once

#include <string_view>

#include "engine/cues.h"

namespace drill::pack {

/// The cues of the file of intents with that id; empty if it has none.
std::string_view cues_text(std::string_view id);

/// Letters that stand for the intents in a file of cues, in the order of engine::Intent.
inline constexpr std::string_view kCueIntents = "apikfcr";

/// Reads lines such as "posting now\ti12 r-3": one word or two, a tab, and for each intent that the
/// cue speaks for or against a letter and a weight of -127 to 127. Leaves out what is no such line.
engine::CueTable read_cues(std::string_view text);

}  // namespace drill::pack
