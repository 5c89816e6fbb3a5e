// What Dear ImGui tells of its items through its test hooks, for the lint of the semantic tree.
#pragma once

#include <cstdint>
#include <span>

#include "kit/layout.h"

namespace drill::kit {

/// Something that can be hovered or pressed, as Dear ImGui knows it; clipped ones too.
struct SeenItem {
    std::uint32_t id = 0;
    Rect rect;
};

/// False in WebAssembly, whose Dear ImGui is the page's own and has no hooks: no item is ever seen.
bool can_watch_items();

/// Lets the current Dear ImGui context tell of its items from its next frame on.
void watch_items();

/// The items of the latest frame of any watched context, in the order of their declaration.
std::span<const SeenItem> seen_items();

}  // namespace drill::kit
