// The edge between two panes, which can be moved.
#pragma once

#include <string_view>

#include "kit/layout.h"

namespace drill::kit {

/// How far an edge may be moved; logical pixels of the pane at its left.
struct SplitterRange {
    int least = 0;
    int most = 0;
};

/// The right edge of `column`, with a target 8 wide: dragged by the pointer, moved by
/// the arrow keys in steps of 16 (Home and End: as far as it goes) while it has the focus. `width`
/// is that of the pane at its left in logical pixels, within `range`. True when it changed.
bool splitter(std::string_view name, const Rect& column, int& width, const SplitterRange& range);

}  // namespace drill::kit
