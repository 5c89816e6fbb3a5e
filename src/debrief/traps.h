// Defaults of the status page and the call that misled: what the tool had set before anybody did.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "debrief/labels.h"
#include "engine/event.h"

namespace drill::debrief {

enum class TrapKind : std::uint8_t {
    kMutedOnJoining,       ///< the call opens muted
    kAllComponents,        ///< a new incident affects everything
    kLevelAsOpened,        ///< a new incident has the level on which the form opens
    kOneLevelForAll,       ///< an update sets one level for all that is affected
    kLevelAfterResolving,  ///< resolving leaves the level as it is
    kAutomationOff,        ///< automation of a maintenance cannot be turned on again
    kFinishedByItself,     ///< automation ends a maintenance as planned, whatever is so
    kBroadcastAsTicked,    ///< a form opens with ways that are ticked, and what is sent is sent
    kLevelOfAdded,         ///< a component that is added to an incident keeps its level
    kLevelAfterDeleting,   ///< deleting an incident leaves the levels of its components
    kMaintenanceOfAll,     ///< a new maintenance affects everything
    kSlotLeft              ///< a template leaves slots
};
inline constexpr int kTrapKindCount = 12;

struct TrapRow {
    TrapKind kind = TrapKind::kMutedOnJoining;
    Milliseconds at_ms = 0;  ///< when it showed first
    std::string time;        ///< of day
    std::string text;        ///< the default, and what it did; no judgement
};

/// "All components", "One level for all"...
std::string_view trap_name(TrapKind kind);

/// Each trap once, when it showed first; in that order. What follows a default takes a while (to
/// set the level of a component that was added) and counts only after that.
std::vector<TrapRow> traps(const engine::Scenario& scenario, std::span<const engine::Event> events);

}  // namespace drill::debrief
