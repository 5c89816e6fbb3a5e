// Requests made by chance: most make sense, some name what is not there.
#pragma once

#include "engine/command.h"
#include "engine/scenario.h"
#include "simulation/dice.h"

namespace drill::simulation {

/// A request of any kind for a drill in state `control`.
engine::CommandBody random_command(Dice& dice, const engine::Scenario& scenario,
                                   const engine::Control& control);

}  // namespace drill::simulation
