// Small scenarios for tests, put together in a few lines.
#pragma once

#include <string>
#include <utility>

#include "base/text.h"
#include "engine/scenario.h"
#include "engine/session.h"

namespace drill::engine {

inline constexpr Milliseconds kSecondMs = 1000;
inline constexpr Milliseconds kMinuteMs = 60 * kSecondMs;

/// Two components in two containers (cells 0 to 3), an Incident Manager, an S2 of 20 minutes.
class ScenarioBuilder {
public:
    ScenarioBuilder() {
        Setting& setting = scenario_.setting;
        setting.scenario_id = "test";
        setting.title = "Test";
        setting.page_name = "Fernwood status";
        setting.containers = {"East", "West"};
        setting.components = {{"Website", {0, 1}}, {"API", {2, 3}}};
        setting.cells = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        for (int severity = 1; severity <= 4; ++severity) {
            const Milliseconds minutes = severity == 1 ? 10 : 15;
            setting.cadence_ms[severity][1] = minutes * kMinuteMs;
            setting.cadence_ms[severity][2] = (severity == 1 ? 10 : 30) * kMinuteMs;
            setting.cadence_ms[severity][3] = (severity == 1 ? 30 : 60) * kMinuteMs;
        }
        scenario_.severity = Severity::kS2;
        scenario_.length_ms = 15 * kMinuteMs;
        scenario_.longest_ms = 20 * kMinuteMs;
        scenario_.cast = {{"mara", "Mara", "Incident Manager", false, {"mara", "im"}}};
    }

    ScenarioBuilder& longest(Milliseconds longest_ms) {
        scenario_.longest_ms = longest_ms;
        return *this;
    }
    ScenarioBuilder& phrases(std::string id, std::vector<std::string> phrases) {
        for (std::string& phrase : phrases)
            phrase = base::folded(phrase);
        scenario_.phrase_lists.push_back({std::move(id), std::move(phrases)});
        return *this;
    }
    /// A line with these words has that intent.
    ScenarioBuilder& understands(Intent intent, std::string phrase) {
        language_.add_phrase(intent, std::move(phrase));
        return *this;
    }
    ScenarioBuilder& counter(std::string id, int start = 0, int min = -1000, int max = 1000) {
        scenario_.counters.push_back({std::move(id), start, min, max});
        return *this;
    }
    ScenarioBuilder& phases(std::vector<std::string> ids) {
        scenario_.phases = std::move(ids);
        return *this;
    }
    ScenarioBuilder& variation(std::string id, std::vector<std::string> values) {
        scenario_.variations.push_back({std::move(id), std::move(values)});
        return *this;
    }
    /// Bits 1 << Approval: steps that need a word.
    ScenarioBuilder& approvals(std::uint8_t needed) {
        scenario_.approvals_needed = needed;
        return *this;
    }
    ScenarioBuilder& at(Milliseconds at_ms, InjectAction action) {
        Inject inject;
        inject.at_ms = at_ms;
        inject.action = std::move(action);
        return add(std::move(inject));
    }
    ScenarioBuilder& after(int inject_number, Milliseconds delay_ms, InjectAction action) {
        Inject inject;
        inject.trigger = TriggerKind::kAfter;
        inject.after = inject_number;
        inject.at_ms = delay_ms;
        inject.action = std::move(action);
        return add(std::move(inject));
    }
    ScenarioBuilder& when(Condition condition, InjectAction action, Milliseconds delay_ms = 0) {
        Inject inject;
        inject.trigger = TriggerKind::kWhen;
        inject.when = std::move(condition);
        inject.at_ms = delay_ms;
        inject.action = std::move(action);
        return add(std::move(inject));
    }
    /// Makes the newest inject a contingency.
    ScenarioBuilder& unless(Condition condition) {
        scenario_.injects.back().unless = std::move(condition);
        scenario_.injects.back().is_contingency = true;
        return *this;
    }
    ScenarioBuilder& repeated(Milliseconds every_ms, int limit) {
        scenario_.injects.back().every_ms = every_ms;
        scenario_.injects.back().limit = limit;
        return *this;
    }
    ScenarioBuilder& expect(std::string text, Condition condition) {
        Expectation expectation;
        expectation.text = std::move(text);
        expectation.condition = std::move(condition);
        scenario_.expectations.push_back(std::move(expectation));
        return *this;
    }
    Scenario build() {
        scenario_.language = LateLanguage([language = language_] { return language; });
        scenario_.index = build_index(scenario_);
        return scenario_;
    }
    ScenarioBuilder& add(Inject inject) {
        inject.id = "inject-" + std::to_string(scenario_.injects.size() + 1);
        scenario_.injects.push_back(std::move(inject));
        return *this;
    }

private:
    Scenario scenario_;
    Language language_;
};

inline MessageInject message(std::string text) {
    return {0, std::move(text)};
}

inline Condition since(Milestone milestone, Milliseconds at_least_ms) {
    ConditionStep step;
    step.kind = ConditionKind::kSince;
    step.first = static_cast<std::uint16_t>(milestone);
    step.low = static_cast<std::int32_t>(at_least_ms);
    return {step};
}

inline CellSet cells_of(std::initializer_list<int> numbers) {
    CellSet cells;
    for (const int number : numbers)
        cells.add(number);
    return cells;
}

inline CreateIncident incident_on(CellSet cells, std::string details = "We see errors.") {
    CreateIncident command;
    command.title = "Errors";
    command.cells = cells;
    command.post.details = std::move(details);
    return command;
}

/// Moments at which lines with exactly `text` were written.
inline std::vector<Milliseconds> moments_of(const Session& session, const std::string& text) {
    std::vector<Milliseconds> moments;
    for (const Event& event : session.events()) {
        const auto* line = std::get_if<LineSaid>(&event.body);
        if (line != nullptr && line->text == text)
            moments.push_back(event.at_ms);
    }
    return moments;
}

}  // namespace drill::engine
