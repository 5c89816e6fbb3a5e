// What a practised CMOC would do beside what was seen.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "debrief/labels.h"
#include "engine/event.h"

namespace drill::debrief {

struct ExpectationRow {
    std::string text;  ///< "First public update"
    std::string why;   ///< one sentence; may be empty
    engine::ExpectationKind kind = engine::ExpectationKind::kSeen;
    Milliseconds due_ms = kNever;   ///< kNever: throughout, or what it counts from never happened
    Milliseconds seen_ms = kNever;  ///< for kKept: the first moment at which it was not kept
    std::string expected_by;        ///< "14:26", "throughout", "did not come up"
    std::string seen_at;            ///< "14:21", "not seen", "kept", "not kept at 14:30"
    /// "5 min before", "4 min after"; "the drill ended before" when it ended unseen and not yet
    /// due; empty when there is nothing to compare.
    std::string difference;
};

/// A row for every expectation of the scenario, in its order.
std::vector<ExpectationRow> expectations(const engine::Scenario& scenario,
                                         std::span<const engine::Event> events,
                                         Milliseconds end_ms);

}  // namespace drill::debrief
