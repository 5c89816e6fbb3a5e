// Turns the bytes of a file into a JSON tree, or says where they stop being JSON.
#pragma once

#include <string_view>

#include "pack/finding.h"
#include "pack/json_tree.h"

namespace drill::pack {

/// Reads `bytes` as one JSON document.
///
/// Takes time and memory in proportion to kFileBytesMax at most, whatever the bytes are. Adds a
/// finding for each repeated key and one for what stops the reading (too large, not UTF-8, too
/// deep, too many values, not JSON); the tree is then empty.
JsonTree parse_json(std::string_view bytes, Findings& findings);

}  // namespace drill::pack
