// Whether a pressure inject can be published at any moment without changing the story.
#pragma once

#include <string>

#include "engine/scenario.h"

namespace drill::proof {

/// Why inject `number` is not safe, in words; empty when it is.
///
/// It is safe if nothing that can follow from it ends the drill, pages anybody or changes truth,
/// severity, phase or approvals. What follows from it is everything that comes after it or reads
/// what it changes, and so on; so this holds at every moment of every play.
std::string why_unsafe(const engine::Scenario& scenario, int number);

}  // namespace drill::proof
