// One lane of the debrief's timeline, and the marks that stand in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "debrief/timeline.h"
#include "kit/layout.h"
#include "kit/semantics.h"
#include "kit/theme.h"
#include "ui/report/time_scale.h"

namespace drill::ui::report {

using debrief::Stretch;

/// Scope: a lane in the current column, its label at left in 148 (above it on a phone), a line
/// below. A group of that name; its marks are images with a spoken name.
class Lane {
public:
    struct Size {
        float height = 36;        ///< logical, without the label of a phone
        float label_width = 140;  ///< logical; without effect on a phone
    };
    Lane(std::string_view label, const TimeScale& scale, const Size& size);
    Lane(std::string_view label, const TimeScale& scale);
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// Where marks may stand, as wide as the scale.
    const kit::Rect& track() const { return track_; }
    float x_of(base::Milliseconds at_ms) const { return scale_.x_of(at_ms); }

private:
    TimeScale scale_;
    kit::Rect rect_;
    kit::Rect track_;
    kit::Scope group_;
};

/// The scale for lanes of the current column: labels left out at left, a margin at right.
TimeScale scale_here(base::Milliseconds from_ms, base::Milliseconds to_ms);

/// The head of the lanes: time of day at each tick, and in a bubble that of `moment_ms`.
void lane_head(const TimeScale& scale, base::Milliseconds starts_at_ms,
               base::Milliseconds moment_ms);

/// Says what stands at `rect`, already drawn.
void spoken_mark(const kit::Rect& rect, std::string_view spoken);

/// Hollow: said while muted, so that nobody heard it.
enum class DotLook : std::uint8_t { kFull, kHollow };

/// The CMOC did or said something.
void dot_mark(const Lane& lane, base::Milliseconds at_ms, DotLook look, std::string_view spoken);
/// A public post that moved an incident to `state`.
void pie_mark(const Lane& lane, base::Milliseconds at_ms, kit::State state,
              std::string_view spoken);

/// A striped bar of `height_logical` in the attention colour: muted, or past due.
void striped_bar(const Lane& lane, const Stretch& stretch, float height_logical,
                 std::string_view spoken);
/// A plain bar of 8: within the cadence.
void plain_bar(const Lane& lane, const Stretch& stretch, std::string_view spoken);

/// A level over a stretch of time, 20 high at `top` device pixels.
void level_bar(const Lane& lane, const Stretch& stretch, kit::Level level, float top,
               std::string_view spoken);
/// The bracket between two level bars: customers were told better than it was.
void bracket(const Lane& lane, const Stretch& stretch, float middle, std::string_view spoken);

}  // namespace drill::ui::report
