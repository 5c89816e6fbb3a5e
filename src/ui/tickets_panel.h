// Customers' tickets as they come in.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"

namespace drill::ui {

/// Fills `rect`, newest first.
void tickets_panel(const kit::Rect& rect, const engine::Room& room);

}  // namespace drill::ui
