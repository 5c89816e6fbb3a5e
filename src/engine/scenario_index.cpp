#include "engine/scenario_index.h"

#include <algorithm>
#include <optional>

#include "engine/scenario.h"

namespace drill::engine {
namespace {

struct TimeKey {
    TimeSource source = TimeSource::kMilestone;
    int number = 0;
};

/// What a step counts time from; empty when it does not.
std::optional<TimeKey> time_key(const ConditionStep& step) {
    switch (step.kind) {
        case ConditionKind::kSince:
            return TimeKey{TimeSource::kMilestone, step.first};
        case ConditionKind::kSinceInject:
            return TimeKey{TimeSource::kInject, step.first};
        case ConditionKind::kSincePhase:
            return TimeKey{TimeSource::kPhase, step.first};
        case ConditionKind::kUpdateOverdue:
            return TimeKey{TimeSource::kUpdateDue, 0};
        case ConditionKind::kSinceMaintenance:
            return TimeKey{TimeSource::kMaintenance, step.first};
        default:
            return std::nullopt;
    }
}

TimeWatches& times_of(ScenarioIndex& index, const TimeKey& key) {
    for (TimeWatches& each : index.times) {
        if (each.source == key.source && each.number == key.number)
            return each;
    }
    return index.times.emplace_back(TimeWatches{key.source, key.number, {}});
}

void watch_time(ScenarioIndex& index, const TimeKey& key, Milliseconds span_ms, int watcher) {
    auto& spans = times_of(index, key).spans;
    auto place = std::find_if(spans.begin(), spans.end(),
                              [span_ms](const TimeWatch& each) { return each.span_ms >= span_ms; });
    if (place == spans.end() || place->span_ms != span_ms) {
        place = spans.insert(place, TimeWatch{span_ms, {}});
    }
    place->watchers.add(watcher);
}

void watch(ScenarioIndex& index, const Condition& condition, int watcher) {
    for (const ConditionStep& step : condition) {
        for (const Topic topic : topics_of(step))
            index.by_topic[static_cast<std::size_t>(topic)].add(watcher);
        if (const auto key = time_key(step)) {
            watch_time(index, *key, static_cast<Milliseconds>(step.low), watcher);
        }
    }
    if (holds(condition, index.initial, 0))
        index.awake_at_start.add(watcher);
}

Control initial_control(const Scenario& scenario) {
    Control control;
    control.severity = scenario.severity;
    control.phases_ms[0] = 0;
    for (std::size_t i = 0; i < scenario.counters.size(); ++i)
        control.counters[i] = scenario.counters[i].start;
    for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
        const Inject& inject = scenario.injects[i];
        const bool is_timed = inject.trigger == TriggerKind::kAt;
        control.set_inject(static_cast<int>(i),
                           is_timed ? InjectStatus::kScheduled : InjectStatus::kWaiting,
                           is_timed                               ? inject.at_ms
                           : inject.trigger == TriggerKind::kWhen ? 0
                                                                  : kNever);
    }
    return control;
}

}  // namespace

ScenarioIndex build_index(const Scenario& scenario) {
    ScenarioIndex index;
    index.by_topic.resize(kTopicCount);
    index.followers.resize(scenario.injects.size());
    index.initial = initial_control(scenario);
    for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
        const Inject& inject = scenario.injects[i];
        const int number = static_cast<int>(i);
        if (inject.trigger == TriggerKind::kWhen)
            watch(index, inject.when, number);
        if (inject.trigger == TriggerKind::kAt && inject.at_ms == 0)
            index.awake_at_start.add(number);
        if (inject.trigger == TriggerKind::kAfter) {
            index.followers[static_cast<std::size_t>(inject.after)].push_back(number);
        }
    }
    for (std::size_t i = 0; i < scenario.expectations.size(); ++i) {
        watch(index, scenario.expectations[i].condition, kInjectCountMax + static_cast<int>(i));
    }
    return index;
}

}  // namespace drill::engine
