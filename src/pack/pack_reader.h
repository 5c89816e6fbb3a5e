// Turns the bytes of a pack file into a scenario, or into everything that is wrong with it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/scenario.h"
#include "pack/finding.h"

namespace drill::pack {

/// Either a scenario or at least one finding, never both.
struct PackReading {
    std::optional<engine::Scenario> scenario;
    std::vector<Finding> findings;  ///< in the order of the file
};

/// Reads a pack in the format of scenarios/README.md.
///
/// Takes bounded time and memory whatever `bytes` are; see pack_format.h. The scenario borrows
/// nothing from them.
PackReading read_pack(std::string_view bytes);

}  // namespace drill::pack
