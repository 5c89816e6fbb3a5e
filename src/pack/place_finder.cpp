#include "pack/place_finder.h"

namespace drill::pack {

FilePlace PlaceFinder::at(std::size_t offset) {
    for (; offset_ < offset && offset_ < text_.size(); ++offset_) {
        const char c = text_[offset_];
        if (c == '\n') {
            ++place_.line;
            place_.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++place_.column;
        }
    }
    return place_;
}

}  // namespace drill::pack
