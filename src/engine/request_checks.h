// What a request must be like whatever the state: texts, cells, levels, posts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/command.h"
#include "engine/scenario.h"

namespace drill::engine {

/// Why a request is refused; empty when it is not.
using Refusal = std::optional<base::Error>;

Refusal refuse(base::ErrorCode code, std::string where, std::string message);

/// Valid UTF-8, more than white space, at most `bytes_max` bytes; `field` is named in the refusal.
Refusal check_text(std::string_view text, std::string_view field, std::size_t bytes_max);
/// A web address, without white space.
Refusal check_link(std::string_view link);
/// At least one cell, and only cells of this page.
Refusal check_cells(const Scenario& scenario, const CellSet& cells);
Refusal check_level(Level level);
Refusal check_severity(Severity severity);
Refusal check_broadcast(std::uint8_t ways);
Refusal check_post(const PublicPost& post);

}  // namespace drill::engine
