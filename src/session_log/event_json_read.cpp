// Reads the fields of an event and keeps every number in it within bounds.

#include <cstddef>
#include <limits>
#include <type_traits>
#include <utility>

#include "base/drill_time.h"
#include "base/text.h"
#include "session_log/event_json.h"
#include "session_log/json_text.h"
#include "session_log/log_format.h"

namespace drill::session_log {
namespace {

using engine::Audience;
using engine::CellLevel;
using engine::CellSet;

constexpr std::uint8_t kPaceMax = 60;

/// The value as a person would look for it in the line.
std::string shown(const JsonValue& json) {
    switch (json.kind) {
        case JsonKind::kNull:
            return "null";
        case JsonKind::kBoolean:
            return json.boolean ? "true" : "false";
        case JsonKind::kInteger:
            return std::to_string(json.integer);
        case JsonKind::kText:
            return '"' + std::string(base::truncated(json.text, 40)) + '"';
        case JsonKind::kList:
            return "a list";
        case JsonKind::kObject:
            return "an object";
    }
    return "?";
}

/// Takes each field from an object; remembers the first that is not as it should be.
class FieldTaker {
public:
    FieldTaker(const JsonValue& object, std::string& problem)
        : object_(object), problem_(problem) {}

    void decimal(std::string_view key, std::uint64_t& value) {
        if (const auto read = from_decimal_text(quoted(key))) {
            value = *read;
        } else {
            expect(key, "a whole number of 64 bits as text");
        }
    }

    template <typename Bits>
    void bits(std::string_view key, Bits& value, Numbered kind) {
        const int count = NumberedCounts{}.of(kind);
        const auto read = from_hex_text(quoted(key));
        if (read && (count >= 64 || *read >> static_cast<unsigned>(count) == 0)) {
            value = static_cast<Bits>(*read);
        } else {
            expect(key, "hexadecimal text of at most " + std::to_string(count) + " bits");
        }
    }

    void number(std::string_view key, std::int32_t& value) {
        value = static_cast<std::int32_t>(integer(key, std::numeric_limits<std::int32_t>::min(),
                                                  std::numeric_limits<std::int32_t>::max()));
    }
    void pace(std::string_view key, std::uint8_t& value) {
        value = static_cast<std::uint8_t>(integer(key, 1, kPaceMax));
    }
    void index(std::string_view key, int& value, Numbered kind) {
        value = static_cast<int>(integer(key, 0, NumberedCounts{}.of(kind) - 1));
    }
    void speaker(std::string_view key, int& value) {
        value = static_cast<int>(integer(key, engine::kCmocSpeaker, engine::kCastCountMax - 1));
    }

    void flag(std::string_view key, bool& value) {
        const JsonValue* json = object_.member(key);
        if (json != nullptr && json->kind == JsonKind::kBoolean) {
            value = json->boolean;
        } else {
            expect(key, "true or false");
        }
    }

    void text(std::string_view key, std::string& value) {
        const JsonValue* json = object_.member(key);
        if (json != nullptr && json->kind == JsonKind::kText) {
            value = json->text;
        } else {
            expect(key, "a text");
        }
    }

    template <typename Enum>
    void name(std::string_view key, Enum& value) {
        if (!engine::from_name(quoted(key), value)) {
            expect(key, "a known name");
        }
    }

    void moment(std::string_view key, engine::Milliseconds& value) {
        const JsonValue* json = object_.member(key);
        if (json != nullptr && json->kind == JsonKind::kNull) {
            value = engine::kNever;
        } else {
            value = static_cast<engine::Milliseconds>(integer(key, 0, engine::kNever - 1));
        }
    }

    void cells(std::string_view key, CellSet& cells) {
        for (const JsonValue& item : list(key)) {
            if (is_cell(item)) {
                cells.add(static_cast<int>(item.integer));
            } else {
                expect(key, "numbers of cells");
            }
        }
    }

    void named_bits(std::string_view key, std::uint64_t& value, Numbered kind) {
        if (object_.member(key) != nullptr)
            bits(key, value, kind);
    }
    void named_index(std::string_view key, int& value, Numbered kind) {
        if (object_.member(key) != nullptr)
            index(key, value, kind);
    }
    void named_flag(std::string_view key, bool& value) {
        if (object_.member(key) != nullptr)
            flag(key, value);
    }
    void named_text(std::string_view key, std::string& value) {
        if (object_.member(key) != nullptr)
            text(key, value);
    }
    void message(std::string_view key, engine::MessageRef& value) {
        value = engine::kNoMessage;
        if (object_.member(key) != nullptr)
            value = static_cast<int>(integer(key, engine::labelled(engine::kInjectCountMax - 1),
                                             NumberedCounts{}.messages - 1));
    }
    void label(std::string_view key, int& value) {
        if (object_.member(key) != nullptr)
            index(key, value, Numbered::kInject);
    }
    void named_cells(std::string_view key, CellSet& named) {
        if (object_.member(key) != nullptr)
            cells(key, named);
    }

    template <typename Enum>
    void named(std::string_view key, Enum& value) {
        if (object_.member(key) != nullptr)
            name(key, value);
    }

    void intents(std::string_view key, std::uint8_t& intents) {
        if (object_.member(key) == nullptr)
            return;
        for (const JsonValue& item : list(key)) {
            engine::Intent intent{};
            if (engine::from_name(item.text, intent)) {
                intents = static_cast<std::uint8_t>(intents | 1U << static_cast<unsigned>(intent));
            } else {
                expect(key, "names of intents");
            }
        }
    }

    void broadcast(std::string_view key, std::uint8_t& ways) {
        for (const JsonValue& item : list(key)) {
            engine::Broadcast way{};
            if (engine::from_name(item.text, way)) {
                ways = static_cast<std::uint8_t>(ways | static_cast<std::uint8_t>(way));
            } else {
                expect(key, "names of ways to broadcast");
            }
        }
    }

    void cell_levels(std::string_view key, std::vector<CellLevel>& levels) {
        for (const JsonValue& item : list(key)) {
            CellLevel each;
            if (item.kind == JsonKind::kList && item.items.size() == 2 && is_cell(item.items[0]) &&
                engine::from_name(item.items[1].text, each.level)) {
                each.cell = static_cast<int>(item.items[0].integer);
                levels.push_back(each);
            } else {
                expect(key, "pairs of a cell and a level");
            }
        }
    }

    void pairs(std::string_view key, std::vector<std::pair<std::string, std::string>>& pairs) {
        for (const JsonValue& item : list(key)) {
            if (item.kind == JsonKind::kList && item.items.size() == 2 &&
                item.items[0].kind == JsonKind::kText && item.items[1].kind == JsonKind::kText) {
                pairs.emplace_back(item.items[0].text, item.items[1].text);
            } else {
                expect(key, "pairs of texts");
            }
        }
    }

    void post(std::string_view key, engine::PublicPost& post) {
        const JsonValue* json = object_.member(key);
        if (json == nullptr || json->kind != JsonKind::kObject) {
            expect(key, "an object");
            return;
        }
        FieldTaker taker(*json, problem_);
        describe(taker, post);
        if (post.state == engine::IncidentState::kNone) {
            expect(key, "a post with a state");
        }
    }

    void audience(std::string_view key, Audience& audience) {
        const JsonValue* json = object_.member(key);
        if (json != nullptr && json->kind == JsonKind::kList) {
            seats(key, audience);
            return;
        }
        const std::string_view name = quoted(key);
        if (name == "everyone") {
            audience = engine::kEveryone;
        } else if (name == "facilitator") {
            audience = engine::kFacilitatorOnly;
        } else if (name == "engine") {
            audience = engine::kEngineOnly;
        } else {
            expect(key, "everyone, facilitator, engine or a list of seats");
        }
    }

    /// The text of a member; empty when it is missing or something else.
    std::string_view quoted(std::string_view key) const {
        const JsonValue* json = object_.member(key);
        return json == nullptr ? std::string_view{} : std::string_view(json->text);
    }

    std::int64_t integer(std::string_view key, std::int64_t low, std::int64_t high) {
        const JsonValue* json = object_.member(key);
        if (json != nullptr && json->kind == JsonKind::kInteger && json->integer >= low &&
            json->integer <= high) {
            return json->integer;
        }
        expect(key, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
        return low;
    }

    void expect(std::string_view key, const std::string& what) {
        if (!problem_.empty()) {
            return;
        }
        const JsonValue* json = object_.member(key);
        problem_ = "expected \"" + std::string(key) + "\" to be " + what + ", got " +
                   (json == nullptr ? "nothing" : shown(*json));
    }

private:
    static bool is_cell(const JsonValue& json) {
        return json.kind == JsonKind::kInteger && json.integer >= 0 &&
               json.integer < engine::kCellCountMax;
    }

    const std::vector<JsonValue>& list(std::string_view key) {
        static const std::vector<JsonValue> kNothing;
        const JsonValue* json = object_.member(key);
        if (json != nullptr && json->kind == JsonKind::kList) {
            return json->items;
        }
        expect(key, "a list");
        return kNothing;
    }

    void seats(std::string_view key, Audience& audience) {
        audience = engine::kEngineOnly;
        for (const JsonValue& item : list(key)) {
            engine::Seat seat{};
            if (engine::from_name(item.text, seat)) {
                audience.seats =
                    static_cast<std::uint8_t>(audience.seats | 1U << static_cast<unsigned>(seat));
            } else {
                expect(key, "names of seats");
            }
        }
    }

    const JsonValue& object_;
    std::string& problem_;
};

/// Tries each body in turn; true when one has that name.
template <typename... Bodies>
bool take_body(FieldTaker& taker, std::string_view name, std::variant<Bodies...>& into) {
    const auto take = [&taker, name, &into](auto body) {
        if (kEventName<decltype(body)> != name) {
            return false;
        }
        describe(taker, body);
        into = std::move(body);
        return true;
    };
    return (take(Bodies{}) || ...);
}

}  // namespace

std::string read_event(const JsonValue& json, engine::Event& event) {
    std::string problem;
    if (json.kind != JsonKind::kObject) {
        return "expected an event, which is an object, got " + shown(json);
    }
    FieldTaker taker(json, problem);
    event.at_ms = static_cast<engine::Milliseconds>(taker.integer("at", 0, base::kDrillTimeMax));
    taker.audience("to", event.audience);
    const std::string_view name = taker.quoted("event");
    if (name.empty() || !take_body(taker, name, event.body)) {
        taker.expect("event", "the name of an event");
    }
    return problem;
}

}  // namespace drill::session_log
