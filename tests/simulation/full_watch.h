// Looks at all conditions of a scenario, always; the engine looks only at those that may have
// changed.
#pragma once

#include <string>

#include "engine/scenario.h"

namespace drill::simulation {

/// Who was left waiting at `now_ms` although their moment has come; empty when nobody was.
std::string missed(const engine::Scenario& scenario, const engine::Control& control,
                   engine::Milliseconds now_ms);

}  // namespace drill::simulation
