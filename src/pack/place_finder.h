// Turns offsets in a text into lines and columns, walking through it once.
#pragma once

#include <cstddef>
#include <string_view>

#include "pack/finding.h"

namespace drill::pack {

/// Answers for offsets that only ever grow. Borrows the text, which is UTF-8 up to those offsets.
class PlaceFinder {
public:
    explicit PlaceFinder(std::string_view text) : text_(text) {}

    FilePlace at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    FilePlace place_;
};

}  // namespace drill::pack
