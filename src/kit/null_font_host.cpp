#include "kit/font_host.h"

namespace drill::kit {

FontMetrics NullFontHost::metrics(Face, int size) {
    return {static_cast<float>(size), static_cast<float>(size / 4)};
}

float NullFontHost::advance(Face, int size, char32_t) {
    return static_cast<float>(size / 2);
}

void NullFontHost::draw(Face, int, char32_t, GlyphBitmap& out) {
    out = {};
}

std::string NullFontHost::with_clusters_interned(std::string_view text) {
    return std::string(text);
}

}  // namespace drill::kit
