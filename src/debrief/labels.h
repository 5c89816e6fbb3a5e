// How the debrief names moments, differences, places on the page and people.
//
// Differences say before or after and nothing else: the debrief shows, it does not judge.
#pragma once

#include <string>
#include <string_view>

#include "engine/scenario.h"

namespace drill::debrief {

using engine::kNever;
using engine::Milliseconds;

/// The time of day "14:21"; empty for kNever.
std::string time_label(const engine::Setting& setting, Milliseconds at_ms);

/// A length of time as people say it: "40 s", "4 min", "4 min 20 s", "14 min", "1 h 5 min". Seconds
/// stand only below 10 minutes.
std::string span_label(Milliseconds span_ms);

/// How `actual_ms` lies to `expected_ms`: "5 min before", "4 min after", "at that moment" (within a
/// second). Empty when either is kNever.
std::string difference_label(Milliseconds expected_ms, Milliseconds actual_ms);

/// Components by name, with their containers where only some are meant: "API, Website (East)".
/// "All components" when it is all; "No components" when it is none.
std::string cells_label(const engine::Setting& setting, const engine::CellSet& cells);

/// The same with at most three names: "API, Website, Git and 15 more".
std::string short_cells_label(const engine::Setting& setting, const engine::CellSet& cells);

/// "Email, Tweet": the ways among the Broadcast bits `ways`; empty for none.
std::string ways_label(std::uint8_t ways);

/// The role of a speaker: "CMOC", "Incident Manager". Never a person's name.
std::string role_label(const engine::Scenario& scenario, int cast);

/// `text` with the names of the cast replaced by their roles in brackets, as in a newspaper:
/// "[Engineer On Call], what do we know?". Whole words with the capitals of the cast list; bots
/// keep their names.
std::string with_roles(const engine::Scenario& scenario, std::string_view text);

}  // namespace drill::debrief
