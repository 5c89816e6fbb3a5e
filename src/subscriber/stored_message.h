// What went out, from what a seat keeps of it: the same messages as notifications() finds in a log.
#pragma once

#include <optional>

#include "base/later.h"
#include "engine/room.h"
#include "subscriber/notification.h"

namespace drill::subscriber {

/// The message of post `update` (its place on the page, from 0) of that incident.
DRILL_LATER Notification stored_post(const engine::IncidentOnPage& incident, int number,
                                     int update);

/// `stored_message()` of the moment at which a maintenance was scheduled.
inline constexpr int kScheduledMessage = -1;

/// The message of the maintenance's move `move`; empty if nothing is told of it.
DRILL_LATER std::optional<Notification> stored_message(const engine::MaintenanceOnPage& maintenance,
                                                       int number, int move);

}  // namespace drill::subscriber
