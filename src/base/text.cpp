#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace drill::base {
namespace {

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// How many bytes the code point that starts with `lead` has, and its smallest legal value.
CodePoint lead_shape(unsigned char lead) {
    if (lead < 0x80)
        return {0, 1};
    if (lead >= 0xC2 && lead < 0xE0)
        return {0x80, 2};
    if (lead >= 0xE0 && lead < 0xF0)
        return {0x800, 3};
    if (lead >= 0xF0 && lead < 0xF5)
        return {0x10000, 4};
    return {0, 0};
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const CodePoint shape = lead_shape(lead);
    if (shape.size == 0 || shape.size > text.size())
        return {0, 0};
    if (shape.size == 1)
        return {lead, 1};
    std::uint32_t value = lead & (0xFFU >> (shape.size + 1));
    for (std::size_t i = 1; i < shape.size; ++i) {
        if (!is_continuation(text[i]))
            return {0, 0};
        value = value << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < shape.value || value > 0x10FFFF || is_surrogate)
        return {0, 0};
    return {value, shape.size};
}

namespace {

void append_utf8(std::string& out, std::uint32_t value) {
    const auto push = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (value < 0x80) {
        push(value);
    } else if (value < 0x800) {
        push(0xC0 | value >> 6);
        push(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        push(0xE0 | value >> 12);
        push(0x80 | (value >> 6 & 0x3F));
        push(0x80 | (value & 0x3F));
    } else {
        push(0xF0 | value >> 18);
        push(0x80 | (value >> 12 & 0x3F));
        push(0x80 | (value >> 6 & 0x3F));
        push(0x80 | (value & 0x3F));
    }
}

/// Small letter of the scripts that the cast may write in; others have no case or stay as they are.
std::uint32_t small_letter(std::uint32_t c) {
    if (c >= 'A' && c <= 'Z')
        return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
        return c + 32;
    if (c >= 0x100 && c <= 0x137)
        return c | 1U;
    if (c >= 0x391 && c <= 0x3A9)
        return c + 32;
    if (c >= 0x410 && c <= 0x42F)
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    return c;
}

std::uint32_t plain_mark(std::uint32_t c) {
    if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032 || c == 0x60 || c == 0xB4)
        return '\'';
    if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB)
        return '"';
    if (c >= 0x2010 && c <= 0x2015)
        return '-';
    return c;
}

bool is_word_mark(std::uint32_t c) {
    return c == '\'' || c == '-' || c == '@' || c == '#' || c == '_';
}

bool is_letter_or_digit(std::uint32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool is_space = c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000;
    const bool is_mark = (c >= 0xA1 && c <= 0xBF && c != 0xB5) || (c >= 0x2010 && c <= 0x206F) ||
                         (c >= 0x3001 && c <= 0x3003);
    return !is_space && !is_mark;
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t size) {
    const bool starts = begin == 0 || text[begin - 1] == ' ';
    const std::size_t end = begin + size;
    return starts && (end == text.size() || text[end] == ' ');
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        if (next.size == 0)
            return false;
        text.remove_prefix(next.size);
    }
    return true;
}

std::size_t code_point_count(std::string_view text) {
    const auto continuations = std::count_if(text.begin(), text.end(), is_continuation);
    return text.size() - static_cast<std::size_t>(continuations);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_hexadecimal(std::string_view text, std::size_t digits) {
    return text.size() == digits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view truncated(std::string_view text, std::size_t bytes_max) {
    if (text.size() <= bytes_max)
        return text;
    std::size_t end = bytes_max;
    while (end > 0 && is_continuation(text[end]))
        --end;
    return text.substr(0, end);
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        CodePoint next = first_code_point(text);
        if (next.size == 0)
            next = {' ', 1};
        text.remove_prefix(next.size);
        const std::uint32_t c = plain_mark(small_letter(next.value));
        const bool starts_mention = (c == '@' || c == '#') && (out.empty() || out.back() == ' ');
        const bool inside_word = !out.empty() && out.back() != ' ' && !text.empty() &&
                                 is_letter_or_digit(small_letter(first_code_point(text).value));
        if (is_letter_or_digit(c) || starts_mention || (is_word_mark(c) && inside_word)) {
            append_utf8(out, c);
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

bool contains_phrase(std::string_view folded_text, std::string_view folded_phrase) {
    if (folded_phrase.empty())
        return false;
    std::size_t at = folded_text.find(folded_phrase);
    while (at != std::string_view::npos) {
        if (stands_alone(folded_text, at, folded_phrase.size()))
            return true;
        at = folded_text.find(folded_phrase, at + 1);
    }
    return false;
}

bool has_words(std::string_view folded_text, std::string_view folded_words) {
    std::size_t start = 0;
    while (start < folded_words.size()) {
        const std::size_t end = std::min(folded_words.find(' ', start), folded_words.size());
        if (folded_text.find(folded_words.substr(start, end - start)) == std::string_view::npos)
            return false;
        start = end + 1;
    }
    return true;
}

namespace {

/// The same for words that are not empty and differ in size by at most `limit`. Looks only at cells
/// of the table that are at most `limit` beside its diagonal: all others are too far.
std::size_t distance_of_different(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t width = b.size() + 1;
    const std::size_t too_far = limit + 1;
    std::size_t few[3 * 32];
    std::vector<std::size_t> many(width > 32 ? width * 3 : 0);
    std::size_t* older = many.empty() ? few : many.data();
    std::size_t* row = older + width;
    std::size_t* next = row + width;
    std::fill(older, next + width, too_far);
    for (std::size_t j = 0; j < width && j <= limit; ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t from = i > limit ? i - limit : 1;
        const std::size_t to = std::min(width - 1, i + limit);
        next[from - 1] = from == 1 ? i : too_far;
        std::size_t nearest = next[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            const std::size_t replace = row[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                next[j] = std::min(next[j], older[j - 2] + 1);
            nearest = std::min({nearest, next[j], row[j], row[j - 1]});
        }
        if (nearest > limit)
            return too_far;  // what follows is no nearer than the last two rows
        std::swap(older, row);
        std::swap(row, next);
    }
    return std::min(row[b.size()], too_far);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const auto begin = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    a.remove_prefix(static_cast<std::size_t>(begin.first - a.begin()));
    b.remove_prefix(static_cast<std::size_t>(begin.second - b.begin()));
    const auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    a.remove_suffix(static_cast<std::size_t>(end.first - a.rbegin()));
    b.remove_suffix(static_cast<std::size_t>(end.second - b.rbegin()));
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit || a.empty() || b.empty())
        return std::min(gap, limit + 1);
    return distance_of_different(a, b, limit);
}

}  // namespace drill::base
