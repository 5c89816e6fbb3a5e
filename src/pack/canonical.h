// The one spelling of a pack that its hash is made from.
#pragma once

#include <string>

#include "pack/json_tree.h"

namespace drill::pack {

/// `root` as JSON without white space, the keys of each object in the order of their bytes.
///
/// Equal for two files that differ in formatting and in the order of keys. Only the "fields" of a
/// "card" keep their order, because there it is what the player sees.
std::string canonical_json(const JsonNode& root);

/// SHA-256 of canonical_json() in hexadecimal.
std::string pack_hash(const JsonNode& root);

}  // namespace drill::pack
