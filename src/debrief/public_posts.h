// Everything the CMOC posted for customers to read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "debrief/labels.h"
#include "engine/event.h"

namespace drill::debrief {

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
    std::string details;
    std::string subject;
    std::string broadcast;  ///< "Email, Tweet"; empty when nobody was told
};

/// One row a post, oldest first.
std::vector<PublicPostRow> public_posts(const engine::Scenario& scenario,
                                        std::span<const engine::Event> events);

}  // namespace drill::debrief
