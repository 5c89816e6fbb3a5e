// Where glyphs come from: the browser on the page, fixed boxes in tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/theme.h"

namespace drill::kit {

struct FontMetrics {
    float ascent = 0.0f;   ///< device pixels above the base line
    float descent = 0.0f;  ///< device pixels below it, positive
};

/// A drawn glyph: rows of RGBA from the top, not premultiplied.
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    int left = 0;  ///< from the pen to the bitmap's left edge
    int top = 0;   ///< from the base line up to the bitmap's top edge
    bool is_colored = false;
    std::vector<std::uint8_t> rgba;
};

/// Measures and draws single characters of a face at a size in device pixels.
class FontHost {
public:
    virtual ~FontHost() = default;

    virtual FontMetrics metrics(Face face, int size) = 0;
    /// Device pixels from one pen position to the next, with fractions.
    virtual float advance(Face face, int size, char32_t character) = 0;
    /// Draws `character`; width 0 if there is nothing to see.
    virtual void draw(Face face, int size, char32_t character, GlyphBitmap& out) = 0;
    /// `text` with each cluster of several code points (an emoji family, a flag, a run of Arabic)
    /// replaced by one private-use character that draw() knows.
    virtual std::string with_clusters_interned(std::string_view text) = 0;
};

/// Fixed metrics and empty bitmaps, so that screens run in unit tests: each character is half the
/// size wide.
class NullFontHost final : public FontHost {
public:
    FontMetrics metrics(Face face, int size) override;
    float advance(Face face, int size, char32_t character) override;
    void draw(Face face, int size, char32_t character, GlyphBitmap& out) override;
    std::string with_clusters_interned(std::string_view text) override;
};

}  // namespace drill::kit
