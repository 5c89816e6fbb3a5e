#include "import/moment.h"

#include <array>
#include <cstddef>

#include "base/ascii.h"

namespace drill::import {
namespace {

using base::is_digit;
using base::small;

constexpr int kYearMin = 1970;
constexpr int kYearMax = 2199;
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

/// Takes characters from the front of a text.
class Taker {
public:
    explicit Taker(std::string_view text) : text_(text) {}

    bool take(char c) {
        if (text_.empty() || text_.front() != c)
            return false;
        text_.remove_prefix(1);
        return true;
    }

    bool take_word(std::string_view word) {
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (i >= text_.size() || small(text_[i]) != small(word[i]))
                return false;
        }
        text_.remove_prefix(word.size());
        return true;
    }

    /// A number of `least` to `most` digits.
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t count = 0;
        int value = 0;
        while (count < most && count < text_.size() && is_digit(text_[count])) {
            value = value * 10 + (text_[count++] - '0');
        }
        if (count < least)
            return std::nullopt;
        text_.remove_prefix(count);
        return value;
    }

    void skip_digits() {
        while (!text_.empty() && is_digit(text_.front()))
            text_.remove_prefix(1);
    }

    void skip_spaces() {
        while (!text_.empty() && text_.front() == ' ')
            text_.remove_prefix(1);
    }

    bool is_done() const { return text_.empty(); }

private:
    std::string_view text_;
};

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

/// "hh:mm", with ":ss" and ".fff" if they are there.
std::optional<RealTime> take_clock(Taker& taker) {
    const auto hours = taker.number(1, 2);
    if (!hours || *hours > 23 || !taker.take(':'))
        return std::nullopt;
    const auto minutes = taker.number(2, 2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    RealTime at_ms = *hours * kHourMs + *minutes * kMinuteMs;
    if (!taker.take(':'))
        return at_ms;
    const auto seconds = taker.number(2, 2);
    if (!seconds || *seconds > 60)  // 60: a leap second
        return std::nullopt;
    at_ms += *seconds * RealTime{1000};
    if (taker.take('.') || taker.take(',')) {
        const auto tenths = taker.number(1, 1);
        if (!tenths)
            return std::nullopt;
        const auto rest = taker.number(0, 2);
        at_ms += *tenths * 100 + (rest ? *rest : 0);
        taker.skip_digits();
    }
    return at_ms;
}

/// How far a zone is ahead of UTC; empty, and nothing taken, when what stands there is no zone.
std::optional<RealTime> take_zone(Taker& from) {
    if (from.take_word("utc") || from.take_word("gmt") || from.take_word("z"))
        return 0;
    Taker taker = from;
    const bool is_ahead = taker.take('+');
    if (!is_ahead && !taker.take('-'))
        return std::nullopt;
    const auto hours = taker.number(2, 2);
    taker.take(':');
    const auto minutes = taker.number(0, 2);
    if (!hours || *hours > 14 || !minutes || *minutes > 59)
        return std::nullopt;
    from = taker;
    const RealTime ahead_ms = *hours * kHourMs + *minutes * kMinuteMs;
    return is_ahead ? ahead_ms : -ahead_ms;
}

std::optional<RealTime> take_date(Taker& taker) {
    const auto year = taker.number(4, 4);
    if (!year || *year < kYearMin || *year > kYearMax || !taker.take('-'))
        return std::nullopt;
    const auto month = taker.number(2, 2);
    if (!month || *month < 1 || *month > 12 || !taker.take('-'))
        return std::nullopt;
    const auto day = taker.number(2, 2);
    if (!day || *day < 1 || *day > days_in(*year, *month))
        return std::nullopt;
    return midnight_of(*year, *month, *day);
}

/// Days since 1970, by the civil calendar (Hinnant's days_from_civil).
RealTime days_since_1970(int year, int month, int day) {
    const RealTime shifted = year - (month <= 2 ? 1 : 0);
    const RealTime era = shifted / 400;
    const RealTime year_of_era = shifted - era * 400;
    const RealTime day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719'468;
}

std::string two_digits(RealTime value) {
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

RealTime midnight_of(int year, int month, int day) {
    return days_since_1970(year, month, day) * kDayMs;
}

std::optional<Moment> parse_moment(std::string_view text) {
    Taker taker(text);
    taker.skip_spaces();
    const auto date = take_date(taker);
    if (!date)
        return std::nullopt;
    Moment moment{*date, false};
    const bool needs_clock = taker.take('T') || taker.take('t');
    if (needs_clock || taker.take(' ')) {
        taker.skip_spaces();
        if (needs_clock || !taker.is_done()) {
            const auto clock = take_clock(taker);
            if (!clock)
                return std::nullopt;
            moment.at_ms += *clock;
        }
    }
    taker.skip_spaces();
    if (const auto ahead_ms = take_zone(taker)) {
        moment.at_ms -= *ahead_ms;
        moment.has_zone = true;
    }
    taker.skip_spaces();
    return taker.is_done() ? std::optional(moment) : std::nullopt;
}

std::optional<YearlessMoment> parse_yearless(std::string_view text) {
    Taker taker(text);
    taker.skip_spaces();
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (!taker.take_word(kMonths[i]))
            continue;
        taker.take('.');
        taker.skip_spaces();
        const auto day = taker.number(1, 2);
        const int month = static_cast<int>(i) + 1;
        if (!day || *day < 1 || *day > days_in(2000, month))
            return std::nullopt;
        taker.take(',');
        taker.skip_spaces();
        taker.take('-');
        taker.skip_spaces();
        const auto clock = take_clock(taker);
        if (!clock)
            return std::nullopt;
        taker.skip_spaces();
        const auto ahead_ms = take_zone(taker);
        taker.skip_spaces();
        if (!taker.is_done())
            return std::nullopt;
        return YearlessMoment{month, *day, *clock - ahead_ms.value_or(0)};
    }
    return std::nullopt;
}

std::optional<RealTime> parse_time_of_day(std::string_view text) {
    Taker taker(text);
    const auto clock = take_clock(taker);
    return taker.is_done() ? clock : std::nullopt;
}

std::string format_moment(RealTime at_ms) {
    RealTime days = at_ms / kDayMs - (at_ms % kDayMs < 0 ? 1 : 0);
    days += 719'468;  // since 0000-03-01; see days_since_1970
    const RealTime era = days / 146'097;
    const RealTime day_of_era = days % 146'097;
    const RealTime year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const RealTime day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const RealTime shifted_month = (5 * day_of_year + 2) / 153;
    const RealTime day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    const RealTime month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    const RealTime year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day) + " " +
           format_clock(at_ms);
}

std::string format_clock(RealTime at_ms) {
    const RealTime of_day = (at_ms % kDayMs + kDayMs) % kDayMs;
    return two_digits(of_day / kHourMs) + ":" + two_digits(of_day / kMinuteMs % 60) + " UTC";
}

std::string format_span(RealTime span_ms) {
    const RealTime minutes = span_ms / kMinuteMs;
    if (minutes < 60)
        return std::to_string(minutes) + " min";
    if (minutes < 24 * 60)
        return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
    return std::to_string(minutes / (24 * 60)) + " days " + std::to_string(minutes / 60 % 24) +
           " h";
}

}  // namespace drill::import
