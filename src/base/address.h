// Finds the addresses of pages in what people write.
#pragma once

#include <string_view>

namespace drill::base {

/// Where the first address of `word` stands, which has no spaces: "https://a.example/b",
/// "a.example/b" or "a.example", without the punctuation around it. Empty if there is none.
std::string_view address_in(std::string_view word);

}  // namespace drill::base
