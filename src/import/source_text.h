// What the readers of text files share: lines, states by their words, faults with a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/incident_history.h"

namespace drill::import {

/// The lines of a text without their ends; borrowed from `bytes`. A byte order mark at the start is
/// left out. Errors: kInvalid when it is too large or not UTF-8.
base::Result<std::vector<std::string_view>> read_lines(std::string_view bytes);

/// A fault at a line, from 1.
base::Error fault_in_line(std::size_t number, std::string_view expected, std::string_view got);

/// A text that begins with a state: "Resolved - it works", "Update: still slow".
struct StatedText {
    bool has_state = false;  ///< also for "Update", whose state is kNone
    engine::IncidentState state = engine::IncidentState::kNone;
    std::string_view rest;  ///< borrowed; all of the text when it has no state
};
StatedText without_state(std::string_view text);

/// The state that a word names; kNone when it names none.
engine::IncidentState state_named(std::string_view word);

}  // namespace drill::import
