// The pager that rings over the desk until it is acknowledged.
#pragma once

#include "engine/room.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Covers the desk while the page is triggered; draws nothing otherwise. `top_kept` device pixels
/// at the top stay free for the ribbon and the top bar. Call it after everything else.
Intents pager_dialog(const engine::Room& room, engine::Milliseconds now_ms, const DrillView& view,
                     float top_kept);

}  // namespace drill::ui
