// Finds the scenario's phrases and the people named in a line that the player wrote or said.
#pragma once

#include <string_view>

#include "engine/scenario.h"

namespace drill::engine {

struct Recognised {
    std::uint64_t phrases = 0;    ///< bits of Scenario::phrase_lists
    std::uint16_t addressed = 0;  ///< bits of Scenario::cast
};

/// Recognises `text` once, when it is said; the answer is stored in the event.
Recognised recognise(const Scenario& scenario, std::string_view text);

}  // namespace drill::engine
