#include "pack/syntax_fault.h"

#include "base/later.h"
#include "base/text.h"
#include "pack/finding.h"

namespace drill::pack {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kAfterWord = " \t\r\n,:[]{}\"";

std::size_t skip_space(std::string_view text, std::size_t offset) {
    const std::size_t found = text.find_first_not_of(kSpace, offset);
    return found == std::string_view::npos ? text.size() : found;
}

bool stands_at(std::string_view text, std::size_t offset, std::string_view chars) {
    return offset < text.size() && chars.find(text[offset]) != std::string_view::npos;
}

/// What stands at `offset`, for the end of a message.
std::string shown_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) {
        return "the end of the file";
    }
    if (text[offset] == '/') {
        return "a comment, which JSON does not have";
    }
    if (text[offset] == '\'') {
        return "a single quote, where JSON has double ones";
    }
    if (text[offset] == '"') {
        const std::size_t end = text.find('"', offset + 1);
        return in_quotes(
            text.substr(offset + 1, end == std::string_view::npos ? end : end - offset - 1));
    }
    if (stands_at(text, offset, kAfterWord)) {
        return in_quotes(text.substr(offset, 1));
    }
    const std::size_t end = text.find_first_of(kAfterWord, offset);
    return in_quotes(text.substr(offset, end == std::string_view::npos ? end : end - offset));
}

bool are_hexadecimal(std::string_view text, std::size_t offset, std::size_t count) {
    for (std::size_t i = offset; i < offset + count; ++i) {
        if (!stands_at(text, i, "0123456789abcdefABCDEF")) {
            return false;
        }
    }
    return true;
}

/// Why the quoted text that begins at `offset` is broken; an empty message when it is not.
DRILL_LATER SyntaxFault explain_string(std::string_view text, std::size_t offset) {
    for (std::size_t i = offset + 1; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '"') {
            return {};
        }
        if (byte == '\n' || byte == '\r') {
            return {i, "expected a closing quote, got the end of the line"};
        }
        if (byte < 0x20) {
            return {i, "expected no control character in a text, got one (a tab is written \\t)"};
        }
        if (byte != '\\') {
            continue;
        }
        const bool is_code = stands_at(text, i + 1, "u");
        if (!stands_at(text, i + 1, "\"\\/bfnrtu") ||
            (is_code && !are_hexadecimal(text, i + 2, 4))) {
            return {i, joined({"expected \\n, \\\", \\\\ or \\u with four digits, got ",
                               in_quotes(base::truncated(text.substr(i), is_code ? 6 : 2))})};
        }
        if (is_code && stands_at(text, i + 2, "dD") && stands_at(text, i + 3, "89abcdefABCDEF")) {
            // One half of a pair; the other half is missing if the parser stopped at all. A whole
            // pair is stepped over.
            const bool is_pair = stands_at(text, i + 3, "89abAB") &&
                                 text.substr(i + 6, 2) == "\\u" && stands_at(text, i + 8, "dD") &&
                                 stands_at(text, i + 9, "cdefCDEF") &&
                                 are_hexadecimal(text, i + 10, 2);
            if (!is_pair) {
                return {i, joined({"expected both halves of a character, got ",
                                   in_quotes(text.substr(i, 6))})};
            }
            i += 6;
        }
        i += is_code ? 5 : 1;
    }
    return {text.size(), "expected a closing quote, got the end of the file"};
}

struct Expected {
    std::string_view words;
    char separator = 0;                ///< may come first
    std::string_view after_separator;  ///< what is expected behind it
};

Expected expected_after(JsonProgress progress) {
    switch (progress) {
        case JsonProgress::kNothing:
            return {"{", 0, {}};
        case JsonProgress::kObjectBegan:
            return {"a key in quotes or }", 0, {}};
        case JsonProgress::kListBegan:
            return {"a value or ]", 0, {}};
        case JsonProgress::kKey:
            return {"a colon after the key", ':', "a value"};
        case JsonProgress::kValueInObject:
            return {"a comma or }", ',', "a key in quotes"};
        case JsonProgress::kValueInList:
            return {"a comma or ]", ',', "a value"};
        case JsonProgress::kWholeDocument:
            return {"nothing after the last }", 0, {}};
    }
    return {};
}

}  // namespace

SyntaxFault explain_syntax(std::string_view text, std::size_t offset, JsonProgress progress) {
    const Expected expected = expected_after(progress);
    std::string_view words = expected.words;
    offset = skip_space(text, offset);
    const bool has_separator =
        expected.separator != 0 && offset < text.size() && text[offset] == expected.separator;
    if (has_separator) {
        offset = skip_space(text, offset + 1);
        words = expected.after_separator;
    }
    const bool may_be_text = words != "a colon after the key" && words.substr(0, 7) != "a comma";
    if (may_be_text && stands_at(text, offset, "\"")) {
        SyntaxFault fault = explain_string(text, offset);
        if (!fault.message.empty()) {
            return fault;
        }
    }
    const bool follows_zero = offset > 0 && text[offset - 1] == '0' && !has_separator;
    if (follows_zero && stands_at(text, offset, "0123456789")) {
        return {offset, "expected a number that does not begin with 0, got one that does"};
    }
    if (stands_at(text, offset, "-0123456789") && words.substr(0, 7) == "a value") {
        return {offset, joined({"expected a plain number, got ", shown_at(text, offset)})};
    }
    const bool is_surplus =
        expected.separator == ',' && has_separator && stands_at(text, offset, "}]");
    return {offset, joined({"expected ", words, ", got ", shown_at(text, offset),
                            is_surplus ? " (the comma before it is one too many)" : ""})};
}

}  // namespace drill::pack
