// Sentences of the app about the whole drill, below the top bar: storage lost, paused by itself.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Cuts what it needs off the top of `rest` and draws there; nothing when there is nothing to tell.
Intents notice_bar(kit::Rect& rest, const engine::Room& room, DrillView& view);

}  // namespace drill::ui
