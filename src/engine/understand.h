// Finds what a line of the player is meant to do, and what it names.
#pragma once

#include <string_view>

#include "base/later.h"
#include "engine/language.h"

namespace drill::engine {

struct Understood {
    std::uint8_t intents = 0;                    ///< bits 1 << Intent, at least one
    IncidentState state = IncidentState::kNone;  ///< the last one named
    Level level{};                               ///< likewise; no enumerator: none named
    bool asks = false;                           ///< some of it is a question
    /// The phrase by which each intent was found: its number in Language::phrases, or -1.
    std::int16_t phrase_of[kIntentCount] = {-1, -1, -1, -1, -1, -1, -1, -1};
    Evidence evidence{};  ///< what all that is said says, without phrases
};

/// Understands `line`, which may be any bytes. Integer arithmetic only; the same answer everywhere.
DRILL_LATER Understood understand(const Language& language, std::string_view line);

}  // namespace drill::engine
