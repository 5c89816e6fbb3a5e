// The lines and cards of the open channel, oldest first.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Fills `rect` with a log that stays at its end while lines come in, or shows what is found.
Intents message_list(const kit::Rect& rect, const engine::Room& room, DrillView& view);

}  // namespace drill::ui
