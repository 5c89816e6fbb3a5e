// Finds in a draft what must not be passed on: names of machines, secrets, people, addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/pack_json.h"

namespace drill::import {

/// Something to take out before anybody else sees the draft. It is flagged, never changed.
struct RedactionFlag {
    std::string pointer;  ///< JSON pointer of the text, as `check` writes it
    std::string what;     ///< "host name", "token", "person", …
    std::string shown;    ///< of a token only its beginning
};

/// All flags of the texts of `pack` in their order, each value once with its first place; at most
/// kFlagCountMax. Guesses: a person is two words with capitals that are none of the pack's names.
std::vector<RedactionFlag> find_flags(const Json& pack);

inline constexpr std::size_t kFlagCountMax = 100;

}  // namespace drill::import
