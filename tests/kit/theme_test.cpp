// The contrast that the visual design promises, computed as WCAG 2 defines it.
#include "kit/theme.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <glm/common.hpp>
#include <glm/exponential.hpp>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>
#include <glm/vector_relational.hpp>

using namespace drill::kit;

namespace {

const Theme kDark = make_theme({});
const Theme kLight = make_theme({.kind = ThemeKind::kLight});

float luminance(Color color) {
    const glm::vec3 srgb =
        glm::vec3(color & 0xFFu, color >> 8 & 0xFFu, color >> 16 & 0xFFu) / 255.0f;
    const glm::vec3 low = srgb / 12.92f;
    const glm::vec3 high = glm::pow((srgb + 0.055f) / 1.055f, glm::vec3(2.4f));
    const glm::vec3 linear = glm::mix(high, low, glm::lessThanEqual(srgb, glm::vec3(0.04045f)));
    return glm::dot(linear, glm::vec3(0.2126f, 0.7152f, 0.0722f));
}

float contrast(Color one, Color other) {
    const float a = luminance(one);
    const float b = luminance(other);
    return (std::max(a, b) + 0.05f) / (std::min(a, b) + 0.05f);
}

struct Pair {
    std::string name;
    Color ink;
    Color ground;
    float told;  ///< the figure of the visual design
};

void check_all(const std::vector<Pair>& pairs) {
    for (const Pair& pair : pairs) {
        CAPTURE(pair.name);
        CHECK(contrast(pair.ink, pair.ground) == doctest::Approx(pair.told).epsilon(0.012));
    }
}

constexpr Level kLevels[] = {Level::kOperational, Level::kMaintenance, Level::kDegraded,
                             Level::kPartial,     Level::kDisruption,  Level::kSecurity};

}  // namespace

TEST_SUITE("kit/theme") {
    TEST_CASE("black on white is 21 to 1") {
        CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21.0f));
        CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == doctest::Approx(4.48f).epsilon(0.01));
    }

    TEST_CASE("every ink of the dark theme has the contrast that the design tells") {
        const Theme& t = kDark;
        check_all({{"ink, panel", t.ink, t.panel, 15.6f},
                   {"ink, hover", t.ink, t.hover, 12.9f},
                   {"ink2, panel", t.ink2, t.panel, 9.3f},
                   {"ink2, hover", t.ink2, t.hover, 7.7f},
                   {"ink3, panel", t.ink3, t.panel, 5.9f},
                   {"ink3, hover", t.ink3, t.hover, 4.9f},
                   {"inverse ink, ink", t.ink_inverse, t.ink, 16.1f},
                   {"edge, panel", t.edge, t.panel, 3.7f},
                   {"edge, hover", t.edge, t.hover, 3.1f},
                   {"accent, panel", t.accent, t.panel, 8.4f},
                   {"accent, hover", t.accent, t.hover, 6.9f},
                   {"accent, its tint", t.accent, t.accent_tint, 7.4f},
                   {"ink3, accent tint", t.ink3, t.accent_tint, 5.3f},
                   {"practice, panel", t.practice, t.panel, 9.1f},
                   {"practice text, practice", t.practice_text, t.practice, 9.4f}});
    }

    TEST_CASE("every ink of the light theme has the contrast that the design tells") {
        const Theme& t = kLight;
        check_all({{"ink, panel", t.ink, t.panel, 17.9f},
                   {"ink, hover", t.ink, t.hover, 15.7f},
                   {"ink2, panel", t.ink2, t.panel, 8.6f},
                   {"ink2, hover", t.ink2, t.hover, 7.6f},
                   {"ink3, panel", t.ink3, t.panel, 5.5f},
                   {"ink3, hover", t.ink3, t.hover, 4.8f},
                   {"inverse ink, ink", t.ink_inverse, t.ink, 17.9f},
                   {"edge, panel", t.edge, t.panel, 3.8f},
                   {"edge, hover", t.edge, t.hover, 3.3f},
                   {"accent, panel", t.accent, t.panel, 6.1f},
                   {"accent, hover", t.accent, t.hover, 5.4f},
                   {"accent, its tint", t.accent, t.accent_tint, 5.3f},
                   {"ink3, accent tint", t.ink3, t.accent_tint, 4.8f},
                   {"practice, panel", t.practice, t.panel, 7.0f},
                   {"practice text, practice", t.practice_text, t.practice, 7.0f}});
    }

    TEST_CASE("every level stands out from panel and tint as the design tells") {
        struct Told {
            float dark_panel, dark_tint, light_panel, light_tint;
        };
        constexpr Told kTold[] = {{8.8f, 7.7f, 5.8f, 5.1f},  {8.9f, 7.7f, 6.0f, 5.3f},
                                  {11.2f, 9.4f, 5.7f, 5.2f}, {8.9f, 7.8f, 5.6f, 4.9f},
                                  {7.2f, 6.4f, 5.9f, 5.1f},  {8.7f, 7.9f, 7.1f, 6.0f}};
        for (const Level level : kLevels) {
            const auto i = static_cast<std::size_t>(level);
            const std::string name = "level " + std::to_string(i);
            const LevelColors& dark = kDark.of(level);
            const LevelColors& light = kLight.of(level);
            check_all({{name + ", dark, panel", dark.ink, kDark.panel, kTold[i].dark_panel},
                       {name + ", dark, tint", dark.ink, dark.tint, kTold[i].dark_tint},
                       {name + ", light, panel", light.ink, kLight.panel, kTold[i].light_panel},
                       {name + ", light, tint", light.ink, light.tint, kTold[i].light_tint}});
        }
    }

    TEST_CASE("text has 4.5 to 1 on every surface on which it may stand") {
        for (const Theme& t : {kDark, kLight}) {
            for (const Color surface :
                 {t.canvas, t.panel, t.raised, t.hover, t.field, t.segments, t.segment_chosen}) {
                CHECK(contrast(t.ink, surface) >= 4.5f);
                CHECK(contrast(t.ink2, surface) >= 4.5f);
            }
            for (const Color surface : {t.canvas, t.panel, t.raised, t.hover, t.field}) {
                CHECK(contrast(t.ink3, surface) >= 4.5f);
            }
            CHECK(contrast(t.ink, t.press) >= 4.5f);
            CHECK(contrast(t.ink2, t.press) >= 4.5f);
            CHECK(contrast(t.ink_inverse, t.accent) >= 4.5f);
            for (const Level level : kLevels) {
                CHECK(contrast(t.ink_inverse, t.of(level).ink) >= 4.5f);
            }
        }
    }

    TEST_CASE("edges and the focus ring have 3 to 1 on every surface") {
        for (const Theme& t : {kDark, kLight}) {
            for (const Color surface : {t.canvas, t.panel, t.raised, t.hover, t.field}) {
                CHECK(contrast(t.edge, surface) >= 3.0f);
                CHECK(contrast(t.accent, surface) >= 3.0f);
            }
        }
    }

    TEST_CASE("letters on avatars have 7.4 to 1 in both themes") {
        for (const Theme& t : {kDark, kLight}) {
            for (const AvatarColors& avatar : t.avatar) {
                CHECK(contrast(avatar.letter, avatar.tint) >= 7.35f);
            }
        }
    }

    TEST_CASE("with high contrast lines become edges and tints the canvas") {
        const Theme t = make_theme({.high_contrast = true});
        CHECK(t.line == t.edge);
        CHECK(t.of(Level::kPartial).tint == t.canvas);
    }
}
