// Says why the bytes of a file cannot be JSON before anybody tries to parse them.
#pragma once

#include <optional>
#include <string_view>

#include "pack/finding.h"

namespace drill::pack {

/// Too many bytes, a byte order mark, or not UTF-8; empty when there is nothing against parsing.
std::optional<Finding> find_encoding_fault(std::string_view bytes);

}  // namespace drill::pack
