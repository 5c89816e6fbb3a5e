// The places of the room, the player's queue, the people, and the way out.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Fills `rect`. Choosing a place closes the sidebar where it is a drawer.
Intents sidebar(const kit::Rect& rect, const engine::Room& room, DrillView& view);

}  // namespace drill::ui
