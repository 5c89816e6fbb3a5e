// Explains in plain words why a text stops being JSON at some place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace drill::pack {

/// What the parser had understood last.
enum class JsonProgress : std::uint8_t {
    kNothing,  ///< the file has just begun
    kObjectBegan,
    kListBegan,
    kKey,  ///< of an object, its value is still to come
    kValueInObject,
    kValueInList,
    kWholeDocument  ///< nothing may follow
};

struct SyntaxFault {
    std::size_t offset =
        0;                ///< of the first byte that does not fit; the size of the text at its end
    std::string message;  ///< "expected …, got …"
};

/// `text` is valid UTF-8 and went wrong at or after `offset`, the end of the last thing understood.
SyntaxFault explain_syntax(std::string_view text, std::size_t offset, JsonProgress progress);

}  // namespace drill::pack
