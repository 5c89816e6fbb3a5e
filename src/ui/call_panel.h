// The situation room: everything said on the call, and a field to speak.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Fills `rect`.
Intents call_panel(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                   DrillView& view);

}  // namespace drill::ui
