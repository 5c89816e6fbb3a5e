// The debrief after a drill: what made it hard, what happened and was posted, what is expected.
#pragma once

#include <string>
#include <string_view>

#include "base/later.h"
#include "debrief/report.h"
#include "ui/intent.h"
#include "ui/palette.h"

namespace drill::ui {

/// Where the reader of a debrief is.
struct DebriefView {
    base::Milliseconds moment_ms = base::kNever;  ///< of the scrubber; kNever: not moved yet
    std::string notice;  ///< a sentence of the app, such as where the export went; empty: none
    std::string_view back = "Back to drills";  ///< what LeaveDrill is called
    Palette palette;
};

/// The moment at which the scrubber stands before it is moved: the end of the first stretch in
/// which customers were told better than it was, else the first post, else the start.
base::Milliseconds first_moment(const debrief::Report& report);

DRILL_LATER Intents debrief_screen(const debrief::Report& report, DebriefView& view);

}  // namespace drill::ui
