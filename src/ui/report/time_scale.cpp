#include "ui/report/time_scale.h"

#include <algorithm>
#include <cmath>

namespace drill::ui::report {

namespace {

using base::Milliseconds;

constexpr Milliseconds kMinuteMs = 60'000;

Milliseconds step_of(const TimeScale& scale, float gap_min) {
    const float width = std::max(1.0f, scale.right - scale.left);
    const float needed_ms = gap_min / width * static_cast<float>(scale.to_ms - scale.from_ms);
    for (const Milliseconds minutes : {1u, 2u, 5u, 10u, 15u, 30u}) {
        if (static_cast<float>(minutes * kMinuteMs) >= needed_ms) {
            return minutes * kMinuteMs;
        }
    }
    const float hours = std::ceil(needed_ms / static_cast<float>(60 * kMinuteMs));
    return static_cast<Milliseconds>(std::max(1.0f, hours)) * 60 * kMinuteMs;
}

}  // namespace

float TimeScale::x_of(Milliseconds at_ms) const {
    const Milliseconds held = std::clamp(at_ms, from_ms, std::max(from_ms, to_ms));
    const auto length = static_cast<float>(std::max<Milliseconds>(1, to_ms - from_ms));
    return std::round(left + (right - left) * static_cast<float>(held - from_ms) / length);
}

std::vector<Milliseconds> ticks(const TimeScale& scale, Milliseconds starts_at_ms, float gap_min) {
    const Milliseconds step = step_of(scale, gap_min);
    const Milliseconds into_step = (starts_at_ms + scale.from_ms) % step;
    std::vector<Milliseconds> marks;
    for (Milliseconds at = scale.from_ms + (into_step == 0 ? 0 : step - into_step);
         at <= scale.to_ms; at += step) {
        marks.push_back(at);
    }
    return marks;
}

}  // namespace drill::ui::report
