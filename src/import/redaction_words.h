// Says of a single word what kind of thing it names that must not be passed on.
#pragma once

#include <string_view>

namespace drill::import {

/// "host name", "network address", "web address", "e-mail address", "handle of a person", "token";
/// empty when `word` is nothing to flag. Hosts that are reserved for examples are not.
std::string_view kind_of(std::string_view word);

/// Whether `word` is written as the name of a person is: "Anna", "O'Neil".
bool looks_like_name(std::string_view word);

/// `word` without the punctuation around it.
std::string_view without_edges(std::string_view word);

}  // namespace drill::import
