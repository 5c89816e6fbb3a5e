// What people post about the incident elsewhere.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"

namespace drill::ui {

/// Fills `rect`, newest first.
void social_panel(const kit::Rect& rect, const engine::Room& room);

}  // namespace drill::ui
