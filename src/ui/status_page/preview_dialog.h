// What a broadcast says to each receiver: before it is sent, and afterwards.
#pragma once

#include <string>

#include "engine/room.h"
#include "ui/drill_view.h"

namespace drill::ui::status_page {

/// "What went out" beside a post or a message of `time`; true when it was pressed.
bool went_out_button(const std::string& time);

/// Covers the desk while a preview or what went out is open; draws nothing otherwise.
void preview_dialog(const engine::Room& room, engine::Milliseconds now_ms, DrillView& view);

}  // namespace drill::ui::status_page
