// A run sheet: the injects of a drill as a table, for spreadsheets and back.
//
// One row an inject, in the columns time, kind, role, name, text, id, details. `details` holds as
// JSON what the other columns do not; rows of the kind "expectation" are the expectations, rows of
// the kind "pack" the rest of the pack, so that an exported sheet loses nothing. A sheet by hand
// needs time and text alone.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "import/draft.h"

namespace drill::import {

/// The pack of a sheet, which passes `check`. Times are drill time, kept as they are. Errors:
/// kInvalid with a line of the file.
base::Result<Draft> read_run_sheet(std::string_view bytes);

/// Whether the first line of `bytes` is a heading that read_run_sheet() understands.
bool has_run_sheet_heading(std::string_view bytes);

/// The sheet of a pack in CSV. Errors: kInvalid for bytes that are no valid pack.
base::Result<std::string> write_run_sheet(std::string_view pack_bytes);

}  // namespace drill::import
