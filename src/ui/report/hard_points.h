// What made the drill hard: the first thing that a debrief says.
#pragma once

#include "debrief/report.h"

namespace drill::ui::report {

/// What the pack names, then the defaults that misled: sentences beside each other where there is
/// room, and nothing where there are none.
void hard_points(const debrief::Report& report);

}  // namespace drill::ui::report
