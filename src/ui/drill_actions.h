// Everything that the player can do now, as data for the palette.
#pragma once

#include <string>
#include <vector>

#include "engine/room.h"
#include "ui/drill_view.h"
#include "ui/intent.h"
#include "ui/keys.h"

namespace drill::ui {

struct Action {
    std::string words;
    Key key = Key::kTold;  ///< that does the same; kTold: none
    int number = 0;        ///< of the incident, where there may be several
    Intents (*act)(const engine::Room& room, DrillView& view, int number) = nullptr;
};

/// What can be done now; what cannot is left out.
std::vector<Action> drill_actions(const engine::Room& room, const DrillView& view);

}  // namespace drill::ui
