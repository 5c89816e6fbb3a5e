// Prints the fields of an event.

#include <cassert>
#include <type_traits>

#include "session_log/event_json.h"
#include "session_log/json_text.h"

namespace drill::session_log {
namespace {

using engine::Audience;
using engine::CellLevel;
using engine::CellSet;

constexpr engine::Seat kSeats[] = {engine::Seat::kCmoc, engine::Seat::kShadow,
                                   engine::Seat::kObserver, engine::Seat::kNoteTaker,
                                   engine::Seat::kFacilitator};

void append_list_comma(std::string& out) {
    if (out.back() != '[') {
        out += ',';
    }
}

/// Appends `"key":value` for each field, a comma before each but the first of its object.
class FieldPrinter {
public:
    explicit FieldPrinter(std::string& out) : out_(out) {}

    void decimal(std::string_view key, std::uint64_t value) { quote(key, std::to_string(value)); }
    void number(std::string_view key, std::int32_t value) { plain(key, std::to_string(value)); }
    void pace(std::string_view key, std::uint8_t value) { plain(key, std::to_string(value)); }
    void index(std::string_view key, int value, Numbered) { plain(key, std::to_string(value)); }
    void speaker(std::string_view key, int value) { plain(key, std::to_string(value)); }
    void flag(std::string_view key, bool value) { plain(key, value ? "true" : "false"); }
    void text(std::string_view key, std::string_view value) { quote(key, value); }
    void bits(std::string_view key, std::uint64_t value, Numbered) { quote(key, hex_text(value)); }

    template <typename Enum>
    void name(std::string_view key, Enum value) {
        quote(key, engine::name_of(value));
    }

    void moment(std::string_view key, engine::Milliseconds value) {
        plain(key, value == engine::kNever ? "null" : std::to_string(value));
    }

    void cells(std::string_view key, const CellSet& cells) {
        open(key, '[');
        for (int cell = 0; cell < engine::kCellCountMax; ++cell) {
            if (cells.has(cell)) {
                append_list_comma(out_);
                out_ += std::to_string(cell);
            }
        }
        out_ += ']';
    }

    void named_bits(std::string_view key, std::uint64_t value, Numbered kind) {
        if (value != 0)
            bits(key, value, kind);
    }
    void named_index(std::string_view key, int value, Numbered kind) {
        if (value != 0)
            index(key, value, kind);
    }
    void named_flag(std::string_view key, bool value) {
        if (value)
            flag(key, value);
    }
    void named_text(std::string_view key, std::string_view value) {
        if (!value.empty())
            text(key, value);
    }
    /// Left out when there is none.
    void message(std::string_view key, engine::MessageRef value) {
        if (value != engine::kNoMessage)
            speaker(key, value);
    }
    void label(std::string_view key, int value) {
        if (value != engine::kNoLabel)
            speaker(key, value);
    }
    void named_cells(std::string_view key, const CellSet& named) {
        if (!named.empty())
            cells(key, named);
    }

    template <typename Enum>
    void named(std::string_view key, Enum value) {
        if (value != Enum{})
            name(key, value);
    }

    void intents(std::string_view key, std::uint8_t intents) {
        if (intents == 0)
            return;
        open(key, '[');
        for (int i = 0; i < engine::kIntentCount; ++i) {
            if ((intents >> i & 1U) != 0) {
                append_list_comma(out_);
                append_json_text(out_, engine::name_of(static_cast<engine::Intent>(i)));
            }
        }
        out_ += ']';
    }

    void broadcast(std::string_view key, std::uint8_t ways) {
        open(key, '[');
        for (const engine::Broadcast way : engine::kBroadcasts) {
            if ((ways & static_cast<std::uint8_t>(way)) != 0) {
                append_list_comma(out_);
                append_json_text(out_, engine::name_of(way));
            }
        }
        out_ += ']';
    }

    void cell_levels(std::string_view key, const std::vector<CellLevel>& levels) {
        open(key, '[');
        for (const CellLevel& each : levels) {
            append_list_comma(out_);
            out_ += "[" + std::to_string(each.cell) + ",";
            append_json_text(out_, engine::name_of(each.level));
            out_ += ']';
        }
        out_ += ']';
    }

    void pairs(std::string_view key,
               const std::vector<std::pair<std::string, std::string>>& pairs) {
        open(key, '[');
        for (const auto& pair : pairs) {
            append_list_comma(out_);
            out_ += '[';
            append_json_text(out_, pair.first);
            out_ += ',';
            append_json_text(out_, pair.second);
            out_ += ']';
        }
        out_ += ']';
    }

    void post(std::string_view key, const engine::PublicPost& post) {
        open(key, '{');
        describe(*this, post);
        out_ += '}';
    }

    void audience(std::string_view key, Audience audience) {
        if (audience == engine::kEveryone) {
            quote(key, "everyone");
        } else if (audience == engine::kFacilitatorOnly) {
            quote(key, "facilitator");
        } else if (audience == engine::kEngineOnly) {
            quote(key, "engine");
        } else {
            seats(key, audience);
        }
    }

private:
    void seats(std::string_view key, Audience audience) {
        open(key, '[');
        for (const engine::Seat seat : kSeats) {
            if (audience.includes(seat)) {
                append_list_comma(out_);
                append_json_text(out_, engine::name_of(seat));
            }
        }
        out_ += ']';
    }

    void plain(std::string_view key, std::string_view value) {
        if (out_.back() != '{') {
            out_ += ',';
        }
        append_json_text(out_, key);
        out_ += ':';
        out_ += value;
    }

    void quote(std::string_view key, std::string_view value) {
        plain(key, {});
        append_json_text(out_, value);
    }

    void open(std::string_view key, char bracket) {
        plain(key, {});
        out_ += bracket;
    }

    std::string& out_;
};

}  // namespace

void append_event(std::string& out, const engine::Event& event) {
    out += '{';
    FieldPrinter printer(out);
    printer.moment("at", event.at_ms);
    printer.audience("to", event.audience);
    std::visit(
        [&printer](const auto& body) {
            printer.text("event", kEventName<std::decay_t<decltype(body)>>);
            describe(printer, body);
        },
        event.body);
    out += '}';
}

}  // namespace drill::session_log
