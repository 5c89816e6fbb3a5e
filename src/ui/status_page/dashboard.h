// The editor's first page: incidents, and the level of each component.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui::status_page {

/// Fills `rect`. `has_public_page`: the public page has a column of its own beside it.
Intents dashboard(const kit::Rect& rect, const engine::Room& room, DrillView& view,
                  bool has_public_page);

}  // namespace drill::ui::status_page
