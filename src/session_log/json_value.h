// A small JSON value read from one line of a log, within the limits of log_format.h.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace drill::session_log {

enum class JsonKind : std::uint8_t { kNull, kBoolean, kInteger, kText, kList, kObject };

struct JsonValue {
    JsonKind kind = JsonKind::kNull;
    bool boolean = false;
    std::int64_t integer = 0;
    std::string text;
    std::vector<JsonValue> items;   ///< of a list, or the values of an object
    std::vector<std::string> keys;  ///< of an object, one per item; may repeat

    /// The first member with that key; null when there is none or this is no object.
    const JsonValue* member(std::string_view key) const;
};

/// Takes one event of a batch. Answers what is wrong with it; empty when nothing is.
using EventSink = std::function<std::string(const JsonValue&)>;

/// Reads `text` into `line`, which must be one object.
///
/// Each object in the list `events` goes to `sink` as soon as it is read and is then forgotten, so
/// that a hostile line costs no more memory than its own size. Returns what was expected and what
/// stood there instead; empty when all is well.
std::string read_json_line(std::string_view text, JsonValue& line, const EventSink& sink);

}  // namespace drill::session_log
