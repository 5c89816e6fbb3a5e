// Lays a real incident out in drill time: idle time cut, posts of one minute together.
#pragma once

#include <string>
#include <vector>

#include "base/drill_time.h"
#include "import/incident_history.h"

namespace drill::import {

using base::Milliseconds;

inline constexpr Milliseconds kFirstPostMs = 5 * 60'000;   ///< when the first real post is due
inline constexpr Milliseconds kGapMsMax = 10 * 60'000;     ///< longer silence is cut to this
inline constexpr Milliseconds kCourseMsMax = 60 * 60'000;  ///< a longer whole is drawn together
inline constexpr std::size_t kStepCountMax = 24;           ///< further posts are left out
inline constexpr std::size_t kLineCountMax = 120;          ///< further lines are left out

/// One public post, or several of the same minute.
struct CourseStep {
    Milliseconds told_ms = 0;  ///< when the room learns of it
    Milliseconds post_ms = 0;  ///< when the real post came
    RealTime real_ms = 0;
    engine::IncidentState state = engine::IncidentState::kInvestigating;
    std::vector<std::string> texts;      ///< plain; none where the source had none
    std::vector<ComponentLevel> levels;  ///< what the post said of single components
    std::optional<engine::Level> level;  ///< of all that is affected
    bool is_invented = false;            ///< the source lacks it, and a drill needs it
};

struct CourseLine {
    Milliseconds at_ms = 0;
    const RoomLine* line = nullptr;  ///< borrowed from the history
};

struct Course {
    std::vector<CourseStep> steps;  ///< at least two, the last one resolved
    std::vector<CourseLine> lines;
    RealTime start_ms = 0;  ///< real time at 00:00
};

/// Adds notes to `history` for all that was cut, left out or invented.
Course plan_course(IncidentHistory& history);

}  // namespace drill::import
