// The room's column: whichever of channel, call, tickets or social is open.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Fills `rect` and keeps the marks of what was seen.
Intents room_pane(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                  DrillView& view);

/// Fills `rect` with tickets or social posts, whichever `pane` says.
Intents queue_pane(const kit::Rect& rect, const engine::Room& room, RoomPane pane, DrillView& view);

/// Ends a frame for the marks: what was not shown in it may get the line "New" later.
void end_seen_frame(DrillView& view);

}  // namespace drill::ui
