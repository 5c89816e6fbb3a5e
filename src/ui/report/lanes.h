// All lanes of the debrief under each other: what happened, what the CMOC did, what the page said.
#pragma once

#include <vector>

#include "debrief/report.h"

namespace drill::ui::report {

/// Moments at which something happened or was posted, oldest first, each once.
std::vector<base::Milliseconds> moments(const debrief::Report& report);

/// The nearest of `moments` after (`step` 1) or before (`step` -1) `at_ms`; `at_ms` when none is.
base::Milliseconds stepped(const std::vector<base::Milliseconds>& all, base::Milliseconds at_ms,
                           int step);

/// Draws the lanes in the current column, with the scrubber at `moment_ms`.
void lanes(const debrief::Report& report, base::Milliseconds moment_ms);

}  // namespace drill::ui::report
