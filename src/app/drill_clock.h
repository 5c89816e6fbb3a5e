// Turns the browser's monotonic time into drill time at a pace.
#pragma once

#include <cstdint>

#include "base/drill_time.h"

namespace drill::app {

/// Whole milliseconds throughout: at pace 4, one millisecond of life is four of the drill, exactly.
class DrillClock {
public:
    /// Starts (again) at `drill_ms`; it stands until the next tick tells what time it is outside.
    void start(base::Milliseconds drill_ms, int pace) {
        drill_ms_ = drill_ms;
        pace_ = pace;
        is_running_ = true;
        has_anchor_ = false;
    }
    void stop() { is_running_ = false; }
    void set_pace(int pace) { pace_ = pace; }
    bool is_running() const { return is_running_; }

    /// Tells the time outside. A clock that goes backwards outside stands still here.
    void tick(std::int64_t monotonic_ms) {
        if (is_running_ && has_anchor_ && monotonic_ms > anchor_ms_) {
            const std::int64_t passed_ms = (monotonic_ms - anchor_ms_) * pace_;
            const std::int64_t room_ms = base::kDrillTimeMax - drill_ms_;
            drill_ms_ += static_cast<base::Milliseconds>(passed_ms < room_ms ? passed_ms : room_ms);
        }
        if (!has_anchor_ || monotonic_ms > anchor_ms_)
            anchor_ms_ = monotonic_ms;
        has_anchor_ = true;
    }

    base::Milliseconds drill_ms() const { return drill_ms_; }

private:
    base::Milliseconds drill_ms_ = 0;
    std::int64_t anchor_ms_ = 0;
    int pace_ = 1;
    bool is_running_ = false;
    bool has_anchor_ = false;
};

}  // namespace drill::app
