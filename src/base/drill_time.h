// A moment or a span of drill time in whole milliseconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace drill::base {

/// Milliseconds since the drill began, or a length of drill time.
using Milliseconds = std::uint32_t;

/// "Has not happened" and "is not planned"; later than any moment of a drill.
inline constexpr Milliseconds kNever = 0xFFFF'FFFFU;

inline constexpr int kDayMinutes = 24 * 60;
inline constexpr Milliseconds kDayMs = kDayMinutes * 60'000U;

/// The longest drill and the longest delay.
inline constexpr Milliseconds kDrillTimeMax = kDayMs;

/// `time + span`, held below kNever; kNever stays kNever.
constexpr Milliseconds later(Milliseconds time, Milliseconds span) {
    if (time == kNever || span >= kNever - 1U - time) {
        return time == kNever ? kNever : kNever - 1U;
    }
    return time + span;
}

/// Reads "mm:ss" or "h:mm:ss", each with an optional ".mmm"; seconds and inner minutes are 00–59.
///
/// Empty when `text` has another shape or is over 24 hours.
std::optional<Milliseconds> parse_drill_time(std::string_view text);

/// Writes the shortest form that parse_drill_time reads back: "05:30", "1:05:30", "00:30.250".
std::string format_drill_time(Milliseconds time);

/// Writes whole minutes and seconds as a person reads a duration: "6:18", "1:02:05".
std::string format_duration(Milliseconds span);

/// Writes the time of day "14:21" (or "14:21:07") for a drill that began at `start_of_day_ms`.
std::string format_time_of_day(Milliseconds start_of_day_ms, Milliseconds time);
std::string format_time_of_day_seconds(Milliseconds start_of_day_ms, Milliseconds time);

/// Writes a minute since the midnight before a drill: "15:30 UTC", "08:00 UTC, day 2".
std::string format_planned(int minute);

}  // namespace drill::base
