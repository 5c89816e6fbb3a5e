// The head of a column: an icon, a name, a few words about it.
#pragma once

#include <span>
#include <string_view>

#include "kit/buttons.h"
#include "kit/icons.h"
#include "kit/layout.h"

namespace drill::ui {

/// Height of every column's head, device pixels.
float pane_head_height();

/// Fills `rect`. `detail` stands behind the name, `count` at the right edge; either may be empty.
/// `kept` device pixels at the right edge stay free.
void pane_head(const kit::Rect& rect, kit::Icon icon, std::string_view name,
               std::string_view detail = {}, std::string_view count = {}, float kept = 0.0f);

/// Width that kit::segmented() takes for these segments, device pixels; to align it to the right.
float segmented_width(std::span<const kit::Segment> segments);

/// A few lines in the middle of `rect`, for a pane that has nothing to show yet.
void empty_pane(const kit::Rect& rect, std::string_view title, std::string_view explanation);

}  // namespace drill::ui
