// What somebody, or something hostile, could type.
#pragma once

#include <string>

#include "engine/scenario.h"
#include "simulation/dice.h"

namespace drill::simulation {

/// Mostly words that `scenario` listens for; now and then bytes that are no text, or far too many.
std::string random_text(Dice& dice, const engine::Scenario& scenario);

}  // namespace drill::simulation
