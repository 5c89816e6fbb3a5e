// The debrief as a Markdown document.
#pragma once

#include <string>

#include "base/later.h"
#include "debrief/report.h"

namespace drill::debrief {

/// Ends with a line break. Says PRACTICE in its first and its last line; texts of pack and player
/// are escaped (markdown_text.h), so that nothing in them can hide either.
DRILL_LATER std::string markdown(const Report& report);

}  // namespace drill::debrief
