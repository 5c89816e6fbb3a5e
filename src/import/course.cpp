#include "import/course.h"

#include <algorithm>
#include <utility>

#include "import/history_order.h"
#include "import/moment.h"

namespace drill::import {
namespace {

using engine::IncidentState;

constexpr RealTime kOneMinute = kMinuteMs;
constexpr Milliseconds kLeadMsMax = 3 * 60'000;  ///< facts come that long before their post
constexpr Milliseconds kFirstFactMs = 40'000;    ///< of the first post, or the first line
constexpr Milliseconds kSmallestGapMs = 1000;    ///< after drawing together
constexpr Milliseconds kInventedGapMs = 8 * 60'000;

/// Puts updates of the same minute into one step.
std::vector<CourseStep> steps_of(IncidentHistory& history) {
    std::vector<CourseStep> steps;
    std::size_t joined_count = 0;
    for (PublicUpdate& update : history.updates) {
        const bool joins = !steps.empty() && update.at_ms - steps.back().real_ms < kOneMinute;
        if (!joins) {
            steps.emplace_back();
            steps.back().real_ms = update.at_ms;
        }
        joined_count += joins ? 1 : 0;
        CourseStep& step = steps.back();
        step.state = update.state;
        step.level = update.level ? update.level : step.level;
        step.levels.insert(step.levels.end(), update.components.begin(), update.components.end());
        if (!update.text.empty())
            step.texts.push_back(update.text);
    }
    if (joined_count > 0)
        note(history,
             counted(joined_count, "post") + " came within a minute of another: they count as one");
    return steps;
}

/// Keeps the first and the last step, then those that change the state, then the earliest.
void leave_out_steps(IncidentHistory& history, std::vector<CourseStep>& steps) {
    if (steps.size() <= kStepCountMax)
        return;
    std::vector<std::uint8_t> is_kept(steps.size(), 0);
    is_kept.front() = is_kept.back() = 1;
    std::size_t count = 2;
    for (const bool wants_change : {true, false}) {
        for (std::size_t i = 1; i < steps.size() && count < kStepCountMax; ++i) {
            const bool is_change = steps[i].state != steps[i - 1].state;
            if (is_kept[i] == 0 && is_change == wants_change) {
                is_kept[i] = 1;
                ++count;
            }
        }
    }
    note(history, std::to_string(steps.size() - count) + " of " + std::to_string(steps.size()) +
                      " posts are left out: a drill has room for " + std::to_string(kStepCountMax));
    std::vector<CourseStep> kept;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (is_kept[i] != 0)
            kept.push_back(std::move(steps[i]));
    }
    steps = std::move(kept);
}

CourseStep invented(RealTime real_ms, IncidentState state, std::string text) {
    CourseStep step;
    step.real_ms = real_ms;
    step.state = state;
    step.texts.push_back(std::move(text));
    step.is_invented = true;
    return step;
}

/// A drill begins with something broken and ends resolved.
void complete_steps(IncidentHistory& history, std::vector<CourseStep>& steps) {
    if (steps.empty()) {
        const RealTime at_ms = history.lines.empty() ? 0 : history.lines.front().at_ms;
        steps.push_back(
            invented(at_ms + kFirstPostMs, IncidentState::kInvestigating, "We look into it."));
        note(history, "the source has no public post: the first one is invented");
    } else if (steps.front().state == IncidentState::kResolved) {
        steps.insert(steps.begin(), invented(steps.front().real_ms - kInventedGapMs,
                                             IncidentState::kInvestigating, "We look into it."));
        note(history, "the first post already says resolved: a beginning is invented");
    }
    if (steps.back().state != IncidentState::kResolved) {
        RealTime last_ms = steps.back().real_ms;
        if (!history.lines.empty())
            last_ms = std::max(last_ms, history.lines.back().at_ms);
        steps.push_back(invented(last_ms + kInventedGapMs, IncidentState::kResolved,
                                 "Everything works again."));
        note(history, "the source ends while the incident is open: the recovery is invented");
    }
}

/// Real moments beside drill time, both rising.
class TimeMap {
public:
    TimeMap(std::vector<RealTime> moments, Milliseconds first_ms) : moments_(std::move(moments)) {
        std::sort(moments_.begin(), moments_.end());
        moments_.erase(std::unique(moments_.begin(), moments_.end()), moments_.end());
        std::vector<Milliseconds> gaps;
        std::uint64_t total_ms = 0;
        for (std::size_t i = 1; i < moments_.size(); ++i) {
            const RealTime gap = std::min<RealTime>(moments_[i] - moments_[i - 1], kGapMsMax);
            gaps.push_back(static_cast<Milliseconds>(gap));
            total_ms += gaps.back();
        }
        drill_.push_back(first_ms);
        for (Milliseconds gap_ms : gaps) {
            if (total_ms > kCourseMsMax) {
                const std::uint64_t share = std::uint64_t{gap_ms} * kCourseMsMax / total_ms;
                gap_ms = std::max(static_cast<Milliseconds>(share), kSmallestGapMs);
            }
            // Whole seconds read better, and nothing in a real history is more exact.
            drill_.push_back(drill_.back() + std::max(gap_ms / 1000 * 1000, kSmallestGapMs));
        }
    }

    /// For one of the moments given.
    Milliseconds operator()(RealTime real_ms) const {
        const auto found = std::lower_bound(moments_.begin(), moments_.end(), real_ms);
        return drill_[static_cast<std::size_t>(found - moments_.begin())];
    }

    RealTime real_ms() const { return moments_.back() - moments_.front(); }
    Milliseconds drill_ms() const { return drill_.back() - drill_.front(); }

private:
    std::vector<RealTime> moments_;
    std::vector<Milliseconds> drill_;
};

/// The room learns of each post some minutes before the real one came, but after the one before.
void tell_steps(Course& course) {
    Milliseconds before_ms = 0;
    for (CourseStep& step : course.steps) {
        const bool is_first = before_ms == 0;
        const Milliseconds gap_ms = step.post_ms - before_ms;
        const Milliseconds lead_ms = std::min(kLeadMsMax, gap_ms / 2000 * 1000);
        step.told_ms = is_first ? std::min(kFirstFactMs, step.post_ms) : step.post_ms - lead_ms;
        before_ms = step.post_ms;
    }
}

void leave_out_lines(IncidentHistory& history) {
    if (history.lines.size() <= kLineCountMax)
        return;
    note(history, counted(history.lines.size() - kLineCountMax, "line") +
                      " at the end left out: a drill has room for " +
                      std::to_string(kLineCountMax));
    history.lines.resize(kLineCountMax);
}

}  // namespace

Course plan_course(IncidentHistory& history) {
    leave_out_lines(history);
    Course course;
    course.steps = steps_of(history);
    leave_out_steps(history, course.steps);
    complete_steps(history, course.steps);
    std::vector<RealTime> moments;
    for (const CourseStep& step : course.steps)
        moments.push_back(step.real_ms);
    for (const RoomLine& line : history.lines)
        moments.push_back(line.at_ms);
    const bool begins_with_line =
        !history.lines.empty() && history.lines.front().at_ms < course.steps.front().real_ms;
    const TimeMap drill_time(std::move(moments), begins_with_line ? kFirstFactMs : kFirstPostMs);
    for (CourseStep& step : course.steps)
        step.post_ms = drill_time(step.real_ms);
    for (const RoomLine& line : history.lines)
        course.lines.push_back({drill_time(line.at_ms), &line});
    tell_steps(course);
    course.start_ms = course.steps.front().real_ms - course.steps.front().post_ms;
    if (drill_time.real_ms() > drill_time.drill_ms() + kOneMinute) {
        note(history, format_span(drill_time.real_ms()) + " of the incident became " +
                          format_span(drill_time.drill_ms()) + ": idle time is cut");
    }
    return course;
}

}  // namespace drill::import
