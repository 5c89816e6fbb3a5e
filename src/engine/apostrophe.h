// Apostrophes as people and their phones type them.
#pragma once

#include <cstddef>
#include <string_view>

namespace drill::engine {

/// ' typed or typographic: its size at the start of `text`, which is not empty; 0 when there is
/// none.
inline std::size_t apostrophe_size(std::string_view text) {
    if (text[0] == '\'' || text[0] == '`')
        return 1;
    if (text[0] != '\xE2')
        return 0;
    const std::string_view mark = text.substr(0, 3);
    return mark == "\xE2\x80\x98" || mark == "\xE2\x80\x99" ? 3 : 0;
}

}  // namespace drill::engine
