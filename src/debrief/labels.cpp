#include "debrief/labels.h"

#include <cstddef>
#include <vector>

#include "base/drill_time.h"

namespace drill::debrief {
namespace {

constexpr Milliseconds kSecondMs = 1000;
constexpr Milliseconds kMinuteMs = 60 * kSecondMs;
constexpr Milliseconds kHourMs = 60 * kMinuteMs;
/// From here on seconds say nothing that a reader could use.
constexpr Milliseconds kCoarseMs = 10 * kMinuteMs;

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
        return "No components";
    }
    return is_all && names.size() > 1 ? "All components" : joined(names);
}

std::string role_label(const engine::Scenario& scenario, int cast) {
    if (cast < 0 || static_cast<std::size_t>(cast) >= scenario.cast.size()) {
        return "CMOC";
    }
    return scenario.cast[static_cast<std::size_t>(cast)].role;
}

}  // namespace drill::debrief
