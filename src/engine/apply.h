// How an event changes the state. Cannot fail: events are facts.
#pragma once

#include "engine/event.h"

namespace drill::engine {

/// Folds `event` into `control`. Pure in its arguments; no scenario is needed.
void apply(Control& control, const Event& event);

}  // namespace drill::engine
