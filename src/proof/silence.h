// Whether the cast is ever silent for longer than the pack says.
#pragma once

#include "proof/exploration.h"

namespace drill::proof {

/// A play in which it is (kFound), or that there is none (kExhausted).
///
/// Explores the lines that come at set times first. Where those alone leave a gap, the whole
/// scenario is asked who spoke in it, and these lines join with all that they depend on: more lines
/// only make less silence, so the smallest part that talks enough proves it for the whole.
Finding find_silence(const engine::Scenario& scenario, const Bounds& bounds, Effort& effort);

}  // namespace drill::proof
