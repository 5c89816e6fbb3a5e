// The editor's first page: incidents, and the level of each component.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui::status_page {

/// Fills `rect`.
Intents dashboard(const kit::Rect& rect, const engine::Room& room, DrillView& view);

}  // namespace drill::ui::status_page
