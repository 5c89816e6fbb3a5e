// What became of the customers' tickets that an incident is about.
#pragma once

#include <span>
#include <string>

#include "engine/event.h"
#include "engine/scenario.h"

namespace drill::debrief {

/// How many tickets of the last hours had the incident's tag, an answer, or both, in sentences with
/// full stops. Empty where the pack tells no tag or no such ticket came.
std::string tickets_sentence(const engine::Scenario& scenario,
                             std::span<const engine::Event> events);

}  // namespace drill::debrief
