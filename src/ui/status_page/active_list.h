// Incidents and maintenance on the dashboard: what is active, and what is over.
#pragma once

#include "engine/room.h"
#include "ui/status_page/drafts.h"

namespace drill::ui::status_page {

/// A table of what is active with its heading, and one of what is over if anything is.
void active_list(const engine::Room& room, Editor& editor);

}  // namespace drill::ui::status_page
