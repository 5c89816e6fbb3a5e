// What a broadcast would say to each receiver, before it is sent.
#pragma once

#include "engine/room.h"
#include "ui/drill_view.h"

namespace drill::ui::status_page {

/// Covers the desk while the preview is open; draws nothing otherwise.
void preview_dialog(const engine::Room& room, engine::Milliseconds now_ms, DrillView& view);

}  // namespace drill::ui::status_page
