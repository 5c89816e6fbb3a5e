// A set of those that wait for something in the state: injects and expectations, by number.
#pragma once

#include <bit>
#include <cstdint>

#include "engine/control.h"

namespace drill::engine {

/// Injects come first, by their number; expectation e is watcher kInjectCountMax + e.
inline constexpr int kWatcherCount = kInjectCountMax + 64;
inline constexpr int kWatcherWords = kWatcherCount / 64;
static_assert(kInjectCountMax + kExpectationCountMax <= kWatcherCount);

struct WatcherSet {
    std::uint64_t words[kWatcherWords] = {};

    constexpr bool has(int watcher) const {
        return (words[watcher / 64] >> (watcher % 64) & 1U) != 0;
    }
    constexpr void add(int watcher) { words[watcher / 64] |= std::uint64_t{1} << (watcher % 64); }
    constexpr void remove(int watcher) {
        words[watcher / 64] &= ~(std::uint64_t{1} << (watcher % 64));
    }
    constexpr void add(const WatcherSet& other) {
        for (int i = 0; i < kWatcherWords; ++i)
            words[i] |= other.words[i];
    }
    constexpr bool meets(const WatcherSet& other) const {
        std::uint64_t both = 0;
        for (int i = 0; i < kWatcherWords; ++i)
            both |= words[i] & other.words[i];
        return both != 0;
    }
    /// The smallest member that is `from` or more; kWatcherCount when there is none.
    constexpr int next(int from) const {
        for (int word = from / 64; word < kWatcherWords; ++word) {
            const int skipped = word == from / 64 ? from % 64 : 0;
            const std::uint64_t rest = words[word] >> skipped << skipped;
            if (rest != 0)
                return word * 64 + std::countr_zero(rest);
        }
        return kWatcherCount;
    }
};

}  // namespace drill::engine
