// Reads a file of moves: what a player does, and when.
#pragma once

#include <string_view>
#include <vector>

#include "engine/command.h"
#include "engine/scenario.h"
#include "pack/finding.h"

namespace drill::pack {

inline constexpr std::size_t kMoveCountMax = 10'000;

struct MovesReading {
    std::vector<engine::Command> moves;  ///< in the order of the file, moments never falling
    std::vector<Finding> findings;
};

/// Reads `bytes`, a JSON list such as
/// `[{"at":"00:30","do":"acknowledge_page"}, {"at":"01:00","do":"mute"}]`.
///
/// Names of components are those of `scenario`. All faults come at once; with any of them the moves
/// are not to be used.
MovesReading read_moves(std::string_view bytes, const engine::Scenario& scenario);

}  // namespace drill::pack
