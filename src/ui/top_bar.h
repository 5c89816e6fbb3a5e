// The bar that is always in sight: PRACTICE, what is drilled, cadence, clock, pace, emergency.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/intent.h"

namespace drill::ui {

/// Height of ribbon and bar together, device pixels.
float top_bar_height();

/// Whether the bar has room for the controls of the pace; else they stand below it.
bool top_bar_has_pace();
/// Width of pace_controls(), device pixels.
float pace_width();

/// Draws ribbon and bar along the top of the window.
Intents top_bar(const engine::Room& room, engine::Milliseconds now_ms);

/// "1x 2x 4x", the pause button and "Skip ahead" beside each other: filling `rect`.
Intents pace_controls(const kit::Rect& rect, const engine::Room& room);

}  // namespace drill::ui
