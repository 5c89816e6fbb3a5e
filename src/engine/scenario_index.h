// What can be known of a scenario before it is played: who waits for what, and how it begins.
#pragma once

#include <vector>

#include "engine/condition.h"
#include "engine/topics.h"
#include "engine/watchers.h"

namespace drill::engine {

struct Scenario;

/// A moment that conditions count from.
enum class TimeSource : std::uint8_t { kMilestone, kInject, kUpdateDue, kPhase, kMaintenance };

/// One span of time that some condition waits for.
struct TimeWatch {
    Milliseconds span_ms = 0;
    WatcherSet watchers;
};

/// All spans counted from one moment, shortest first.
struct TimeWatches {
    TimeSource source = TimeSource::kMilestone;
    int number = 0;  ///< milestone, inject, phase or maintenance
    std::vector<TimeWatch> spans;
};

/// Derived from a scenario by build_index(); a scenario without it cannot be played.
struct ScenarioIndex {
    std::vector<WatcherSet> by_topic;  ///< kTopicCount sets
    std::vector<TimeWatches> times;
    std::vector<std::vector<int>> followers;  ///< by inject: those that come after it
    Control initial;                          ///< the state before the first event
    WatcherSet awake_at_start;                ///< whose conditions hold in it
};

/// Derives the index of `scenario`. Call it once, when all else is in place.
ScenarioIndex build_index(const Scenario& scenario);

}  // namespace drill::engine
