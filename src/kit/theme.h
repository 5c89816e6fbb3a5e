// The colours and type roles of the visual design, dark and light.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace drill::kit {

/// Packed as Dear ImGui packs it: alpha, blue, green, red from the highest byte down.
using Color = std::uint32_t;

/// A colour from 0xRRGGBB, opaque.
constexpr Color rgb(std::uint32_t rrggbb) {
    return 0xFF000000u | ((rrggbb & 0xFFu) << 16) | (rrggbb & 0xFF00u) | ((rrggbb >> 16) & 0xFFu);
}

/// `color` with its opacity multiplied by `alpha` (0 to 1).
Color faded(Color color, float alpha);

/// `share` (0 to 1) of `over` mixed into `base`; the result is opaque.
Color mixed(Color base, Color over, float share);

/// How bad it is for customers. Drawn as a coloured silhouette, always beside its word.
enum class Level : std::uint8_t {
    kOperational,
    kMaintenance,
    kDegraded,
    kPartial,
    kDisruption,
    kSecurity,
};
inline constexpr std::size_t kLevelCount = 6;

/// How far the work is. Drawn as an ink pie that fills, always beside its word.
enum class State : std::uint8_t { kInvestigating, kIdentified, kMonitoring, kResolved };
inline constexpr std::size_t kStateCount = 4;

struct LevelColors {
    Color ink = 0;
    Color tint = 0;
};

struct AvatarColors {
    Color tint = 0;
    Color letter = 0;
};

/// Every colour token; see visual-design §2 for where each is used.
struct Theme {
    Color canvas = 0, panel = 0, raised = 0, hover = 0, press = 0, track = 0, line = 0, scrim = 0;
    Color field = 0;                         ///< fill of a text field
    Color segments = 0, segment_chosen = 0;  ///< ground of a segmented choice, its chosen part
    Color ink = 0, ink2 = 0, ink3 = 0, ink_inverse = 0, edge = 0;
    Color accent = 0, accent_tint = 0;
    Color practice = 0, practice_text = 0, practice_stripe = 0;
    Color shadow = 0;
    std::array<LevelColors, kLevelCount> level{};
    std::array<AvatarColors, 8> avatar{};

    /// Whether what is told apart by its ground alone needs a border.
    bool needs_borders() const { return line == edge; }
    const LevelColors& of(Level which) const { return level[static_cast<std::size_t>(which)]; }
};

enum class ThemeKind : std::uint8_t { kDark, kLight };

/// How the display wishes to be served.
struct ThemeOptions {
    ThemeKind kind = ThemeKind::kDark;
    bool high_contrast = false;  ///< forced colours or more contrast: lines become edges
};

Theme make_theme(const ThemeOptions& options);

/// The theme of the current frame.
const Theme& theme();

/// Font faces, one a weight; the browser's Inter or interface font, and its monospace font.
enum class Face : std::uint8_t { kRegular, kMedium, kSemibold, kBold, kMono };
inline constexpr std::size_t kFaceCount = 5;

/// What a text is for; decides its size and line height (visual-design §3).
enum class Type : std::uint8_t {
    kPageTitle,  ///< 28 / 36
    kSection,    ///< 20 / 28
    kHeading,    ///< 16 / 22
    kBody,       ///< 14 / 21
    kLine,       ///< 14 / 20: a single line in a control
    kLabel,      ///< 13 / 18
    kMeta,       ///< 12 / 16
};

struct TypeSize {
    float size = 0.0f;         ///< device pixels, whole
    float line_height = 0.0f;  ///< device pixels, whole
};

/// Size and line height of `type` on this display.
TypeSize type_size(Type type);

}  // namespace drill::kit
