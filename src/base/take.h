// Takes a list in a text apart.
#pragma once

#include <algorithm>
#include <string_view>

namespace drill::base {

/// Takes the text before the first `separator` off the front of `rest`, and the separator with it;
/// all of `rest` when there is none.
inline std::string_view take_until(std::string_view& rest, char separator) {
    const std::string_view part = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

}  // namespace drill::base
