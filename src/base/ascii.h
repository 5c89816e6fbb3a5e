// Plain letters and digits of ASCII, whatever the locale.
#pragma once

namespace drill::base {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) {
    return is_small_letter(c) || is_capital(c);
}

/// `c`, and the small letter when it is a capital.
constexpr char small(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace drill::base
