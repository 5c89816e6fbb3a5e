// Makes a draft pack of a real incident.
#pragma once

#include <string>
#include <vector>

#include "import/incident_history.h"

namespace drill::import {

/// A pack that passes `check` and is meant to be rewritten.
struct Draft {
    std::string pack_text;
    std::vector<std::string> todo;  ///< what its author has to look at, most important first
};

/// Draws up the pack: truth and the room's lines timed from the real posts, idle time cut,
/// expectations from when they came. It is confidential until its author says otherwise, and its
/// `summary` holds the first of the author's tasks.
Draft draft_of(IncidentHistory history);

/// The list of what its author has to do, for a file beside the draft; empty when there is nothing.
std::string todo_text(const Draft& draft);

}  // namespace drill::import
