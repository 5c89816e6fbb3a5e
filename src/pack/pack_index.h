// The list of public packs that a site offers, as its picker reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/drill_time.h"
#include "engine/scenario.h"

namespace drill::pack {

/// What a picker shows of a pack before it is opened.
struct PackSummary {
    std::string id;
    std::string title;
    std::string summary;
    std::string severity;  ///< "S2"
    base::Milliseconds length_ms = 0;
    std::vector<std::string> tags;
    std::string pack_hash;  ///< as Scenario::pack_hash
    std::string claims;     ///< how many a proof of this very pack has; empty: there is none
    std::string grid;       ///< of that proof: "01:00"
};

PackSummary summary_of(const engine::Scenario& scenario);

/// Reads a JSON list of objects with the keys id, title, summary, severity, length, tags and
/// hash, as `cmoc-drill index` writes it, and those of a proof, claims and grid, which the build of
/// the site adds. Empty when it is not such a list or has more than 500
/// packs.
std::optional<std::vector<PackSummary>> read_pack_index(std::string_view bytes);

}  // namespace drill::pack
