// The drill on a narrow window: one column and four tabs.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Fills `rect`, the window below the top bar.
Intents phone_layout(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                     DrillView& view);

}  // namespace drill::ui
