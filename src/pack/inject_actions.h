// The things an inject can make happen, one for each key.
#pragma once

#include <string_view>

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Whether `key` is that of an action: "message", "spoken", …
bool is_inject_action(std::string_view key);

/// The action whose key and value `node` is.
engine::InjectAction read_inject_action(Reading& reading, const JsonNode& node);

}  // namespace drill::pack
