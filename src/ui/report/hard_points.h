// What made the drill hard: the first thing that a debrief says.
#pragma once

#include "debrief/report.h"

namespace drill::ui::report {

/// Heading and sentences, beside each other where there is room. Nothing when the pack names none.
void hard_points(const debrief::Report& report);

}  // namespace drill::ui::report
