// Checks what injects that follow one another add up to.
#pragma once

#include <vector>

#include "engine/scenario.h"
#include "pack/reading.h"

namespace drill::pack {

/// Reports each circle of "after" once, and injects that no course of the drill reaches before its
/// longest time. `injects` are in the order of the values of `list`.
void check_schedule(Reading& reading, const JsonNode& list,
                    const std::vector<engine::Inject>& injects);

}  // namespace drill::pack
