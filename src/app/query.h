// Reads single values out of a page address.
#pragma once

#include <string>
#include <string_view>

namespace drill::app {

/// The value of `key` in "a=1&b=2", percent-decoded; empty when it is not there. The first one
/// counts.
std::string query_value(std::string_view query, std::string_view key);

}  // namespace drill::app
