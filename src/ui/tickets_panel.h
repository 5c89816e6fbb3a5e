// Customers' tickets as they come in.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Fills `rect`, newest first. Each can be answered and tagged.
Intents tickets_panel(const kit::Rect& rect, const engine::Room& room, DrillView& view);

}  // namespace drill::ui
