// Asks for the pack in which a play of a proof happens.
#pragma once

#include <string>

#include "base/later.h"
#include "ui/intent.h"

namespace drill::ui {

struct WantedPack {
    std::string claim;    ///< what the play breaks, without its full stop
    std::string problem;  ///< why what was given is not the pack, as a sentence; empty: none
};

/// Returns ChoosePackFile or LeaveDrill.
DRILL_LATER Intents wanted_pack_screen(const WantedPack& wanted);

}  // namespace drill::ui
