// What stands out in the words of the public posts: hints to talk about.
#pragma once

#include "debrief/report.h"

namespace drill::ui::report {

/// A table of three columns; on a phone a list. Draws nothing but its head without rows.
void wording_table(const debrief::Report& report);

}  // namespace drill::ui::report
