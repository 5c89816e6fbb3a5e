// Reads what Atlassian Statuspage answers to GET /api/v2/incidents.json (or summary.json).
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/incident_history.h"

namespace drill::import {

/// The incidents of the file in its order, which is newest first. Updates stand where readers of
/// the page saw them (display_at). Errors: kInvalid with a JSON pointer.
base::Result<ImportedFile> read_statuspage(std::string_view bytes);

}  // namespace drill::import
