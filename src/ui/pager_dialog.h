// The pager that rings over the desk until it is acknowledged.
#pragma once

#include "engine/room.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Covers the desk while the page is triggered; draws nothing otherwise. Call it after everything
/// else.
Intents pager_dialog(const engine::Room& room, engine::Milliseconds now_ms, const DrillView& view);

}  // namespace drill::ui
