// What becomes of a scenario when the player does nothing at all.
#pragma once

#include <vector>

#include "engine/event.h"
#include "proof/play.h"

namespace drill::proof {

/// How a session ended in which nobody made a move.
struct Inaction {
    std::uint64_t seed = 1;
    Milliseconds ended_ms = 0;
    engine::EndReason reason = engine::EndReason::kLongest;
    int inject = engine::kNoInject;  ///< the end that the pack wrote; kNoInject: the longest time

    bool ends_like(const Inaction& other) const {
        return ended_ms == other.ended_ms && inject == other.inject;
    }
};

/// Plays `scenario` to its end with each of the seeds that a proof tries. Each way to end comes
/// once, with the first of its seeds; without variations there is one.
std::vector<Inaction> inactions_of(const engine::Scenario& scenario);

}  // namespace drill::proof
