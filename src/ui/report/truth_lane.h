// What was so over what the page said, for components with one history.
#pragma once

#include "debrief/report.h"
#include "ui/report/lane.h"

namespace drill::ui::report {

/// Two bars of levels; between them a bracket where customers were told better than it was.
void truth_lane(const debrief::AccuracyRow& row, const debrief::Report& report,
                const TimeScale& scale);

}  // namespace drill::ui::report
