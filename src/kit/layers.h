// Surfaces over the rest of the screen (open lists, dialogs): internal to kit/.
#pragma once

#include <cstdint>

#include "kit/layout.h"

namespace drill::kit {

/// Opens a surface over everything declared so far; it takes the pointer within `rect`.
void begin_layer(std::uint32_t id, const Rect& rect);
void end_layer();

/// Lets what the open layer drew come into sight: `share` of its opacity, and what it drew from
/// vertex `first` on `drop` pixels below its place.
void fade_layer(float share, int first, float drop);

}  // namespace drill::kit
