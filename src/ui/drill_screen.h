// A running drill: the room at left, the status page at right, the pager over them.
#pragma once

#include "engine/room.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Draws the whole window for the moment `now_ms` of drill time and returns what the player asked
/// for. A refusal of the engine goes into `view.notice`.
Intents drill_screen(const engine::Room& room, engine::Milliseconds now_ms, DrillView& view);

}  // namespace drill::ui
