#include "kit/theme.h"

#include <algorithm>
#include <cmath>

#include "kit/context_state.h"

namespace drill::kit {

namespace {

constexpr std::array<AvatarColors, 8> kAvatarsDark{{
    {rgb(0x3B2A4F), rgb(0xDCC4F7)},
    {rgb(0x1F3A47), rgb(0xA6DCF5)},
    {rgb(0x48301D), rgb(0xF7CFA4)},
    {rgb(0x472430), rgb(0xF7B9C6)},
    {rgb(0x1E3F33), rgb(0xA5E5C9)},
    {rgb(0x2A3560), rgb(0xBBCBFF)},
    {rgb(0x3D3A1E), rgb(0xEBE09A)},
    {rgb(0x2E3A2A), rgb(0xC5E2B2)},
}};

constexpr Color with_alpha(Color color, std::uint32_t percent) {
    return (color & 0x00FFFFFFu) | ((percent * 255u / 100u) << 24);
}

Theme dark_theme() {
    Theme t;
    t.canvas = t.field = rgb(0x0D0E11);
    t.panel = rgb(0x14161A);
    t.raised = rgb(0x1B1E24);
    t.hover = rgb(0x232730);
    t.press = t.track = rgb(0x2B303A);
    t.line = rgb(0x272B34);
    t.scrim = with_alpha(rgb(0x060709), 72);
    t.ink = rgb(0xECEEF2);
    t.ink2 = rgb(0xB3BAC6);
    t.ink3 = rgb(0x8C94A3);
    t.ink_inverse = rgb(0x101216);
    t.edge = rgb(0x697182);
    t.accent = rgb(0x82B1FF);
    t.accent_tint = rgb(0x182133);
    t.segments = t.canvas;
    t.segment_chosen = t.press;
    t.practice = rgb(0xC6AAFF);
    t.practice_text = rgb(0x170C2E);
    t.practice_stripe = rgb(0x4B3A7A);
    t.shadow = with_alpha(rgb(0x000000), 55);
    t.level = {{{rgb(0x56C98F), rgb(0x14261E)},
                {rgb(0x66BFF5), rgb(0x132532)},
                {rgb(0xF2C653), rgb(0x2B2513)},
                {rgb(0xFF9F5A), rgb(0x2E2016)},
                {rgb(0xFF7A76), rgb(0x331A1C)},
                {rgb(0xF594D3), rgb(0x2E1828)}}};
    t.avatar = kAvatarsDark;
    return t;
}

Theme light_theme() {
    Theme t;
    t.canvas = rgb(0xF3F4F7);
    t.field = t.panel = rgb(0xFFFFFF);
    t.raised = rgb(0xF8F9FB);
    t.hover = rgb(0xEEF0F4);
    t.press = t.track = rgb(0xE3E6EC);
    t.line = rgb(0xE0E3E9);
    t.scrim = with_alpha(rgb(0x161922), 45);
    t.ink = rgb(0x15171C);
    t.ink2 = rgb(0x454C59);
    t.ink3 = rgb(0x626A78);
    t.ink_inverse = rgb(0xFFFFFF);
    t.edge = rgb(0x7C8492);
    t.accent = rgb(0x1A5CCB);
    t.accent_tint = rgb(0xE8F0FE);
    t.segments = t.hover;
    t.segment_chosen = t.panel;
    t.practice = rgb(0x6636D0);
    t.practice_text = rgb(0xFFFFFF);
    t.practice_stripe = rgb(0xC9B6F7);
    t.shadow = with_alpha(rgb(0x141828), 16);
    t.level = {{{rgb(0x12744A), rgb(0xE6F5ED)},
                {rgb(0x0A67A3), rgb(0xE4F2FB)},
                {rgb(0x856000), rgb(0xFCF3D9)},
                {rgb(0xAC4A00), rgb(0xFDEDE0)},
                {rgb(0xC02727), rgb(0xFDE9E8)},
                {rgb(0x9E2379), rgb(0xFBE8F5)}}};
    for (std::size_t i = 0; i < kAvatarsDark.size(); ++i) {
        t.avatar[i] = {kAvatarsDark[i].letter, kAvatarsDark[i].tint};
    }
    return t;
}

struct TypeRole {
    float size;
    float line_height;
};
constexpr std::array<TypeRole, 7> kTypes{
    {{28, 36}, {20, 28}, {16, 22}, {14, 21}, {14, 20}, {13, 18}, {12, 16}}};

std::uint32_t channel(Color color, int shift) {
    return (color >> shift) & 0xFFu;
}

}  // namespace

Color faded(Color color, float alpha) {
    const float old_alpha = static_cast<float>(channel(color, 24));
    const auto value = static_cast<std::uint32_t>(std::clamp(old_alpha * alpha, 0.0f, 255.0f));
    return (color & 0x00FFFFFFu) | (value << 24);
}

Color mixed(Color base, Color over, float share) {
    Color result = 0xFF000000u;
    for (int shift = 0; shift < 24; shift += 8) {
        const float from = static_cast<float>(channel(base, shift));
        const float to = static_cast<float>(channel(over, shift));
        result |= static_cast<std::uint32_t>(std::lround(from + (to - from) * share)) << shift;
    }
    return result;
}

Theme make_theme(const ThemeOptions& options) {
    Theme result = options.kind == ThemeKind::kDark ? dark_theme() : light_theme();
    if (options.high_contrast) {
        result.line = result.edge;
        for (LevelColors& level : result.level) {
            level.tint = result.canvas;
        }
    }
    return result;
}

const Theme& theme() {
    return state().theme;
}

TypeSize type_size(Type type) {
    const TypeRole& role = kTypes[static_cast<std::size_t>(type)];
    return {px(role.size), px(role.line_height)};
}

}  // namespace drill::kit
