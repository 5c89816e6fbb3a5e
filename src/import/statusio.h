// Reads what Status.io answers to GET /1.0/status/{page}.
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/incident_history.h"

namespace drill::import {

/// The open incidents of the file in its order. Errors: kInvalid with a JSON pointer.
base::Result<ImportedFile> read_statusio(std::string_view bytes);

}  // namespace drill::import
