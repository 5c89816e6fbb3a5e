// Scenarios put together by chance, dense with injects that wait for each other.
#pragma once

#include "engine/scenario.h"
#include "simulation/dice.h"

namespace drill::simulation {

/// A playable scenario of at most ten minutes, with two components and one cast member.
engine::Scenario random_scenario(Dice& dice);

}  // namespace drill::simulation
