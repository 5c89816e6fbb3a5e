// What the colours, stripes and brackets of the timeline mean.
#pragma once

#include "debrief/report.h"

namespace drill::ui::report {

/// One line that wraps; levels that nowhere occur are left out.
void legend(const debrief::Report& report);

}  // namespace drill::ui::report
