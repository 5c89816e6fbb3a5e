// One run of a scenario: its state, its events, and the only way to change them.
#pragma once

#include <span>
#include <vector>

#include "engine/decide.h"

namespace drill::engine {

/// Owns state and events; borrows the scenario, which must outlive it.
class Session {
public:
    /// Starts a new run. `seed` is stored with the events.
    Session(const Scenario& scenario, std::uint64_t seed);
    /// Goes on with a run whose `events` are known; their first must be SessionStarted.
    Session(const Scenario& scenario, std::vector<Event> events);

    /// Decides, for who must store the events before they count; pass the answer to commit().
    /// Nothing else may be committed in between. Errors as decide().
    base::Result<Decision> decide(const Command& command) const;
    /// Makes what was decided last a fact. Returns the new events, valid until the next commit.
    std::span<const Event> commit(Decision decision);
    /// Both at once: the new events (empty when only time passed), or why it was refused.
    base::Result<std::span<const Event>> submit(const Command& command);

    const Scenario& scenario() const { return *scenario_; }
    const Control& control() const { return control_; }
    std::span<const Event> events() const { return events_; }
    std::uint64_t hash() const { return state_hash(control_); }

private:
    const Scenario* scenario_;
    Control control_;
    std::vector<Event> events_;
};

}  // namespace drill::engine
