// SHA-256 (FIPS 180-4) of a text in memory.
#pragma once

#include <string>
#include <string_view>

namespace drill::base {

/// The digest as 64 lower-case hexadecimal digits. For naming content, not for secrets: it makes no
/// attempt at constant time.
std::string sha256(std::string_view text);

}  // namespace drill::base
