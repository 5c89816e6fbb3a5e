// Reads moments of real time as status pages write them, and writes them for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "import/incident_history.h"

namespace drill::import {

struct Moment {
    RealTime at_ms = 0;
    bool has_zone = true;  ///< false: the text names no zone, and it was taken as UTC
};

/// Reads "2019-02-20T12:00:19.418-06:00", "2018-04-13 15:54:00", "2018-04-13 15:54 UTC",
/// "2018-04-13"; years from 1970 to 2199. Empty for anything else.
std::optional<Moment> parse_moment(std::string_view text);

/// A date without its year, as feeds write it: "Apr 13, 15:54 UTC".
struct YearlessMoment {
    int month = 1;
    int day = 1;
    RealTime time_of_day_ms = 0;
};
std::optional<YearlessMoment> parse_yearless(std::string_view text);

/// "hh:mm" or "hh:mm:ss" as milliseconds since midnight.
std::optional<RealTime> parse_time_of_day(std::string_view text);

/// Midnight of a date, which must exist.
RealTime midnight_of(int year, int month, int day);

/// "2019-02-20 18:00 UTC".
std::string format_moment(RealTime at_ms);
/// "18:00 UTC".
std::string format_clock(RealTime at_ms);
/// "7 min", "1 h 40 min", "3 days 22 h".
std::string format_span(RealTime span_ms);

inline constexpr RealTime kMinuteMs = 60'000;
inline constexpr RealTime kHourMs = 60 * kMinuteMs;
inline constexpr RealTime kDayMs = 24 * kHourMs;

}  // namespace drill::import
