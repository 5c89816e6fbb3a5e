// The incident's own status: when each began and who set it.
#pragma once

#include "engine/room.h"
#include "ui/drill_view.h"

namespace drill::ui {

/// Shows it while `view` wants it; nothing otherwise.
void internal_status_dialog(const engine::Room& room, DrillView& view);

}  // namespace drill::ui
