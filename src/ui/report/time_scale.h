// Where a moment of the drill stands across the timeline of the debrief.
#pragma once

#include <vector>

#include "base/drill_time.h"

namespace drill::ui::report {

/// Maps drill time to device pixels from left to right.
struct TimeScale {
    base::Milliseconds from_ms = 0;
    base::Milliseconds to_ms = 1;  ///< after from_ms
    float left = 0.0f;
    float right = 0.0f;

    /// Whole device pixels; moments outside are held at the edges.
    float x_of(base::Milliseconds at_ms) const;
};

/// The moments at which the scale is marked: whole steps of the time of day (1, 2, 5, 10, 15, 30
/// or 60 minutes, then whole hours more) so that neighbours are `gap_min` device pixels apart at
/// least. In order; may be empty for a very short drill.
std::vector<base::Milliseconds> ticks(const TimeScale& scale, base::Milliseconds starts_at_ms,
                                      float gap_min);

}  // namespace drill::ui::report
