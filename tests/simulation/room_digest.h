// One number for everything that a room shows.
#pragma once

#include <cstdint>

#include "engine/room.h"

namespace drill::simulation {

/// Two rooms with equal digests show the same words at the same moments.
std::uint64_t room_digest(const engine::Room& room);

}  // namespace drill::simulation
