// Reads the templates that the status page's forms offer.
#pragma once

#include <vector>

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Adds the templates of the list, which may be missing, to `templates`.
void read_templates(Reading& reading, const JsonNode* list,
                    std::vector<engine::PostTemplate>& templates);

}  // namespace drill::pack
