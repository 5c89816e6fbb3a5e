// Everything that the player can do now, for the palette.
#pragma once

#include <string>
#include <vector>

#include "engine/room.h"
#include "ui/drill_view.h"
#include "ui/intent.h"
#include "ui/palette.h"

namespace drill::ui {

struct Action : PaletteRow {
    int number = 0;  ///< of the incident, where there may be several
    Intents (*act)(const engine::Room& room, DrillView& view, int number) = nullptr;
};

/// What can be done now; what cannot is left out.
std::vector<Action> drill_actions(const engine::Room& room, const DrillView& view);

/// The palette, over the desk while it is open. Its key opens it.
Intents drill_palette(const engine::Room& room, DrillView& view);

}  // namespace drill::ui
