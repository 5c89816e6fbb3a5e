// What the player's page remembers of a running drill, as text for the store.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/later.h"
#include "engine/room.h"
#include "ui/drill_view.h"

namespace drill::app {

/// Drafts, open panes and unread marks; refusals and open questions are not kept.
std::string write_view(const ui::DrillView& view);

/// The id of the skin that write_view() wrote before logs named it; empty when there is none.
std::string skin_in_view(std::string_view bytes);

/// Reads what write_view() wrote for a session that shows `room` now.
///
/// Empty for anything else, however it came about. What no longer fits the room is left out: the
/// draft of an update to an incident that is not there, a form whose effect has come meanwhile.
DRILL_LATER std::optional<ui::DrillView> read_view(std::string_view bytes,
                                                   const engine::Room& room);

}  // namespace drill::app
