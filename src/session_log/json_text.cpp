#include "session_log/json_text.h"

#include <limits>

namespace drill::session_log {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

std::optional<std::uint64_t> from_digits(std::string_view text, std::uint64_t base) {
    if (text.empty() || (text.size() > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    for (const char c : text) {
        const std::size_t digit = kDigits.find(c);
        if (digit >= base) {  // npos included
            return std::nullopt;
        }
        if (number > (std::numeric_limits<std::uint64_t>::max() - digit) / base) {
            return std::nullopt;
        }
        number = number * base + digit;
    }
    return number;
}

}  // namespace

std::string hex_text(std::uint64_t bits) {
    std::string text;
    do {
        text.insert(text.begin(), kDigits[bits & 0xFU]);
        bits >>= 4U;
    } while (bits != 0);
    return text;
}

std::optional<std::uint64_t> from_hex_text(std::string_view text) {
    return from_digits(text, 16);
}

std::optional<std::uint64_t> from_decimal_text(std::string_view text) {
    return from_digits(text, 10);
}

}  // namespace drill::session_log
