#include "pack/reading.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/text.h"
#include "engine/skin_words.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using base::is_digit;

std::vector<std::string_view> names_of(std::span<const Key> keys) {
    std::vector<std::string_view> names;
    for (const Key& key : keys) {
        names.push_back(key.name);
    }
    return names;
}

std::string at_most(std::size_t count, std::string_view what) {
    return joined({"at most ", std::to_string(count), " ", what});
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Two digits at `offset` below `limit`.
std::optional<base::Milliseconds> two_digits(std::string_view text, std::size_t offset, int limit) {
    if (!is_digit(text[offset]) || !is_digit(text[offset + 1])) {
        return std::nullopt;
    }
    const int number = (text[offset] - '0') * 10 + (text[offset + 1] - '0');
    return number < limit ? std::optional(static_cast<base::Milliseconds>(number)) : std::nullopt;
}

/// "hh:mm" or "hh:mm:ss" as milliseconds since midnight.
std::optional<base::Milliseconds> time_of_day_in(std::string_view text) {
    const bool has_seconds = text.size() == 8 && text[5] == ':';
    if ((text.size() != 5 && !has_seconds) || text[2] != ':') {
        return std::nullopt;
    }
    const auto hours = two_digits(text, 0, 24);
    const auto minutes = two_digits(text, 3, 60);
    const auto seconds = has_seconds ? two_digits(text, 6, 60) : std::optional<unsigned>(0);
    if (!hours || !minutes || !seconds) {
        return std::nullopt;
    }
    return ((*hours * 60 + *minutes) * 60 + *seconds) * 1000;
}

/// Reports too many children. A few too many are still read, so that their own faults come with it.
bool is_readable_count(Reading& reading, const JsonNode& node, std::size_t count_max,
                       std::string_view what) {
    if (node.child_count > count_max) {
        reading.expect(node, at_most(count_max, what), std::to_string(node.child_count));
    }
    return node.child_count <= 4 * count_max;
}

/// What is wrong with an id; empty when nothing is.
std::string_view fault_of_id(std::string_view id) {
    const bool has_space =
        std::any_of(id.begin(), id.end(), [](char c) { return is_control(c) || c == ' '; });
    return id.empty() || id.size() > kIdBytesMax || has_space
               ? std::string_view("an id of 1 to 64 characters without spaces")
               : std::string_view();
}

}  // namespace

void Reading::expect(const JsonNode& node, std::string_view expected) {
    expect(node, expected, node.shown());
}

void Reading::expect(const JsonNode& node, std::string_view expected, std::string_view got) {
    findings.add(
        {node.pointer(), node.place, node.shown(), joined({"expected ", expected, ", got ", got})});
}

void Reading::expect_key(const JsonNode& node, std::string_view expected, std::string_view hint) {
    findings.add({node.pointer(), node.key_place, in_quotes(node.key),
                  joined({"expected ", expected, ", got ", in_quotes(node.key), hint})});
}

bool Reading::is_misspelt(const JsonNode& node,
                          std::initializer_list<std::string_view> names) const {
    return std::any_of(misspellings.begin(), misspellings.end(), [&](const Misspelling& one) {
        return one.object == &node &&
               std::find(names.begin(), names.end(), one.meant) != names.end();
    });
}

void Reading::expect_missing(const JsonNode& node, std::string_view expected,
                             std::initializer_list<std::string_view> names) {
    if (!is_misspelt(node, names)) {
        expect(node, expected, "none");
    }
}

bool Reading::object(const JsonNode* node, std::span<const Key> keys) {
    if (node == nullptr) {
        return false;
    }
    if (node->kind != JsonKind::kObject) {
        expect(*node, "an object in { }");
        return false;
    }
    const std::vector<std::string_view> names = names_of(keys);
    for (const JsonNode& child : *node) {
        if (std::find(names.begin(), names.end(), child.key) == names.end()) {
            expect_key(child, "a known key", hint_for(names, child.key));
            if (misspellings.size() < kFindingCountMax) {
                misspellings.push_back({node, nearest_name(names, child.key)});
            }
        }
    }
    for (const Key& key : keys) {
        if (key.need == Need::kRequired && node->find(key.name) == nullptr) {
            expect_missing(*node, joined({"the key ", in_quotes(key.name)}), {key.name});
        }
    }
    return true;
}

bool Reading::open_object(const JsonNode* node, std::size_t count_max) {
    if (node == nullptr) {
        return false;
    }
    if (node->kind != JsonKind::kObject) {
        expect(*node, "an object in { }");
        return false;
    }
    return is_readable_count(*this, *node, count_max, "keys");
}

void Reading::format(const JsonNode* node, std::string_view wanted) {
    if (node != nullptr && (node->kind != JsonKind::kString || node->text != wanted)) {
        expect(*node, in_quotes(wanted));
    }
}

bool Reading::list(const JsonNode* node, std::size_t count_max) {
    if (node == nullptr) {
        return false;
    }
    if (node->kind != JsonKind::kList) {
        expect(*node, "a list in [ ]");
        return false;
    }
    return is_readable_count(*this, *node, count_max, "in this list");
}

bool Reading::filled_list(const JsonNode* node, std::size_t count_max) {
    if (!list(node, count_max)) {
        return false;
    }
    if (node->child_count == 0) {
        expect(*node, "at least one in this list");
    }
    return node->child_count > 0;
}

std::string Reading::text(const JsonNode* node, std::size_t bytes_max, Lines lines) {
    if (node == nullptr) {
        return {};
    }
    const std::string& text = node->text;
    if (node->kind != JsonKind::kString) {
        const bool is_number = node->kind == JsonKind::kNumber;
        expect(*node, is_number ? joined({"text in quotes such as ", in_quotes(text.substr(0, 12))})
                                : "text in quotes");
        return {};
    }
    if (base::is_blank(text)) {
        expect(*node, "some text");
        return {};
    }
    if (text.size() > bytes_max) {
        expect(*node, at_most(bytes_max, "bytes of text"), std::to_string(text.size()));
        return {};
    }
    const bool may_break = lines == Lines::kMany;
    const bool has_control = std::any_of(text.begin(), text.end(), [may_break](char c) {
        return is_control(c) && !(may_break && c == '\n');
    });
    if (has_control) {
        expect(*node, may_break ? "text without control characters other than \\n"
                                : "one line of text without control characters");
        return {};
    }
    return text;
}

std::string_view Reading::id(const JsonNode* node) {
    if (node == nullptr) {
        return {};
    }
    const std::string_view fault =
        node->kind == JsonKind::kString ? fault_of_id(node->text) : "an id in quotes";
    if (!fault.empty()) {
        expect(*node, fault);
        return {};
    }
    return node->text;
}

std::string_view Reading::key_id(const JsonNode& node) {
    const std::string_view fault = fault_of_id(node.key);
    if (!fault.empty()) {
        expect_key(node, fault);
    }
    return node.key;
}

std::string Reading::worded(const JsonNode* node, std::size_t bytes_max, Lines lines) {
    if (node != nullptr)
        placeholders(*node);
    return text(node, bytes_max, lines);
}

void Reading::placeholders(const JsonNode& node) {
    const std::string_view broken = engine::broken_placeholder(node.text);
    if (!broken.empty())
        expect(node, "a level, state or field of the skin, or two texts, in a placeholder",
               in_quotes(broken));
}

std::vector<std::string> Reading::texts(const JsonNode* node, std::size_t count_max,
                                        std::size_t bytes_max) {
    std::vector<std::string> out;
    if (!list(node, count_max)) {
        return out;
    }
    for (const JsonNode& child : *node) {
        std::string text_of_child = text(&child, bytes_max);
        if (std::find(out.begin(), out.end(), text_of_child) != out.end() &&
            !text_of_child.empty()) {
            expect(child, "each only once");
        }
        out.push_back(std::move(text_of_child));
    }
    return out;
}

base::Milliseconds Reading::any_time(const JsonNode* node, base::Milliseconds least_ms) {
    if (node == nullptr) {
        return 0;
    }
    const auto time =
        node->kind == JsonKind::kString ? base::parse_drill_time(node->text) : std::nullopt;
    if (!time) {
        expect(*node, "a time such as \"05:30\"");
        return 0;
    }
    if (*time < least_ms) {
        expect(*node,
               joined({"a time of at least ", in_quotes(base::format_drill_time(least_ms))}));
    }
    return *time;
}

base::Milliseconds Reading::time(const JsonNode* node, base::Milliseconds least_ms) {
    const base::Milliseconds time = any_time(node, least_ms);
    if (time > longest_ms) {
        expect(*node, joined({"a time of at most ", in_quotes(base::format_drill_time(longest_ms)),
                              ", the \"longest\" of this pack"}));
    }
    return time;
}

std::optional<base::Milliseconds> Reading::time_of_day(const JsonNode* node,
                                                       base::Milliseconds unit_ms) {
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto time = node->kind == JsonKind::kString ? time_of_day_in(node->text) : std::nullopt;
    if (!time || *time % unit_ms != 0) {
        expect(*node, unit_ms > 1000 ? "a time of day in whole minutes such as \"15:28\""
                                     : "a time of day such as \"15:28\"");
        return std::nullopt;
    }
    return time;
}

std::optional<int> Reading::integer(const JsonNode* node, IntegerRange range) {
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_integer || node->integer < range.low || node->integer > range.high) {
        expect(*node, joined({"a whole number from ", std::to_string(range.low), " to ",
                              std::to_string(range.high)}));
        return std::nullopt;
    }
    return static_cast<int>(node->integer);
}

std::optional<bool> Reading::boolean(const JsonNode* node) {
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->kind != JsonKind::kBoolean) {
        expect(*node, "true or false");
        return std::nullopt;
    }
    return node->is_true;
}

}  // namespace drill::pack
