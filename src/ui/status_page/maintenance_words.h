// How a maintenance is written on a screen.
#pragma once

#include <string>
#include <string_view>

#include "base/later.h"
#include "engine/room.h"

namespace drill::ui::status_page {

/// "Scheduled", "In progress", "Completed", as the skin says it. Points into `skin`.
std::string_view word_of(const engine::Skin& skin, engine::MaintenanceState state);
/// "Planned 15:30 UTC to 16:30 UTC"
std::string planned_words(const engine::MaintenancePlan& plan);
/// When it was put on the page: "14:15", or "earlier" than the drill.
DRILL_LATER std::string scheduled_time(const engine::Room& room,
                                       const engine::MaintenanceOnPage& maintenance);
/// "14:15"; of a start before the drill the planned one.
std::string moved_time(const engine::Room& room, const engine::MaintenanceOnPage& maintenance,
                       const engine::MaintenanceOnPage::Move& move);
/// "Started by itself. We begin now."
std::string told_words(const engine::MaintenanceOnPage::Move& move);

}  // namespace drill::ui::status_page
