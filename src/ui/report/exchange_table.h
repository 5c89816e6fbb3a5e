// What happened beside what was posted, moment by moment.
#pragma once

#include "debrief/report.h"

namespace drill::ui::report {

/// A table of three columns; on a phone a list in which posts stand out by a frame.
void exchange_table(const debrief::Report& report);

}  // namespace drill::ui::report
