#include "ui/report/lanes.h"

#include <algorithm>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/report/lane.h"
#include "ui/report/truth_lane.h"
#include "ui/room_words.h"

namespace drill::ui::report {

namespace {

using base::Milliseconds;
using debrief::Report;
using debrief::RowKind;

std::string time_of(const Report& report, Milliseconds at_ms) {
    return base::format_time_of_day(report.starts_at_ms, at_ms);
}

std::string from_to(const Report& report, Milliseconds from_ms, Milliseconds until_ms) {
    return time_of(report, from_ms) + " to " + time_of(report, until_ms);
}

/// The icon of what happens in the world; none for lines, which are too many for one.
kit::Icon icon_of(RowKind kind) {
    switch (kind) {
        case RowKind::kPageSent:
            return kit::Icon::kBell;
        case RowKind::kCard:
            return kit::Icon::kHash;
        case RowKind::kTicket:
            return kit::Icon::kTicket;
        case RowKind::kSocial:
            return kit::Icon::kMegaphone;
        case RowKind::kTruth:
            return kit::Icon::kBolt;
        case RowKind::kSeverity:
        case RowKind::kInternalStatus:
            return kit::Icon::kFlag;
        case RowKind::kEnd:
            return kit::Icon::kClock;
        default:
            return kit::Icon::kNone;
    }
}

std::string spoken_row(const debrief::TimelineRow& row) {
    std::string spoken = row.time + " " + std::string(kind_label(row.kind));
    spoken += row.who.empty() ? "" : ", " + row.who;
    return spoken + ": " + row.text;
}

/// A line of somebody else: a faint tick.
void line_tick(const Lane& lane, Milliseconds at_ms) {
    const glm::vec2 corner(lane.x_of(at_ms), lane.track().max.y - kit::px(9));
    kit::fill(kit::rect_at(corner, {kit::px(1), kit::px(5)}), kit::theme().ink3);
}

/// Icons that would cover each other are moved to the right; once that would be too far from their
/// moment, they are told with the icon before.
class IconRow {
public:
    explicit IconRow(const Lane& lane) : lane_(lane), next_left_(lane.track().min.x) {}
    ~IconRow() { flush(); }
    IconRow(const IconRow&) = delete;
    IconRow& operator=(const IconRow&) = delete;

    void add(Milliseconds at_ms, kit::Icon icon, const std::string& spoken) {
        const float wanted = lane_.x_of(at_ms) - kit::px(8);
        const float left = std::clamp(std::max(wanted, next_left_), lane_.track().min.x,
                                      lane_.track().max.x - kit::px(16));
        const bool is_crowded = left < next_left_ || left - wanted > kit::px(24);
        if (is_crowded && !spoken_.empty()) {
            spoken_ += "; " + spoken;
            return;
        }
        flush();
        const glm::vec2 corner(left, lane_.track().min.y + kit::px(8));
        rect_ = kit::rect_at(corner, glm::vec2(kit::px(16)));
        kit::draw_icon(corner, icon, kit::theme().ink2);
        next_left_ = left + kit::px(19);
        spoken_ = spoken;
    }

private:
    void flush() {
        if (!spoken_.empty()) {
            spoken_mark(rect_, spoken_);
        }
    }

    const Lane& lane_;
    kit::Rect rect_;
    std::string spoken_;
    float next_left_;
};

void happened_lane(const Report& report, const TimeScale& scale) {
    const Lane lane("What happened", scale);
    IconRow icons(lane);
    for (const debrief::TimelineRow& row : report.timeline) {
        if (row.lane != debrief::Lane::kHappened) {
            continue;
        }
        const kit::Icon icon = icon_of(row.kind);
        if (icon == kit::Icon::kNone) {
            line_tick(lane, row.at_ms);
        } else {
            icons.add(row.at_ms, icon, spoken_row(row));
        }
    }
}

void acts_lane(const Report& report, const TimeScale& scale, std::string_view label,
               debrief::Lane which) {
    const Lane lane(label, scale);
    if (which == debrief::Lane::kCall) {
        for (const Stretch& muted : report.muted) {
            striped_bar(lane, muted, 10, "muted " + from_to(report, muted.from_ms, muted.until_ms));
        }
    }
    for (const debrief::TimelineRow& row : report.timeline) {
        const bool is_switch = row.kind == RowKind::kMuted || row.kind == RowKind::kUnmuted;
        if (row.lane == which && !is_switch) {
            const DotLook look = row.is_heard ? DotLook::kFull : DotLook::kHollow;
            dot_mark(lane, row.at_ms, look,
                     spoken_row(row) + (row.is_heard ? "" : " (muted, nobody heard it)"));
        }
    }
}

void posts_lane(const Report& report, const TimeScale& scale) {
    const Lane lane("Public updates", scale);
    for (const debrief::PublicPostRow& post : report.posts) {
        pie_mark(lane, post.at_ms, shown(post.state),
                 post.time + " " + std::string(title_of(report.skin, post.state)) + ", " +
                     std::string(title_of(report.skin, post.level)) + ", " + post.where);
    }
}

void cadence_lane(const Report& report, const TimeScale& scale) {
    const Lane lane("Cadence", scale);
    for (const debrief::CadenceRow& row : report.cadence) {
        const Milliseconds until_ms = row.posted_ms == base::kNever ? report.end_ms : row.posted_ms;
        const std::string spoken =
            "update due " + row.due + ", " +
            (row.posted.empty() ? row.difference : "posted " + row.posted + ", " + row.difference);
        if (row.from_ms < std::min(row.due_ms, until_ms)) {
            plain_bar(lane, {row.from_ms, std::min(row.due_ms, until_ms)}, spoken);
        }
        if (until_ms > row.due_ms) {
            striped_bar(lane, {row.due_ms, until_ms}, 8, "past due: " + spoken);
        }
    }
}

}  // namespace

std::vector<Milliseconds> moments(const Report& report) {
    std::vector<Milliseconds> all;
    for (const debrief::TimelineRow& row : report.timeline) {
        if (all.empty() || all.back() != row.at_ms) {
            all.push_back(row.at_ms);
        }
    }
    return all;
}

Milliseconds stepped(const std::vector<Milliseconds>& all, Milliseconds at_ms, int step) {
    if (step > 0) {
        const auto next = std::upper_bound(all.begin(), all.end(), at_ms);
        return next == all.end() ? at_ms : *next;
    }
    const auto here = std::lower_bound(all.begin(), all.end(), at_ms);
    return here == all.begin() ? at_ms : *(here - 1);
}

void lanes(const Report& report, Milliseconds moment_ms) {
    const kit::Scope region({.role = kit::Role::kRegion, .name = "Timeline"});
    const kit::Column column({.gap = 0.0f});
    const TimeScale scale = scale_here(0, report.end_ms);
    lane_head(scale, report.starts_at_ms, moment_ms);
    const float top = kit::remaining_rect().min.y;
    happened_lane(report, scale);
    acts_lane(report, scale, "CMOC, in the room", debrief::Lane::kRoom);
    acts_lane(report, scale, "CMOC, in the call", debrief::Lane::kCall);
    posts_lane(report, scale);
    cadence_lane(report, scale);
    for (const debrief::AccuracyRow& row : report.accuracy) {
        truth_lane(row, report, scale);
    }
    const float x = scale.x_of(moment_ms);
    kit::fill({{x - kit::px(1), top - kit::px(4)}, {x + kit::px(1), kit::remaining_rect().min.y}},
              kit::theme().practice);
}

}  // namespace drill::ui::report
