// Reads wording rules: what the debrief points out in the text of a public post.
#pragma once

#include <vector>

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Adds the rules of the list to `rules`; one with the id of an earlier rule takes its place.
void read_wording(Reading& reading, const JsonNode* list, std::vector<engine::WordingRule>& rules);

}  // namespace drill::pack
