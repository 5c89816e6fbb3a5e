// Finds what a screen draws without describing it, and what it describes so that nobody can use it.
#pragma once

#include <span>
#include <string>

#include "kit/item_watch.h"
#include "kit/semantics.h"

namespace drill::kit {

/// The faults of a frame at rest, one a line; empty when there is none.
///
/// - Every item that Dear ImGui knows has a node of its id, and every control's node has an item
///   (skipped where items are not watched). Their rects agree within a device pixel.
/// - Controls, headings and regions have a name, which no other of their role has among those that
///   share the nearest named ancestor: heard alone it still says which one is meant.
/// - A node lies in its parent and in the window. Only the content of a scrolled area may leave the
///   area, because it can be scrolled into view.
/// - No control covers another of its surface (window, scrolled area, dialog, open list).
/// - Headings go down by one level at a time; there is one main landmark and at most one banner.
/// - Options, tabs, rows, cells and list items stand in what ARIA wants around them.
std::string lint(const Semantics& tree, std::span<const SeenItem> items, const Rect& window);

}  // namespace drill::kit
