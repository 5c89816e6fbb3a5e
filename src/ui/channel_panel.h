// The incident's channel: its head, the call strip, the messages, the composer.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Fills `rect`. Before the player joined: what this channel is, and the button to join it.
Intents channel_panel(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                      DrillView& view);

}  // namespace drill::ui
