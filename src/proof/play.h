// A play that shows something: what the player does, and how long the clock runs.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/command.h"
#include "engine/scenario.h"

namespace drill::proof {

using engine::kNever;
using engine::Milliseconds;

struct Play {
    std::uint64_t seed = 1;
    std::vector<engine::Command> moves;
    Milliseconds until_ms = 0;  ///< the moment at which it has been shown
};

/// How many seeds, from 1 on, a proof starts from: every variation of a pack comes up in twelve,
/// near enough.
inline std::uint64_t seed_count(const engine::Scenario& scenario) {
    return scenario.variations.empty() ? 1 : 12;
}

/// Numbers from SplitMix64 (Steele, Lea and Flood, 2014): the same on every platform.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
        return mixed ^ mixed >> 31;
    }
    /// 0 to `count` - 1.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    bool hits(int percent) { return below(100) < percent; }

private:
    std::uint64_t state_;
};

}  // namespace drill::proof
