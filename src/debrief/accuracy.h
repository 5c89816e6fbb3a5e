// What was so beside what customers were told, component by component.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "debrief/labels.h"
#include "engine/event.h"

namespace drill::debrief {

/// One level from one moment to another, its end not included.
struct LevelSpan {
    Milliseconds from_ms = 0;
    Milliseconds until_ms = 0;
    engine::Level level = engine::Level::kOperational;
    friend bool operator==(const LevelSpan& a, const LevelSpan& b) {
        return a.from_ms == b.from_ms && a.until_ms == b.until_ms && a.level == b.level;
    }
};

enum class GapKind : std::uint8_t {
    kToldBetter,  ///< the page looked better than it was
    kToldWorse    ///< the page looked worse than it was
};

/// A stretch in which truth and page did not agree.
struct Gap {
    Milliseconds from_ms = 0;
    Milliseconds until_ms = 0;
    engine::Level truth = engine::Level::kOperational;
    engine::Level page = engine::Level::kOperational;
    GapKind kind = GapKind::kToldBetter;
};

/// Cells with one and the same history.
struct AccuracyRow {
    engine::CellSet cells;
    std::string label;             ///< short_cells_label() of them
    std::vector<LevelSpan> truth;  ///< without holes from 0 to the end of the drill
    std::vector<LevelSpan> page;   ///< likewise
    std::vector<Gap> gaps;         ///< oldest first
};

/// "customers were told better than it was", "customers were told worse than it was".
std::string_view gap_label(GapKind kind);

/// A row for every history in which something was not operational, in truth or on the page; in the
/// order of the status page.
std::vector<AccuracyRow> accuracy(const engine::Scenario& scenario,
                                  std::span<const engine::Event> events, Milliseconds end_ms);

}  // namespace drill::debrief
