// Compares the numbers in an event with what a scenario has.

#include "session_log/event_json.h"

namespace drill::session_log {
namespace {

/// Looks at each field that counts into something; the others cannot be out of range.
class RangeCheck {
public:
    explicit RangeCheck(const NumberedCounts& counts) : counts_(counts) {}

    std::string take_problem() { return std::move(problem_); }

    void index(std::string_view key, int value, Numbered kind) {
        if (value < 0 || value >= counts_.of(kind)) {
            refuse(key, value, counts_.of(kind));
        }
    }
    void speaker(std::string_view key, int value) {
        if (value != engine::kCmocSpeaker) {
            index(key, value, Numbered::kCast);
        }
    }
    void bits(std::string_view key, std::uint64_t value, Numbered kind) {
        for (int bit = 0; bit < 64; ++bit) {
            if ((value >> bit & 1U) != 0) {
                index(key, bit, kind);
            }
        }
    }
    void cells(std::string_view key, const engine::CellSet& cells) {
        for (int cell = 0; cell < engine::kCellCountMax; ++cell) {
            if (cells.has(cell)) {
                index(key, cell, Numbered::kCell);
            }
        }
    }
    void cell_levels(std::string_view key, const std::vector<engine::CellLevel>& levels) {
        for (const engine::CellLevel& each : levels) {
            index(key, each.cell, Numbered::kCell);
        }
    }

    void named_cells(std::string_view key, const engine::CellSet& named) { cells(key, named); }

    void message(std::string_view, engine::MessageRef) {}
    void label(std::string_view key, int value) {
        if (value != engine::kNoLabel)
            index(key, value, Numbered::kInject);
    }
    void named_bits(std::string_view key, std::uint64_t value, Numbered kind) {
        bits(key, value, kind);
    }
    void named_index(std::string_view key, int value, Numbered kind) { index(key, value, kind); }
    void named_flag(std::string_view, bool) {}
    void named_text(std::string_view, std::string_view) {}
    void intents(std::string_view, std::uint8_t) {}
    template <typename Enum>
    void named(std::string_view, Enum) {}
    void decimal(std::string_view, std::uint64_t) {}
    void number(std::string_view, std::int32_t) {}
    void pace(std::string_view, std::uint8_t) {}
    void flag(std::string_view, bool) {}
    void text(std::string_view, std::string_view) {}
    void moment(std::string_view, engine::Milliseconds) {}
    void broadcast(std::string_view, std::uint8_t) {}
    void pairs(std::string_view, const std::vector<std::pair<std::string, std::string>>&) {}
    void post(std::string_view, const engine::PublicPost&) {}
    template <typename Enum>
    void name(std::string_view, Enum) {}

private:
    void refuse(std::string_view key, int value, int count) {
        if (problem_.empty()) {
            problem_ = "expected \"" + std::string(key) + "\" below " + std::to_string(count) +
                       ", got " + std::to_string(value);
        }
    }

    const NumberedCounts& counts_;
    std::string problem_;
};

}  // namespace

std::string misfit(const engine::Event& event, const NumberedCounts& counts) {
    RangeCheck check(counts);
    std::visit([&check](const auto& body) { describe(check, body); }, event.body);
    return check.take_problem();
}

}  // namespace drill::session_log
