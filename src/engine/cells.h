// A set of cells: the (component, container) pairs that a status page shows.
#pragma once

#include <cstdint>

namespace drill::engine {

/// Most cells a page may have; also the size of the arrays in Control.
inline constexpr int kCellCountMax = 128;

/// Set of cell numbers 0 to kCellCountMax - 1, as two plain words so that Control stays flat.
struct CellSet {
    std::uint64_t words[2] = {0, 0};

    constexpr bool has(int cell) const { return (words[cell / 64] >> (cell % 64) & 1U) != 0; }
    constexpr void add(int cell) { words[cell / 64] |= std::uint64_t{1} << (cell % 64); }
    constexpr void remove(int cell) { words[cell / 64] &= ~(std::uint64_t{1} << (cell % 64)); }
    constexpr bool empty() const { return (words[0] | words[1]) == 0; }
    constexpr bool meets(const CellSet& other) const {
        return ((words[0] & other.words[0]) | (words[1] & other.words[1])) != 0;
    }
    constexpr bool within(const CellSet& other) const {
        return ((words[0] & ~other.words[0]) | (words[1] & ~other.words[1])) == 0;
    }
    friend constexpr bool operator==(const CellSet& a, const CellSet& b) {
        return a.words[0] == b.words[0] && a.words[1] == b.words[1];
    }
};

}  // namespace drill::engine
