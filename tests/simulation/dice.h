// Chance for tests: the same numbers for the same seed on every platform.
#pragma once

#include <array>
#include <cstddef>
#include <random>

#include "base/drill_time.h"

namespace drill::simulation {

class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}

    /// 0 to `sides` - 1.
    int roll(int sides) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(sides)); }
    /// True once in `sides` rolls.
    bool hits(int sides) { return roll(sides) == 0; }
    /// Tenths of seconds below `seconds_max`.
    base::Milliseconds time(int seconds_max) {
        return static_cast<base::Milliseconds>(roll(seconds_max * 10)) * 100;
    }
    std::uint64_t word() {
        const std::uint64_t high = engine_();
        return high << 32 | engine_();
    }
    template <typename Items>
    const auto& pick(const Items& items) {
        return items[static_cast<std::size_t>(roll(static_cast<int>(std::size(items))))];
    }

private:
    std::mt19937 engine_;
};

}  // namespace drill::simulation
