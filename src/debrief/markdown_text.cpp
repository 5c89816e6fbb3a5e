#include "debrief/markdown_text.h"

#include <cstddef>

#include "base/ascii.h"

namespace drill::debrief {
namespace {

using base::is_digit;
using base::is_letter;

constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

/// White space and control characters collapsed to single spaces, none at either end.
std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7F) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    if (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

/// The byte behind a list number ("12." or "12)") at the start of `line`; npos when there is none.
std::size_t list_mark(std::string_view line) {
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits])) {
        ++digits;
    }
    const bool is_list =
        digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return is_list ? digits : std::string_view::npos;
}

bool starts_word(std::string_view line, std::size_t at) {
    return at == 0 || !is_letter(line[at - 1]);
}

/// Whether the dot at `at` follows a word "www", which some Markdown turns into a link.
bool ends_www(std::string_view line, std::size_t at) {
    if (at < 3 || !starts_word(line, at - 3)) {
        return false;
    }
    for (std::size_t i = at - 3; i < at; ++i) {
        if (line[i] != 'w' && line[i] != 'W') {
            return false;
        }
    }
    return true;
}

/// Whether the character at `at` would mean something to Markdown there.
bool needs_backslash(std::string_view line, std::size_t at) {
    const char c = line[at];
    if (std::string_view("\\`*_{}[]#|~!$%").find(c) != std::string_view::npos) {
        return true;
    }
    if (at == 0 && (c == '-' || c == '+' || c == '=')) {
        return true;
    }
    const char next = at + 1 < line.size() ? line[at + 1] : ' ';
    if (c == ':') {  // a scheme or an emoji's name
        return is_letter(next) || next == '/' || next == '+';
    }
    return c == '.' && ends_www(line, at);
}

}  // namespace

std::string escaped_markdown(std::string_view text) {
    const std::string line = on_one_line(text);
    const std::size_t mark = list_mark(line);
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '@') {
            out += '@';
            out += kZeroWidthSpace;
        } else {
            if (at == mark || needs_backslash(line, at)) {
                out += '\\';
            }
            out += c;
        }
    }
    return out;
}

}  // namespace drill::debrief
