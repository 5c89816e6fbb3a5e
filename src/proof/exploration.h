// Every play of a slice, up to states that have one future.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "engine/event.h"
#include "proof/alphabet.h"
#include "proof/play.h"
#include "proof/state_key.h"

namespace drill::proof {

struct Bounds {
    Milliseconds grid_ms = 60'000;
    std::uint64_t states_max = 400'000;  ///< of all explorations together
    std::function<bool()> is_over;       ///< asked now and then: whether to give up
};

/// What an exploration may use and has used so far.
struct Effort {
    std::uint64_t states = 0;
    std::uint64_t transitions = 0;
};

/// One step of a play of the slice.
struct Step {
    const engine::Control& control;  ///< after the step
    std::span<const engine::Event> events;
    Milliseconds now_ms = 0;
    Milliseconds quiet_ms = 0;  ///< since somebody of the cast last spoke
};

enum class Outcome : std::uint8_t { kFound, kExhausted, kGaveUp };

struct Finding {
    Outcome outcome = Outcome::kGaveUp;
    Play play;  ///< of a kFound
};

/// Explores in the order of time, earliest first, with the engine's own decide and apply: at every
/// deadline and every multiple of the grid the player makes any number of the moves, or none.
///
/// `part` is the slice's scenario. Stops at the first step for which `is_wanted` answers true.
/// With `counts_quiet` states differ by how long the cast has been silent, up to `quiet_max_ms`.
Finding explore(const engine::Scenario& part, const Slice& slice, const Alphabet& alphabet,
                const std::function<bool(const Step&)>& is_wanted, const Bounds& bounds,
                Effort& effort, Milliseconds quiet_max_ms = 0);

}  // namespace drill::proof
