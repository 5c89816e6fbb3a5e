// What a practised CMOC would do beside what was seen; differences, never a verdict.
#pragma once

#include "debrief/report.h"

namespace drill::ui::report {

/// "Expected by 14:27, seen at 14:13, 14 min before", for where there is no room for columns.
std::string in_one_line(const debrief::ExpectationRow& row);

/// A table, on a phone a list. `moment_ms` moves to the row whose Show was pressed.
void expectations_table(const debrief::Report& report, base::Milliseconds& moment_ms);

}  // namespace drill::ui::report
