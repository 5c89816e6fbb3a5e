// Reads and writes tables as spreadsheets save them: comma, semicolon or tab between cells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace drill::import {

struct CsvRow {
    std::size_t line = 1;  ///< of the file, where the row begins
    std::vector<std::string> cells;
};

inline constexpr std::size_t kRowCountMax = 2000;
inline constexpr std::size_t kColumnCountMax = 64;

/// The rows of a file that have any text, the heading first. The mark between cells is the one of
/// comma, semicolon and tab that the first line has most of. Cells in double quotes may hold marks,
/// line breaks and doubled quotes (RFC 4180). Errors: kInvalid with a line.
base::Result<std::vector<CsvRow>> read_csv(std::string_view bytes);

/// Appends a row with commas and CR LF. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front, which read_csv takes off again.
void append_csv_row(std::string& out, const std::vector<std::string>& cells);

}  // namespace drill::import
