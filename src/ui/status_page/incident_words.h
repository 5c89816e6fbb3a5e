// Words for what an incident on the status page does to its components.
#pragma once

#include <string>
#include <string_view>

#include "base/later.h"
#include "engine/room.h"

namespace drill::ui::status_page {

/// What the page's skin calls the impact of `incident`, such as "Major"; empty in a skin that knows
/// none. Points into `setting`.
std::string_view impact_of(const engine::Setting& setting, const engine::IncidentOnPage& incident);

/// "Impact: Major · API (US East)"; without an impact only the components.
DRILL_LATER std::string affected_words(const engine::Setting& setting,
                                       const engine::IncidentOnPage& incident);

/// In place of a list of open incidents.
void nothing_is_open(const engine::Room& room);

}  // namespace drill::ui::status_page
