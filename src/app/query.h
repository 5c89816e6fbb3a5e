// Reads single values out of a page address.
#pragma once

#include <string>
#include <string_view>

namespace drill::app {

/// The value of `key` in "a=1&b=2", percent-decoded; empty when it is not there. The first one
/// counts.
std::string query_value(std::string_view query, std::string_view key);

/// Whether `id` may name a public pack: 1 to 64 of a–z, 0–9 and "-".
bool is_pack_id(std::string_view id);

}  // namespace drill::app
