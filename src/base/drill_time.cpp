#include "base/drill_time.h"

#include <cstddef>

#include "base/ascii.h"

namespace drill::base {
namespace {

constexpr Milliseconds kSecond = 1000;
constexpr Milliseconds kMinute = 60 * kSecond;
constexpr Milliseconds kHour = 60 * kMinute;

/// Reads 1 to `digits_max` digits from the front of `text`; empty when there is none or one more.
std::optional<Milliseconds> take_number(std::string_view& text, std::size_t digits_max) {
    Milliseconds number = 0;
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) {
        if (count == digits_max) {
            return std::nullopt;
        }
        number = number * 10 + static_cast<Milliseconds>(text[count] - '0');
        ++count;
    }
    if (count == 0) {
        return std::nullopt;
    }
    text.remove_prefix(count);
    return number;
}

/// Reads exactly `digits` digits and refuses a value of `limit` or more.
std::optional<Milliseconds> take_fixed(std::string_view& text, std::size_t digits,
                                       Milliseconds limit) {
    const std::size_t before = text.size();
    const auto number = take_number(text, digits);
    if (!number || before - text.size() != digits || *number >= limit) {
        return std::nullopt;
    }
    return number;
}

bool take_char(std::string_view& text, char expected) {
    if (text.empty() || text.front() != expected) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::string two_digits(Milliseconds number) {
    std::string text;
    text += static_cast<char>('0' + number / 10 % 10);
    text += static_cast<char>('0' + number % 10);
    return text;
}

}  // namespace

std::optional<Milliseconds> parse_drill_time(std::string_view text) {
    const auto first = take_number(text, 4);
    if (!first || !take_char(text, ':')) {
        return std::nullopt;
    }
    const auto second = take_fixed(text, 2, 60);
    if (!second) {
        return std::nullopt;
    }
    Milliseconds total = *first * kMinute + *second * kSecond;
    if (take_char(text, ':')) {
        const auto third = take_fixed(text, 2, 60);
        if (!third || *first > 24) {
            return std::nullopt;
        }
        total = *first * kHour + *second * kMinute + *third * kSecond;
    }
    if (take_char(text, '.')) {
        const auto fraction = take_fixed(text, 3, 1000);
        if (!fraction) {
            return std::nullopt;
        }
        total += *fraction;
    }
    if (!text.empty() || total > kDrillTimeMax) {
        return std::nullopt;
    }
    return total;
}

std::string format_drill_time(Milliseconds time) {
    std::string text;
    if (time >= kHour) {
        text = std::to_string(time / kHour) + ":";
    }
    text += two_digits(time / kMinute % 60) + ":" + two_digits(time / kSecond % 60);
    if (time % kSecond != 0) {
        text += "." + std::to_string(1000 + time % kSecond).substr(1);
    }
    return text;
}

std::string format_duration(Milliseconds span) {
    if (span >= kHour) {
        return std::to_string(span / kHour) + ":" + two_digits(span / kMinute % 60) + ":" +
               two_digits(span / kSecond % 60);
    }
    return std::to_string(span / kMinute) + ":" + two_digits(span / kSecond % 60);
}

std::string format_time_of_day(Milliseconds start_of_day_ms, Milliseconds time) {
    const std::uint64_t moment = std::uint64_t{start_of_day_ms} + time;
    const auto minutes = static_cast<Milliseconds>(moment / kMinute);
    return two_digits(minutes / 60 % 24) + ":" + two_digits(minutes % 60);
}

std::string format_time_of_day_seconds(Milliseconds start_of_day_ms, Milliseconds time) {
    const std::uint64_t moment = std::uint64_t{start_of_day_ms} + time;
    const auto seconds = static_cast<Milliseconds>(moment / kSecond % 60);
    return format_time_of_day(start_of_day_ms, time) + ":" + two_digits(seconds);
}

std::string format_planned(int minute) {
    const int day = 1 + minute / kDayMinutes;
    const auto of_day_ms = static_cast<Milliseconds>(minute % kDayMinutes) * 60'000U;
    return format_time_of_day(0, of_day_ms) + " UTC" +
           (day == 1 ? std::string() : ", day " + std::to_string(day));
}

}  // namespace drill::base
