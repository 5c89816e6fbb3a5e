// Finds the scenario's phrases and the people named in a line that the player wrote or said.
#pragma once

#include <string_view>

#include "engine/scenario.h"
#include "engine/understand.h"

namespace drill::engine {

struct Recognised {
    std::uint64_t phrases = 0;    ///< bits of Scenario::phrase_lists
    std::uint16_t addressed = 0;  ///< bits of Scenario::cast
};

/// What a line said in the room means. Its intent is `none` only if it holds none of the
/// scenario's words either, so that nobody asks again about what was answered.
struct RecognisedLine {
    Recognised words;
    Understood understood;
    CellSet cells;  ///< of the components named; of "CI/CD" in "CI/CD - Runners" only the latter
};

/// Recognises `text` once, when it is said; the answer is stored in the event.
Recognised recognise(const Scenario& scenario, std::string_view text);
RecognisedLine recognise_line(const Scenario& scenario, std::string_view text);

}  // namespace drill::engine
