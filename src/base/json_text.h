// Writes texts as JSON, always with the same bytes.
#pragma once

#include <string>
#include <string_view>

namespace drill::base {

/// Appends `text` in quotation marks; escapes `"`, `\` and the control characters below 0x20 (\n,
/// \r, \t, else \u00 and two small hexadecimal digits). `text` must be valid UTF-8, or nobody could
/// read it back.
void append_json_text(std::string& out, std::string_view text);

}  // namespace drill::base
