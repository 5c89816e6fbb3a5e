// How much of the room the player has not seen yet.
#pragma once

#include <cstddef>

#include "engine/room.h"
#include "ui/drill_view.h"

namespace drill::ui {

struct Unread {
    int count = 0;
    int mentions = 0;  ///< of these, those that name the player
};

/// Of a list with `size` entries.
int unread(const SeenMark& mark, std::size_t size);

/// Of a channel; nothing of the incident's before the player joined it.
Unread unread_in(const engine::Room& room, const DrillView& view, engine::Channel which);

}  // namespace drill::ui
