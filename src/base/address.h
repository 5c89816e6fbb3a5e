// Finds the addresses of pages in what people write.
#pragma once

#include <string_view>

namespace drill::base {

/// Where the first address of `word` stands, which has no spaces: "https://a.example/b",
/// "a.example/b" or "a.example", without the punctuation around it. Empty if there is none.
std::string_view address_in(std::string_view word);

/// What stands before the first address of `text`; all of it if there is none.
std::string_view before_address(std::string_view text);

}  // namespace drill::base
