// A drill of 20 minutes that began at 14:10, and events for it written by hand.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/scenario_builder.h"

namespace drill::debrief {

using engine::cells_of;
using engine::kMinuteMs;
using engine::kSecondMs;

/// Website (East, West) are cells 0 and 1, API (East, West) 2 and 3; cast member 0 is the Incident
/// Manager, 1 the Engineer On Call, 2 a bot.
inline engine::Scenario small_drill() {
    engine::Scenario scenario = engine::ScenarioBuilder().build();
    scenario.setting.title = "Pipelines stuck in pending";
    scenario.setting.starts_at_ms = (14 * 60 + 10) * kMinuteMs;
    scenario.cast.push_back({"ravi", "Ravi", "Engineer On Call", false, {"ravi"}});
    scenario.cast.push_back({"bot", "Pager", "Incident bot", true, {"pager"}});
    return scenario;
}

/// Events in the order in which they are added.
class Events {
public:
    Events() { add(0, engine::SessionStarted{1, engine::Severity::kS2}); }

    template <typename Body>
    Events& add(engine::Milliseconds at_ms, Body body) {
        events_.push_back({at_ms, engine::kEveryone, std::move(body)});
        return *this;
    }
    /// A post that opens the incident 0 on `cells`.
    Events& create(engine::Milliseconds at_ms, engine::CellSet cells, engine::Level level,
                   engine::Milliseconds next_due_ms, std::string details = "We see errors.") {
        return add(at_ms, engine::IncidentCreated{0,
                                                  "Errors",
                                                  cells,
                                                  {engine::IncidentState::kInvestigating, level,
                                                   std::move(details), 1, ""},
                                                  0,
                                                  next_due_ms});
    }
    /// A post to incident 0; a resolving one has no next.
    Events& update(engine::Milliseconds at_ms, engine::IncidentState state, engine::Level level,
                   engine::Milliseconds next_due_ms, std::string details = "Still errors.") {
        return add(at_ms, engine::UpdatePosted{
                              0, {state, level, std::move(details), 0, ""}, {}, 0, next_due_ms});
    }
    Events& end(engine::Milliseconds at_ms) {
        return add(at_ms, engine::DrillEnded{engine::EndReason::kCompleted});
    }

    const std::vector<engine::Event>& list() const { return events_; }

private:
    std::vector<engine::Event> events_;
};

}  // namespace drill::debrief
