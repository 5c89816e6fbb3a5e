#include "engine/promise.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace drill::engine {
namespace {

using base::is_digit;
using base::is_letter;
using base::kDayMinutes;
using base::kDayMs;
using base::Milliseconds;
using base::small;

constexpr Milliseconds kMinuteMs = 60'000;
/// How far from the word "update" its time may stand, in words.
constexpr std::size_t kReach = 10;

enum class TokenKind : std::uint8_t { kWord, kNumber, kClock, kColon, kStop };

struct Token {
    TokenKind kind = TokenKind::kStop;
    std::string word;       ///< in small letters
    unsigned value = 0;     ///< of a number; minutes since midnight of a clock
    std::size_t width = 0;  ///< digits of a number
};
using Tokens = std::vector<Token>;

/// The number that starts at `place`, at most 5 digits of it; moves `place` behind it.
Token number_at(std::string_view text, std::size_t& place) {
    Token token;
    token.kind = TokenKind::kNumber;
    for (; place < text.size() && is_digit(text[place]); ++place) {
        if (token.width++ < 5)
            token.value = token.value * 10 + static_cast<unsigned>(text[place] - '0');
    }
    return token;
}

/// Makes "14:30" of an hour, if its minutes follow.
void take_minutes(std::string_view text, std::size_t& place, Token& hour) {
    const bool has_minutes = place + 2 < text.size() && text[place] == ':' &&
                             is_digit(text[place + 1]) && is_digit(text[place + 2]);
    if (!has_minutes || hour.width > 2 || hour.value > 23)
        return;
    std::size_t behind = place + 1;
    const Token minutes = number_at(text, behind);
    if (minutes.width != 2 || minutes.value > 59)
        return;
    place = behind;
    hour.kind = TokenKind::kClock;
    hour.value = hour.value * 60 + minutes.value;
}

Token word_at(std::string_view text, std::size_t& place) {
    Token token;
    token.kind = TokenKind::kWord;
    for (; place < text.size() && is_letter(text[place]); ++place) {
        const char c = text[place];
        token.word += small(c);
    }
    return token;
}

Tokens split(std::string_view text) {
    Tokens tokens;
    for (std::size_t place = 0; place < text.size();) {
        const char c = text[place];
        if (is_digit(c)) {
            Token number = number_at(text, place);
            take_minutes(text, place, number);
            tokens.push_back(std::move(number));
        } else if (is_letter(c)) {
            tokens.push_back(word_at(text, place));
        } else {
            ++place;
            const bool is_stop = c == '.' || c == '!' || c == '?' || c == ';' || c == '\n';
            if (is_stop || c == ':') {
                Token mark;
                mark.kind = is_stop ? TokenKind::kStop : TokenKind::kColon;
                tokens.push_back(std::move(mark));
            }
        }
    }
    return tokens;
}

template <std::size_t N>
bool is_one_of(const Token& token, const std::string_view (&words)[N]) {
    return token.kind == TokenKind::kWord &&
           std::find(std::begin(words), std::end(words), token.word) != std::end(words);
}

constexpr std::string_view kUpdates[] = {"update", "updates"};
constexpr std::string_view kNews[] = {"information", "details", "news", "post"};
constexpr std::string_view kComing[] = {"next", "more", "further", "another", "new"};
constexpr std::string_view kPast[] = {"last", "previous", "earlier", "latest"};
constexpr std::string_view kBeforeSpan[] = {"in", "within", "every"};
constexpr std::string_view kBeforeClock[] = {"by", "at", "before", "around", "about"};
constexpr std::string_view kFillers[] = {"the",     "next", "about",  "around",        "another",
                                         "roughly", "up",   "approx", "approximately", "to"};
constexpr std::string_view kMinuteWords[] = {"minutes", "minute", "mins", "min", "m"};
constexpr std::string_view kHourWords[] = {"hours", "hour", "hrs", "hr", "h"};
constexpr std::string_view kUtc[] = {"utc", "z", "gmt"};
constexpr std::string_view kOtherZones[] = {"cet", "cest", "est", "edt", "et",   "pst", "pdt",
                                            "pt",  "bst",  "ist", "jst", "aest", "cst", "cdt"};

struct NumberWord {
    std::string_view word;
    unsigned value;
};
constexpr NumberWord kNumberWords[] = {
    {"a", 1},      {"an", 1},       {"one", 1},     {"two", 2},     {"five", 5},
    {"ten", 10},   {"fifteen", 15}, {"twenty", 20}, {"thirty", 30}, {"forty", 40},
    {"fifty", 50}, {"sixty", 60},   {"ninety", 90}};

/// Reads spans and clocks that start at a token.
class TimeReader {
public:
    TimeReader(const Tokens& tokens, Milliseconds now_ms, Milliseconds starts_at_ms)
        : tokens_(tokens), now_ms_(now_ms), starts_at_ms_(starts_at_ms) {}

    /// "30 minutes", "the next half hour", "an hour".
    std::optional<Milliseconds> span_at(std::size_t place) const {
        place = behind_fillers(place);
        if (word(place) == "half") {
            place += word(place + 1) == "an" ? 2 : 1;
            return is_at(place, kHourWords) ? after_minutes(30) : std::nullopt;
        }
        if (is_at(place, kHourWords))
            return after_minutes(60);  // "within the hour"
        unsigned count = 0;
        for (; const auto part = number_at(place); ++place) {
            count = count >= 20 && *part < 10 && count % 10 == 0 ? count + *part : *part;
            while (word(place + 1) == "to" || word(place + 1) == "or")
                ++place;  // "20 to 30 minutes": the later one
        }
        if (is_at(place, kMinuteWords))
            return after_minutes(count);
        return is_at(place, kHourWords) && count <= 24 ? after_minutes(count * 60) : std::nullopt;
    }

    /// "14:30 UTC", "1430Z", "2 pm".
    std::optional<Milliseconds> clock_at(std::size_t place) const {
        place = behind_fillers(place);
        if (place >= tokens_.size())
            return std::nullopt;
        const Token& token = tokens_[place];
        const bool is_morning = word(place + 1) == "am";
        const bool is_half_day = is_morning || word(place + 1) == "pm";
        unsigned minutes = token.value;
        if (token.kind == TokenKind::kNumber && is_half_day) {
            minutes = token.value * 60;
        } else if (token.kind == TokenKind::kNumber && token.width == 4 && is_at(place + 1, kUtc)) {
            minutes = token.value / 100 * 60 + token.value % 100;
        } else if (token.kind != TokenKind::kClock) {
            return std::nullopt;
        }
        if (is_half_day)
            minutes = minutes % (12 * 60) + (is_morning ? 0 : 12 * 60);
        if (minutes >= kDayMinutes || is_at(place + (is_half_day ? 2 : 1), kOtherZones))
            return std::nullopt;
        return next_time_of_day(minutes);
    }

    /// A span or a clock behind its preposition at `place`.
    std::optional<Milliseconds> time_at(std::size_t place) const {
        if (is_at(place, kBeforeSpan)) {
            if (const auto span = span_at(place + 1))
                return span;
        }
        return is_at(place, kBeforeClock) ? clock_at(place + 1) : std::nullopt;
    }

private:
    std::string_view word(std::size_t place) const {
        return place < tokens_.size() ? std::string_view(tokens_[place].word) : std::string_view();
    }
    template <std::size_t N>
    bool is_at(std::size_t place, const std::string_view (&words)[N]) const {
        return place < tokens_.size() && is_one_of(tokens_[place], words);
    }
    std::size_t behind_fillers(std::size_t place) const {
        while (is_at(place, kFillers))
            ++place;
        return place;
    }
    std::optional<unsigned> number_at(std::size_t place) const {
        if (place >= tokens_.size())
            return std::nullopt;
        if (tokens_[place].kind == TokenKind::kNumber)
            return tokens_[place].value;
        for (const NumberWord& each : kNumberWords) {
            if (each.word == tokens_[place].word)
                return each.value;
        }
        return std::nullopt;
    }

    std::optional<Milliseconds> after_minutes(unsigned minutes) const {
        if (minutes == 0 || minutes > kDayMinutes)
            return std::nullopt;
        return base::later(now_ms_, minutes * kMinuteMs);
    }
    std::optional<Milliseconds> next_time_of_day(unsigned minutes) const {
        const Milliseconds now_of_day = (starts_at_ms_ + now_ms_ % kDayMs) % kDayMs;
        const Milliseconds ahead_ms = (minutes * kMinuteMs + kDayMs - now_of_day) % kDayMs;
        if (ahead_ms > kDayMs / 2)
            return std::nullopt;
        return base::later(now_ms_, ahead_ms);
    }

    const Tokens& tokens_;
    Milliseconds now_ms_;
    Milliseconds starts_at_ms_;
};

/// Whether one of the two words before `place` is one of `words`.
template <std::size_t N>
bool is_led_by(const Tokens& tokens, std::size_t place, const std::string_view (&words)[N]) {
    for (std::size_t back = 1; back <= 2 && back <= place; ++back) {
        if (is_one_of(tokens[place - back], words))
            return true;
    }
    return false;
}

bool speaks_of_next_post(const Tokens& tokens, std::size_t place) {
    if (is_one_of(tokens[place], kUpdates))
        return !is_led_by(tokens, place, kPast);
    return is_one_of(tokens[place], kNews) && is_led_by(tokens, place, kComing);
}

std::optional<Milliseconds> time_behind(const Tokens& tokens, std::size_t place,
                                        const TimeReader& reader) {
    constexpr std::string_view kNext[] = {"next"};
    const bool is_next = is_led_by(tokens, place, kNext);
    const std::size_t end = std::min(tokens.size(), place + kReach);
    for (std::size_t i = place + 1; i < end; ++i) {
        const bool is_boundary =
            tokens[i].kind == TokenKind::kStop || (tokens[i].kind == TokenKind::kColon && !is_next);
        if (is_boundary)
            break;
        if (const auto time = reader.time_at(i))
            return time;
        if (!is_next)
            continue;
        if (const auto clock = reader.clock_at(i))
            return clock;
        if (tokens[i].kind == TokenKind::kNumber) {
            if (const auto span = reader.span_at(i))
                return span;
        }
    }
    return std::nullopt;
}

std::optional<Milliseconds> time_before(const Tokens& tokens, std::size_t place,
                                        const TimeReader& reader) {
    for (std::size_t back = 1; back <= kReach && back <= place; ++back) {
        const std::size_t i = place - back;
        if (tokens[i].kind == TokenKind::kStop || tokens[i].kind == TokenKind::kColon)
            break;
        if (const auto time = reader.time_at(i))
            return time;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Milliseconds> promised_update(std::string_view text, Milliseconds now_ms,
                                            Milliseconds starts_at_ms) {
    const Tokens tokens = split(text);
    const TimeReader reader(tokens, now_ms, starts_at_ms);
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        if (!speaks_of_next_post(tokens, place))
            continue;
        if (const auto time = time_behind(tokens, place, reader))
            return time;
        if (const auto time = time_before(tokens, place, reader))
            return time;
    }
    return std::nullopt;
}

}  // namespace drill::engine
