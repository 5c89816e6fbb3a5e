// Reads an incident told in prose: lines such as "10:05 EOC: the disk is full".
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/incident_history.h"

namespace drill::import {

/// One incident. scenarios/README.md says what lines it knows. Errors: kInvalid with a line; none
/// of the lines has a time: no incident.
base::Result<ImportedFile> read_text_script(std::string_view bytes);

}  // namespace drill::import
