#include "import/plain_text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/ascii.h"
#include "base/text.h"

namespace drill::import {
namespace {

using base::is_capital;
using base::is_digit;
using base::is_letter;
using base::is_small_letter;

constexpr std::size_t kTagBytesMax = 2000;  ///< a "<" that is closed later is no tag
constexpr std::size_t kEntityBytesMax = 12;
constexpr std::size_t kAddressBytesMax = 2000;

bool is_word(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr Entity kEntities[] = {{"amp", "&"},    {"lt", "<"},    {"gt", ">"},    {"quot", "\""},
                                {"apos", "'"},   {"nbsp", " "},  {"ndash", "–"}, {"mdash", "—"},
                                {"hellip", "…"}, {"rsquo", "’"}, {"lsquo", "‘"}, {"ldquo", "“"},
                                {"rdquo", "”"}};

void append_code_point(std::string& out, std::uint32_t value) {
    const auto add = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (value < 0x80) {
        add(value);
    } else if (value < 0x800) {
        add(0xC0 | value >> 6U);
        add(0x80 | (value & 0x3FU));
    } else if (value < 0x10000) {
        add(0xE0 | value >> 12U);
        add(0x80 | (value >> 6U & 0x3FU));
        add(0x80 | (value & 0x3FU));
    } else {
        add(0xF0 | value >> 18U);
        add(0x80 | (value >> 12U & 0x3FU));
        add(0x80 | (value >> 6U & 0x3FU));
        add(0x80 | (value & 0x3FU));
    }
}

/// What "#8230" or "#x2026" stands for; 0 when nothing that text may hold.
std::uint32_t numbered(std::string_view digits) {
    const bool is_hex = digits.size() > 1 && (digits[1] == 'x' || digits[1] == 'X');
    std::uint32_t value = 0;
    for (const char c : digits.substr(is_hex ? 2 : 1)) {
        const char low = is_letter(c) ? static_cast<char>(c | 0x20) : c;
        const bool is_hex_digit = is_hex && low >= 'a' && low <= 'f';
        if (!is_digit(c) && !is_hex_digit)
            return 0;
        value = value * (is_hex ? 16 : 10) +
                static_cast<std::uint32_t>(is_hex_digit ? low - 'a' + 10 : c - '0');
        if (value > 0x10FFFF)
            return 0;
    }
    return value >= 0xD800 && value <= 0xDFFF ? 0 : value;
}

/// Walks once through a source and writes what people read of it.
class Reader {
public:
    explicit Reader(std::string_view source) : source_(source) {}

    std::string read() {
        while (place_ < source_.size()) {
            if (!skip_tag() && !skip_shortcode() && !take_entity() && !take_link() && !skip_mark())
                out_ += source_[place_++];
        }
        return std::move(out_);
    }

private:
    bool is_at(std::string_view text) const { return source_.substr(place_, text.size()) == text; }

    /// The offset of `end` behind the place, if it comes within `most` bytes.
    std::size_t found(std::string_view end, std::size_t most) const {
        const std::size_t at = source_.substr(place_, most).find(end);
        return at == std::string_view::npos ? at : place_ + at;
    }

    bool skip_tag() {
        if (source_[place_] != '<' || place_ + 1 == source_.size())
            return false;
        const char next = source_[place_ + 1];
        if (!is_letter(next) && next != '/' && next != '!')
            return false;
        const std::size_t end = found(">", kTagBytesMax);
        if (end == std::string_view::npos)
            return false;
        const std::string name = in_small_letters(
            source_.substr(place_ + 1, std::min<std::size_t>(end - place_ - 1, 8)));
        place_ = end + 1;
        if (breaks_line(name))
            out_ += '\n';
        if (name.rfind("script", 0) == 0 || name.rfind("style", 0) == 0)
            skip_until(name[1] == 'c' ? "</script" : "</style");
        return true;
    }

    static bool breaks_line(std::string_view name) {
        constexpr std::string_view kBreaking[] = {"br", "/p", "/div", "/li", "/tr", "/h"};
        return std::any_of(std::begin(kBreaking), std::end(kBreaking),
                           [name](std::string_view each) { return name.rfind(each, 0) == 0; });
    }

    void skip_until(std::string_view closing) {
        const std::size_t end = source_.find(closing, place_);
        place_ = end == std::string_view::npos ? source_.size() : end;
    }

    bool skip_shortcode() {
        if (!is_at("{{<") && !is_at("{{%"))
            return false;
        const std::size_t end = found("}}", kTagBytesMax);
        if (end == std::string_view::npos)
            return false;
        place_ = end + 2;
        return true;
    }

    bool take_entity() {
        if (source_[place_] != '&')
            return false;
        const std::size_t end = found(";", kEntityBytesMax);
        if (end == std::string_view::npos || end < place_ + 3)
            return false;
        const std::string_view name = source_.substr(place_ + 1, end - place_ - 1);
        if (name[0] == '#') {
            const std::uint32_t value = numbered(name);
            if (value == 0)
                return false;
            append_code_point(out_, value);
            place_ = end + 1;
            return true;
        }
        for (const Entity& each : kEntities) {
            if (each.name == name) {
                out_ += each.text;
                place_ = end + 1;
                return true;
            }
        }
        return false;
    }

    /// At the "](" of a link: skips the address. The "[" was skipped as a mark when one follows.
    bool take_link() {
        if (!is_at("]("))
            return false;
        const std::size_t end = found(")", kAddressBytesMax);
        if (end == std::string_view::npos || link_depth_ == 0)
            return false;
        --link_depth_;
        place_ = end + 1;
        return true;
    }

    bool skip_mark() {
        const char c = source_[place_];
        if (c == '[' && starts_link()) {
            ++link_depth_;
            ++place_;
            return true;
        }
        if (c != '*' && c != '_' && c != '`')
            return false;
        std::size_t end = place_;
        while (end < source_.size() && source_[end] == c)
            ++end;
        const bool is_inside_word = place_ > 0 && is_word(source_[place_ - 1]) &&
                                    end < source_.size() && is_word(source_[end]);
        const bool stands_alone =
            c == '*' && end < source_.size() && source_[end] == ' ' && end - place_ == 1 &&
            (place_ == 0 || source_[place_ - 1] == '\n' || source_[place_ - 1] == ' ');
        if ((c == '_' && is_inside_word) || stands_alone)
            return false;
        place_ = end;
        return true;
    }

    bool starts_link() const {
        const std::size_t close = found("]", 300);
        return close != std::string_view::npos && source_.substr(close, 2) == "](" &&
               source_.substr(close, kAddressBytesMax).find(')') != std::string_view::npos;
    }

    std::string_view source_;
    std::size_t place_ = 0;
    std::size_t link_depth_ = 0;
    std::string out_;
};

/// Control characters out, runs of spaces one space, at most one empty line, none at the ends.
std::string tidied(std::string_view text) {
    std::string out;
    std::size_t breaks = 0;
    bool has_space = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            ++breaks;
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\r') {
            has_space = true;
            continue;
        }
        if (byte < 0x20 || byte == 0x7F)
            continue;
        if (breaks > 0 && !out.empty()) {
            out.append(std::min<std::size_t>(breaks, 2), '\n');
        } else if (has_space && !out.empty()) {
            out += ' ';
        }
        breaks = 0;
        has_space = false;
        out += c;
    }
    return out;
}

}  // namespace

std::string plain_text(std::string_view source) {
    return tidied(Reader(source).read());
}

std::string one_line(std::string_view source) {
    std::string text = plain_text(source);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return tidied(text);
}

std::string fitted(std::string_view text, std::size_t bytes_max) {
    constexpr std::string_view kCut = "…";
    if (text.size() <= bytes_max)
        return std::string(text);
    return std::string(trimmed(base::truncated(text, bytes_max - kCut.size()))) + std::string(kCut);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string in_small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (is_capital(c))
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string slug(std::string_view text, std::size_t bytes_max) {
    std::string out;
    for (const char c : in_small_letters(text)) {
        const bool is_kept = is_small_letter(c) || is_digit(c);
        if (is_kept) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
        if (out.size() == bytes_max)
            break;
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

}  // namespace drill::import
