// The call beside the channel: who speaks, what they say, and the player's microphone.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"
#include "ui/intent.h"

namespace drill::ui {

/// Height of the strip in a column `width` wide: it grows with a caption of a few lines, not with a
/// speech. Device pixels.
float call_strip_height(const engine::Room& room, float width);

/// Fills `rect`. Before the player joined: the button to join.
Intents call_strip(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms);

/// The microphone alone, as an icon in `rect`; where the window is too low for the strip.
Intents microphone_icon(const kit::Rect& rect, const engine::Room& room);

}  // namespace drill::ui
