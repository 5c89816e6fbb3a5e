#include "debrief/labels.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/drill_time.h"

namespace drill::debrief {
namespace {

using base::is_digit;
using base::is_letter;

constexpr Milliseconds kSecondMs = 1000;
constexpr Milliseconds kMinuteMs = 60 * kSecondMs;
constexpr Milliseconds kHourMs = 60 * kMinuteMs;
/// From here on seconds say nothing that a reader could use.
constexpr Milliseconds kCoarseMs = 10 * kMinuteMs;
constexpr std::size_t kShortNameCount = 3;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        if (!text.empty()) {
            text += ", ";
        }
        text += name;
    }
    return text;
}

/// "API" when all its cells are in `cells`, "API (East)" when some are, empty when none is.
std::string component_label(const engine::Setting& setting, const engine::Component& component,
                            const engine::CellSet& cells) {
    std::vector<std::string> containers;
    for (const int cell : component.cells) {
        if (cells.has(cell)) {
            const int container = setting.cells[static_cast<std::size_t>(cell)].container;
            containers.push_back(setting.containers[static_cast<std::size_t>(container)]);
        }
    }
    if (containers.empty()) {
        return {};
    }
    if (containers.size() == component.cells.size()) {
        return component.name;
    }
    return component.name + " (" + joined(containers) + ")";
}

/// One name a component; one for all or none of them together.
std::vector<std::string> cell_names(const engine::Setting& setting, const engine::CellSet& cells) {
    std::vector<std::string> names;
    bool is_all = true;
    for (const engine::Component& component : setting.components) {
        std::string name = component_label(setting, component, cells);
        is_all = is_all && name == component.name;
        if (!name.empty()) {
            names.push_back(std::move(name));
        }
    }
    if (names.empty()) {
        return {"No components"};
    }
    return is_all && names.size() > 1 ? std::vector<std::string>{"All components"} : names;
}

/// Letters and digits, and every byte of a character beyond ASCII.
bool is_word_byte(char c) {
    return is_digit(c) || is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether `name` stands at `at` in `text` as a whole word.
bool stands_at(std::string_view text, std::size_t at, std::string_view name) {
    if (name.empty() || text.substr(at, name.size()) != name) {
        return false;
    }
    const std::size_t end = at + name.size();
    return (at == 0 || !is_word_byte(text[at - 1])) &&
           (end == text.size() || !is_word_byte(text[end]));
}

}  // namespace

std::string time_label(const engine::Setting& setting, Milliseconds at_ms) {
    return at_ms == kNever ? std::string{} : base::format_time_of_day(setting.starts_at_ms, at_ms);
}

std::string span_label(Milliseconds span_ms) {
    const std::string seconds = std::to_string(span_ms / kSecondMs % 60) + " s";
    if (span_ms < kMinuteMs) {
        return seconds;
    }
    const std::string minutes = std::to_string(span_ms / kMinuteMs % 60) + " min";
    if (span_ms < kCoarseMs && span_ms % kMinuteMs >= kSecondMs) {
        return minutes + " " + seconds;
    }
    if (span_ms < kHourMs) {
        return minutes;
    }
    const std::string hours = std::to_string(span_ms / kHourMs) + " h";
    return span_ms % kHourMs < kMinuteMs ? hours : hours + " " + minutes;
}

std::string difference_label(Milliseconds expected_ms, Milliseconds actual_ms) {
    if (expected_ms == kNever || actual_ms == kNever) {
        return {};
    }
    const bool is_before = actual_ms < expected_ms;
    const Milliseconds span_ms = is_before ? expected_ms - actual_ms : actual_ms - expected_ms;
    if (span_ms < kSecondMs) {
        return "at that moment";
    }
    return span_label(span_ms) + (is_before ? " before" : " after");
}

std::string cells_label(const engine::Setting& setting, const engine::CellSet& cells) {
    return joined(cell_names(setting, cells));
}

std::string short_cells_label(const engine::Setting& setting, const engine::CellSet& cells) {
    std::vector<std::string> names = cell_names(setting, cells);
    if (names.size() <= kShortNameCount + 1) {  // "and 1 more" would be no shorter
        return joined(names);
    }
    const std::size_t more = names.size() - kShortNameCount;
    names.resize(kShortNameCount);
    return joined(names) + " and " + std::to_string(more) + " more";
}

std::string ways_label(std::uint8_t ways) {
    std::string text;
    for (const engine::Broadcast way : engine::kBroadcasts) {
        if ((ways & static_cast<std::uint8_t>(way)) != 0) {
            text += text.empty() ? "" : ", ";
            text += title_of(way);
        }
    }
    return text;
}

std::string role_label(const engine::Scenario& scenario, int cast) {
    if (cast < 0 || static_cast<std::size_t>(cast) >= scenario.cast.size()) {
        return "CMOC";
    }
    return scenario.cast[static_cast<std::size_t>(cast)].role;
}

std::string with_roles(const engine::Scenario& scenario, std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto named =
            std::find_if(scenario.cast.begin(), scenario.cast.end(),
                         [text, at](const engine::CastMember& member) {
                             return !member.is_bot && stands_at(text, at, member.name);
                         });
        if (named == scenario.cast.end()) {
            out += text[at++];
        } else {
            out += "[" + named->role + "]";
            at += named->name.size();
        }
    }
    return out;
}

}  // namespace drill::debrief
