// Turns the browser's monotonic time into drill time at a pace.
#pragma once

#include <cstdint>

#include "base/drill_time.h"

namespace drill::app {

/// Whole milliseconds throughout: at pace 4, one millisecond of life is four of the drill, exactly.
class DrillClock {
public:
    /// The longest span between two ticks that is played. A hidden page ticks four times a second,
    /// the most throttled one once a minute; a longer silence means that nobody was there.
    static constexpr std::int64_t kGapMsMax = 120'000;

    /// Starts (again) at `drill_ms`; it stands until the next tick tells what time it is outside.
    void start(base::Milliseconds drill_ms, int pace) {
        drill_ms_ = drill_ms;
        pace_ = pace;
        is_running_ = true;
        has_anchor_ = false;
    }
    void stop() { is_running_ = false; }
    void stop_at(base::Milliseconds drill_ms) {
        drill_ms_ = drill_ms;
        is_running_ = false;
    }
    void set_pace(int pace) { pace_ = pace; }
    bool is_running() const { return is_running_; }

    /// Tells the time outside. A clock that goes backwards outside stands still here. Returns the
    /// milliseconds outside that passed since the last tick if they are too many to be played; the
    /// clock has then stopped where the last tick left it. Else 0.
    std::int64_t tick(std::int64_t monotonic_ms) {
        std::int64_t gap_ms = 0;
        if (is_running_ && has_anchor_ && monotonic_ms > anchor_ms_) {
            const std::int64_t span_ms = monotonic_ms - anchor_ms_;
            if (span_ms > kGapMsMax) {
                gap_ms = span_ms;
                is_running_ = false;
            } else {
                play(span_ms * pace_);
            }
        }
        if (!has_anchor_ || monotonic_ms > anchor_ms_)
            anchor_ms_ = monotonic_ms;
        has_anchor_ = true;
        return gap_ms;
    }

    base::Milliseconds drill_ms() const { return drill_ms_; }

private:
    void play(std::int64_t passed_ms) {
        const std::int64_t room_ms = base::kDrillTimeMax - drill_ms_;
        drill_ms_ += static_cast<base::Milliseconds>(passed_ms < room_ms ? passed_ms : room_ms);
    }

    base::Milliseconds drill_ms_ = 0;
    std::int64_t anchor_ms_ = 0;
    int pace_ = 1;
    bool is_running_ = false;
    bool has_anchor_ = false;
};

}  // namespace drill::app
