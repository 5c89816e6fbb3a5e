// The status page as its subscribers see it.
#pragma once

#include "engine/room.h"
#include "kit/layout.h"

namespace drill::ui::status_page {

/// Fills `rect`.
void public_page(const kit::Rect& rect, const engine::Room& room);

}  // namespace drill::ui::status_page
