// Rules out most phrases of a language at once, by what stands in a clause.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/lexicon.h"

namespace drill::engine {

/// What a clause must hold, else a phrase is not in it.
struct PhraseGate {
    std::uint64_t words = 0;  ///< all these bits, see word_bit()
    WordClasses first = 0;    ///< any of these classes, unless 0
    WordClasses second = 0;   ///< likewise
};

/// The bit of a word of the lexicon among 64; others have it too.
inline std::uint64_t word_bit(int number) {
    return std::uint64_t{1} << (number & 63);
}

/// Numbers of phrases, a bit each.
using PhraseSet = std::vector<std::uint64_t>;

class PhraseIndex {
public:
    /// Forgets all; phrases are numbered below `count`.
    void reset(std::size_t count);
    void add(std::size_t number, const PhraseGate& gate);
    /// Sets `out` to the phrases whose gates are open to a clause of these words and classes.
    void find(std::uint64_t words, WordClasses classes, PhraseSet& out) const;

private:
    /// Phrases, 64 of them, whose gates want a class.
    struct ByClass {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
    };

    std::vector<std::uint64_t> words_;  ///< of the gate of each phrase
    PhraseSet without_first_;
    PhraseSet without_second_;
    std::vector<ByClass> by_class_;  ///< of each bit of classes, for the first 64 phrases and so on
};

/// Calls `visit` with each number of `set`, the smallest first.
template <typename Visit>
void for_each_number(const PhraseSet& set, Visit visit) {
    for (std::size_t i = 0; i < set.size(); ++i) {
        for (std::uint64_t left = set[i]; left != 0; left &= left - 1)
            visit(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
}

}  // namespace drill::engine
