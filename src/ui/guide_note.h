// The coach's note: one tool of the desk explained when it is first needed.
#pragma once

#include <cstdint>

#include "engine/room.h"
#include "kit/callout.h"
#include "ui/drill_view.h"

namespace drill::ui {

/// Places that are no tools: the panes which a note keeps free, and the ways to a tool that is out
/// of sight. Numbers behind those of engine::GuidePlace.
enum class Spot : std::uint8_t {
    kSidePane = 24,
    kRoomPane,
    kStatusPane,
    kToRoom,
    kToStatus,
    kToQueue,
    kToMenu,
    kToEditor,
    kCloseMenu
};

/// The widget declared just before, or `rect`, is the tool that notes call `place`.
inline void mark(engine::GuidePlace place) {
    kit::mark_place(static_cast<int>(place));
}
inline void mark(engine::GuidePlace place, const kit::Rect& rect) {
    kit::mark_place(static_cast<int>(place), rect);
}
inline void mark(Spot spot) {
    kit::mark_place(static_cast<int>(spot));
}
inline void mark(Spot spot, const kit::Rect& rect) {
    kit::mark_place(static_cast<int>(spot), rect);
}

/// Scope: what is placed in the current column meanwhile is the tool that notes call `place`.
class MarkedPart {
public:
    explicit MarkedPart(engine::GuidePlace place)
        : place_(place), top_(kit::remaining_rect().min.y) {}
    ~MarkedPart() {
        const kit::Rect below = kit::remaining_rect();
        mark(place_, {{below.min.x, top_}, {below.max.x, below.min.y - kit::px(6)}});
    }
    MarkedPart(const MarkedPart&) = delete;
    MarkedPart& operator=(const MarkedPart&) = delete;

private:
    engine::GuidePlace place_;
    float top_;
};

/// The note that is to be read now; null when there is none or the guide was skipped.
const engine::GuideNote* note_to_read(const engine::Room& room, const DrillView& view);

/// Where there is no room beside a tool: the note above the screen's content, cut off `rest`.
void guide_banner(kit::Rect& rest, const engine::Room& room, DrillView& view);

/// The note beside its tool, over `desk`. Declare it after everything else.
void guide_callout(const kit::Rect& desk, const engine::Room& room, DrillView& view);

/// The note at the pager as a part of the pager's dialog; nothing if that is not the one to read.
void guide_in_pager(const engine::Room& room, const DrillView& view);

}  // namespace drill::ui
