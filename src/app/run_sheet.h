// What a scenario's author sees of it.
#pragma once

#include <string_view>

#include "engine/scenario.h"
#include "ui/run_sheet_screen.h"

namespace drill::app {

/// The run sheet of `scenario`, read from `file`.
DRILL_LATER ui::RunSheet run_sheet_of(const engine::Scenario& scenario, std::string_view file);

/// The moment at which inject `number` happens if nothing keeps it from it: its own, or that of the
/// inject it follows and the delay. kNever when it waits for a condition.
base::Milliseconds planned_ms(const engine::Scenario& scenario, int number);

}  // namespace drill::app
