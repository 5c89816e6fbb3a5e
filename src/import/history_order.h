// Brings the updates of a history into the order in which they were seen, and says what was odd.
#pragma once

#include <string>
#include <string_view>

#include "import/incident_history.h"
#include "import/moment.h"

namespace drill::import {

/// Sorts updates and lines by time (of a list that runs newest first, equal times keep that
/// order turned round), lets updates without a state keep the one before, leaves out updates that
/// were only a try, cuts nothing else. Adds notes for what the author should look at.
void settle_history(IncidentHistory& incident);

/// Notes, once, that a moment names no zone and was taken as UTC.
void note_zone(IncidentHistory& incident, const Moment& moment);

/// Adds a note, once. Past kNoteCountMax it is dropped.
void note(IncidentHistory& incident, std::string_view text);

/// "1 post", "3 posts".
std::string counted(std::size_t count, std::string_view what);

/// Whether a title or text says of itself that it was only a try: "[TEST] x", "IGNORE", "blah".
bool is_only_a_try(std::string_view text);

}  // namespace drill::import
