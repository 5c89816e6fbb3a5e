// The status page's column: its head with the switch, and the page of the editor that is open.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui::status_page {

/// Fills `rect`. `has_public_page`: the public page has a column of its own, so no switch is shown.
Intents status_editor(const kit::Rect& rect, const engine::Room& room, DrillView& view,
                      bool has_public_page);

}  // namespace drill::ui::status_page
