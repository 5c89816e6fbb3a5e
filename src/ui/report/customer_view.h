// What a customer could read at one moment of the drill, beside what was so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "debrief/report.h"

namespace drill::ui::report {

/// The level in force at `at_ms`; Operational outside the spans.
engine::Level level_at(const std::vector<debrief::LevelSpan>& spans, base::Milliseconds at_ms);

/// The latest post of each incident at `at_ms` that is not resolved, or was resolved by that post;
/// newest incident first. The pointers point into `posts`.
std::vector<const debrief::PublicPostRow*> posts_at(
    const std::vector<debrief::PublicPostRow>& posts, base::Milliseconds at_ms);

/// Up to two lines that somebody said at or before `at_ms`, oldest first, pointing into `timeline`.
std::vector<const debrief::TimelineRow*> said_before(
    const std::vector<debrief::TimelineRow>& timeline, base::Milliseconds at_ms);

/// The public page, the truth and the last words of the room at `moment_ms`, in the current column.
void customer_view(const debrief::Report& report, base::Milliseconds moment_ms);

}  // namespace drill::ui::report
