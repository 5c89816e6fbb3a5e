// Writes the log's texts and numbers, always with the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/json_text.h"

namespace drill::session_log {

using base::append_json_text;

/// Lower-case hexadecimal digits without leading zeros: "0", "2c".
std::string hex_text(std::uint64_t bits);
/// Reads what hex_text writes; empty for anything else.
std::optional<std::uint64_t> from_hex_text(std::string_view text);

/// Reads decimal digits without leading zeros; empty for anything else or more than 64 bits.
std::optional<std::uint64_t> from_decimal_text(std::string_view text);

}  // namespace drill::session_log
