// The editor's forms; each fills its rectangle and returns what was sent.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui::status_page {

Intents incident_form(const kit::Rect& rect, const engine::Room& room, DrillView& view);
Intents update_form(const kit::Rect& rect, const engine::Room& room, DrillView& view);
Intents infrastructure_form(const kit::Rect& rect, const engine::Room& room, DrillView& view);
Intents notice_form(const kit::Rect& rect, const engine::Room& room, DrillView& view);
Intents maintenance_form(const kit::Rect& rect, const engine::Room& room, DrillView& view);
/// A maintenance as it stands, with its next message.
Intents maintenance_page(const kit::Rect& rect, const engine::Room& room, DrillView& view);
/// The contact request or the shift hand-over, whichever is open.
Intents desk_form(const kit::Rect& rect, const engine::Room& room, DrillView& view);
/// An incident as it stands, with what can be changed afterwards.
Intents incident_page(const kit::Rect& rect, const engine::Room& room, DrillView& view);

}  // namespace drill::ui::status_page
