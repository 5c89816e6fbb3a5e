// Compiles the conditions of a pack to the engine's postfix form.
#pragma once

#include "engine/condition.h"
#include "pack/reading.h"

namespace drill::pack {

/// The condition at `node`; empty for null. After a fault its content means nothing.
engine::Condition read_condition(Reading& reading, const JsonNode* node);

}  // namespace drill::pack
