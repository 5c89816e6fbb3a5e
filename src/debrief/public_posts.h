// Everything the CMOC posted for customers to read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "debrief/labels.h"
#include "engine/event.h"

namespace drill::debrief {

/// The words of a post from a moment on.
struct PostEdit {
    Milliseconds at_ms = 0;
    std::string details;
};

/// From `at_ms` on the page shows a post at another time of day.
struct PostMove {
    Milliseconds at_ms = 0;
    std::string time;
};

struct PublicPostRow {
    Milliseconds at_ms = 0;
    std::string time;  ///< of day
    int incident = 0;
    bool is_first = false;  ///< the post that opened its incident
    std::string title;      ///< of its incident
    engine::IncidentState state = engine::IncidentState::kInvestigating;
    engine::Level level = engine::Level::kDegraded;
    engine::CellSet cells;  ///< affected at that moment
    std::string where;      ///< the same in words; levels that differ from `level` stand with them
    std::string details;    ///< as they were sent
    std::vector<PostEdit> edits;  ///< oldest first
    std::vector<PostMove> moves;  ///< oldest first
    Milliseconds deleted_ms = kNever;
    std::string subject;
    std::string broadcast;  ///< "Email, Tweet"; empty when nobody was told
};

/// What `row` read at `at_ms`, a moment not before it was posted.
const std::string& details_at(const PublicPostRow& row, Milliseconds at_ms);

/// The time of day at which the page showed `row` at `at_ms`, a moment not before it was posted.
const std::string& shown_time_at(const PublicPostRow& row, Milliseconds at_ms);

/// One row a post, oldest first.
std::vector<PublicPostRow> public_posts(const engine::Scenario& scenario,
                                        std::span<const engine::Event> events);

}  // namespace drill::debrief
