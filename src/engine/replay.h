// The state that a list of events leads to.
#pragma once

#include <span>

#include "engine/room.h"
#include "engine/scenario.h"

namespace drill::engine {

/// Folds `events` from the scenario's initial state.
Control replay(const Scenario& scenario, std::span<const Event> events);

/// Folds what `seat` may see of `events`.
Room replay_room(const Scenario& scenario, Seat seat, std::span<const Event> events);

}  // namespace drill::engine
