// The part of a scenario on which some conditions and injects depend; the rest never happens in it.
#pragma once

#include <bitset>

#include "proof/interest.h"

namespace drill::proof {

using InjectSet = std::bitset<engine::kInjectCountMax>;

/// What is asked about: injects, conditions, expectations.
struct Question {
    InjectSet injects;
    std::vector<const engine::Condition*> conditions;
    int expectation = -1;  ///< which is to be observed; -1: none
};

/// Closed: whatever the state of a member can depend on is a member.
///
/// The ends of the drill are members only if asked for. Without them every play of the scenario is
/// one of the slice, cut short by its end; so what no play of the slice reaches, no play reaches.
struct Slice {
    InjectSet injects;
    Interest interest;
    int expectation = -1;
};

Slice slice_of(const engine::Scenario& scenario, const Question& question);

/// Whether what inject `number` changes is what `step` reads.
bool concerns(const engine::Scenario& scenario, int number, const engine::ConditionStep& step);

template <typename Action>
bool does(const engine::Inject& inject) {
    return std::holds_alternative<Action>(inject.action);
}

/// The approval whose word a moment is; -1 when none.
int approval_of(engine::Milestone milestone);

/// `scenario` with all other injects turned off and other expectations not observed; numbers stay.
/// Without maintenance if the slice does not see any.
engine::Scenario only(const engine::Scenario& scenario, const Slice& slice);

/// Every inject that ends the drill.
InjectSet ends_of(const engine::Scenario& scenario);

}  // namespace drill::proof
