// Reads the incidents of a file whose kind is known.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "import/incident_history.h"
#include "import/source_kind.h"

namespace drill::import {

/// The incidents of `bytes` in their order, at least one. Packs and run sheets have none: they are
/// a drill already. Errors: kInvalid as the kind's reader has it, or that there is no incident.
base::Result<ImportedFile> read_incidents(SourceKind kind, std::string_view bytes);

/// "2019-02-20 18:00 UTC, 1 h 40 min, 2 posts"; "no public posts".
std::string span_of(const IncidentHistory& incident);

}  // namespace drill::import
