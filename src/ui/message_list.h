// The lines and cards of the incident's channel, oldest first.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"

namespace drill::ui {

/// Fills `rect` with a log that stays at its end while lines come in, or shows what is found.
void message_list(const kit::Rect& rect, const engine::Room& room, const SeenMark& seen,
                  ChannelSearch& search);

}  // namespace drill::ui
