#include "kit/marks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "base/ascii.h"
#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/icons.h"
#include "kit/text.h"

namespace drill::kit {

namespace {

constexpr float kStripeLean = 0.466f;  // tangent of 25 degrees
constexpr float kSoonShare = 0.75f;
constexpr std::int64_t kSpokenStepMs = 5 * 60 * 1000;
constexpr std::int64_t kRingPeriodMs = 1200;

/// Stripes of `width` and gaps of `gap` over `rect`, leaning 25 degrees.
void draw_stripes(const Rect& rect, float width, float gap, Color color) {
    ImDrawList& list = draw_list();
    const float lean = rect.height() * kStripeLean;
    list.PushClipRect(to_im(rect.min), to_im(rect.max), true);
    for (float x = rect.min.x - lean; x < rect.max.x; x += width + gap) {
        list.AddQuadFilled(ImVec2(x + lean, rect.min.y), ImVec2(x + lean + width, rect.min.y),
                           ImVec2(x + width, rect.max.y), ImVec2(x, rect.max.y), color);
    }
    list.PopClipRect();
}

void fill_rect(const Rect& rect, Color color, float rounding) {
    if (is_in_view(rect)) {
        draw_list().AddRectFilled(to_im(rect.min), to_im(rect.max), color, rounding);
    }
}

/// How a mark's word is drawn, so that its element lies over the letters.
struct WordPlace {
    Face face = Face::kMedium;
    Align align = Align::kLeft;
    std::string_view spoken;  ///< instead of the word
    std::string_view width;   ///< decimal device pixels, if it differs from the font's own
};

/// Describes a word that stands in the middle of `box`.
void describe_text(std::string_view word, const Rect& box, const WordPlace& place = {}) {
    const float height = type_size(Type::kMeta).line_height;
    const float top = box.min.y + std::round((box.height() - height) * 0.5f);
    state().semantics.leaf({.role = Role::kText,
                            .name = place.spoken,
                            .value = word,
                            .extra = place.width,
                            .rect = rect_at({box.min.x, top}, {box.width(), height}),
                            .face = place.face,
                            .type = Type::kMeta,
                            .number_a = static_cast<std::uint32_t>(place.align)});
}

glm::vec2 mark_corner(const Rect& chip, float left, float size) {
    return {chip.min.x + left, chip.min.y + std::round((chip.height() - size) * 0.5f)};
}

/// Draws the chip's ground and word; returns where its mark goes.
glm::vec2 draw_chip(std::string_view word, const LevelColors& look) {
    const float width =
        px(5) + px(13) + px(5) + std::ceil(text_width(word, Type::kMeta, Face::kMedium)) + px(7);
    const Rect rect = place({width, px(22)});
    fill_tinted(rect, look, px(4));
    const Rect box = {{rect.min.x + px(23), rect.min.y}, {rect.max.x, rect.max.y}};
    draw_text_in(box, word, {Type::kMeta, Face::kMedium, look.ink});
    describe_text(word, box);
    return mark_corner(rect, px(5), px(13));
}

struct CadenceLook {
    std::string left;
    std::string right;
    std::string spoken;
    Color bar = 0;
    Color ink = 0;
    float share = 0.0f;
    bool is_overdue = false;
    bool has_clock = false;
};

std::string span_text(std::int64_t ms) {
    char buffer[16];
    return std::string(format_span(ms, buffer));
}

/// Minutes for screen readers, so that the spoken form rests between its steps.
std::string spoken_minutes(std::int64_t ms) {
    const std::int64_t minutes = ms / 60000;
    return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

CadenceLook overdue_look(const Cadence& cadence, CadenceLook look) {
    const std::int64_t past = cadence.age_ms - cadence.allowed_ms;
    look.right = span_text(past) + " past";
    if (!cadence.due_time.empty()) {
        look.right += " " + std::string(cadence.due_time);
    }
    look.bar = look.ink = theme().of(Level::kDisruption).ink;
    look.share = 1.0f;
    look.is_overdue = look.has_clock = true;
    const std::int64_t steps = past / kSpokenStepMs;
    look.spoken = steps == 0
                      ? "Public update due now"
                      : "Public update " + spoken_minutes(steps * kSpokenStepMs) + " past due";
    return look;
}

CadenceLook running_look(const Cadence& cadence, CadenceLook look) {
    const auto allowed = static_cast<float>(std::max<std::int64_t>(1, cadence.allowed_ms));
    look.share = std::clamp(static_cast<float>(cadence.age_ms) / allowed, 0.0f, 1.0f);
    if (cadence.kind == Cadence::Kind::kPaused) {
        look.right = "paused at " + span_text(cadence.age_ms);
        look.bar = theme().ink3;
        look.spoken = "Public update timer paused";
        return look;
    }
    if (cadence.age_ms >= cadence.allowed_ms) {
        return overdue_look(cadence, look);
    }
    look.right = "due in " + span_text(cadence.allowed_ms - cadence.age_ms);
    look.spoken = "Public update not due yet";
    if (look.share >= kSoonShare) {
        look.bar = look.ink = theme().of(Level::kDegraded).ink;
        look.has_clock = true;
        look.spoken = "Public update due soon";
    }
    return look;
}

CadenceLook look_of(const Cadence& cadence) {
    CadenceLook look;
    look.bar = theme().ink2;
    look.ink = theme().ink;
    if (cadence.kind == Cadence::Kind::kNothingOpen) {
        look.left = "Public update";
        look.right = "nothing open";
        look.spoken = "No incident is open on the status page";
        return look;
    }
    look.left = cadence.has_update ? "Last update " + span_text(cadence.age_ms) + " ago"
                                   : "First public update";
    return running_look(cadence, look);
}

/// Whether the left words fit beside the right ones; when the update is due says more than when the
/// last one was.
bool has_room_for_left(const Rect& rect, const CadenceLook& look) {
    const float left = text_width(look.left, Type::kMeta);
    const float right = text_width(look.right, Type::kMeta, Face::kSemibold);
    return left + right + px(26) <= rect.width();
}

void draw_cadence(const Rect& rect, const CadenceLook& look) {
    const Rect words = {rect.min, {rect.max.x, rect.min.y + px(16)}};
    if (has_room_for_left(rect, look)) {
        draw_text_in(words, look.left, {Type::kMeta, Face::kRegular, theme().ink2});
    }
    const float right = std::ceil(text_width(look.right, Type::kMeta, Face::kSemibold));
    draw_text_in(words, look.right, {Type::kMeta, Face::kSemibold, look.ink}, Align::kRight);
    if (look.has_clock) {
        draw_icon({words.max.x - right - px(18), words.min.y + px(1)}, Icon::kClock, look.ink,
                  px(14));
    }
    const Rect track = {{rect.min.x, rect.max.y - px(6)}, rect.max};
    fill_rect(track, theme().track, px(3));
    if (look.share > 0.0f) {
        const float end = track.min.x + std::max(px(3), std::round(track.width() * look.share));
        const Rect bar = {track.min, {end, track.max.y}};
        fill_rect(bar, look.is_overdue ? theme().of(Level::kDisruption).tint : look.bar, px(3));
        if (look.is_overdue) {
            draw_stripes(bar, px(5), px(4), look.bar);
        }
    }
    const float notch = track.min.x + std::round(track.width() * kSoonShare);
    fill_rect({{notch, track.min.y}, {notch + px(2), track.max.y}}, theme().panel, 0.0f);
}

}  // namespace

void practice_tag() {
    constexpr std::string_view kWord = "PRACTICE";
    const float tracking = px(1);
    float width = px(16);
    for (const char& c : kWord) {
        width += exact_text_width({&c, 1}, Type::kMeta, Face::kBold) + tracking;
    }
    const Rect rect = place({std::ceil(width - tracking), px(22)});
    fill_rect(rect, theme().practice, px(4));
    float x = rect.min.x + px(8);
    for (const char& c : kWord) {
        const float own = exact_text_width({&c, 1}, Type::kMeta, Face::kBold);
        draw_text_in({{x, rect.min.y}, {x + own + px(2), rect.max.y}}, {&c, 1},
                     {Type::kMeta, Face::kBold, theme().practice_text});
        x += own + tracking;
    }
    const std::string drawn = std::to_string(std::lround(x - rect.min.x - px(8)));
    describe_text(kWord, rect.inset(px(8), 0.0f), {.face = Face::kBold, .width = drawn});
}

void ribbon(const Rect& rect) {
    Rect band = rect;
    band = band.cut_top(px(4));
    fill_rect(band, theme().practice, 0.0f);
    draw_stripes(band, px(10), px(10), theme().practice_stripe);
}

void striped(const Rect& rect, Color color) {
    draw_stripes(rect, px(5), px(4), color);
}

void use_words(const MarkWords& words) {
    state().words = words;
}

std::string_view word_of(Level level) {
    return state().words.levels[static_cast<std::size_t>(level)];
}

std::string_view word_of(State which) {
    return state().words.states[static_cast<std::size_t>(which)];
}

void level_chip(Level level) {
    const LevelColors& colors = theme().of(level);
    draw_level(draw_chip(word_of(level), colors), level, px(13), colors.tint);
}

void level_line(Level level, std::string_view own_word) {
    const std::string_view word = own_word.empty() ? word_of(level) : own_word;
    const float width = px(14) + px(6) + std::ceil(text_width(word, Type::kLabel));
    const Rect rect = place({width, px(18)});
    draw_level(mark_corner(rect, 0.0f, px(14)), level, px(14), theme().panel);
    const Rect box = {{rect.min.x + px(20), rect.min.y}, rect.max};
    draw_text_in(box, word,
                 {Type::kLabel, Face::kRegular,
                  level == Level::kOperational ? theme().ink2 : theme().of(level).ink});
    state().semantics.leaf({.role = Role::kText, .value = word, .rect = box, .type = Type::kLabel});
}

void state_chip(State which) {
    draw_state(draw_chip(word_of(which), {theme().ink, theme().hover}), which, px(13), theme().ink,
               theme().hover);
}

void tag(std::string_view word) {
    const float width = std::ceil(text_width(word, Type::kMeta, Face::kMedium)) + px(10);
    const Rect rect = place({std::max(px(18), width), px(18)});
    fill_rect(rect, theme().hover, px(4));
    draw_text_in(rect, word, {Type::kMeta, Face::kMedium, theme().ink2}, Align::kCentre);
    describe_text(word, rect, {.align = Align::kCentre});
}

void counter(int count, bool is_mine, std::string_view spoken) {
    const std::string digits = std::to_string(count);
    const float width =
        std::max(px(18), std::ceil(text_width(digits, Type::kMeta, Face::kSemibold)) + px(10));
    const Rect rect = place({width, px(18)});
    fill_rect(rect, is_mine ? theme().accent : theme().press, px(9));
    draw_text_in(rect, digits,
                 {Type::kMeta, Face::kSemibold, is_mine ? theme().ink_inverse : theme().ink},
                 Align::kCentre);
    describe_text(digits, rect,
                  {.face = Face::kSemibold, .align = Align::kCentre, .spoken = spoken});
}

void key_cap(std::string_view key) {
    const float width =
        std::max(px(18), std::ceil(text_width(key, Type::kMeta, Face::kMedium)) + px(10));
    const Rect rect = place({width, px(18)});
    draw_list().AddRect(to_im(rect.min), to_im(rect.max), theme().edge, px(4), 0, px(1));
    draw_text_in(rect, key, {Type::kMeta, Face::kMedium, theme().ink2}, Align::kCentre);
    describe_text(key, rect, {.align = Align::kCentre});
}

void avatar(std::string_view name, int number, const AvatarOptions& options) {
    const bool is_small = options.size == AvatarSize::kSmall;
    const Rect rect = place(glm::vec2(px(is_small ? 20.0f : 32.0f)));
    const Theme& t = theme();
    if (options.is_bot) {
        fill_rect(rect, t.press, px(6));
        const float side = px(is_small ? 12.0f : 16.0f);
        draw_icon(centred(rect, glm::vec2(side)).min, Icon::kBolt, t.ink, side);
    } else {
        const AvatarColors& colors =
            t.avatar[static_cast<std::size_t>(std::max(0, number)) % t.avatar.size()];
        fill_rect(rect, colors.tint, px(is_small ? 4.0f : 6.0f));
        std::size_t length = 1;
        while (length < name.size() && (name[length] & 0xC0) == 0x80) {
            ++length;
        }
        draw_text_in(rect, name.substr(0, std::min(length, name.size())),
                     {is_small ? Type::kMeta : Type::kLine, Face::kSemibold, colors.letter},
                     Align::kCentre);
    }
    if (options.is_speaking) {
        const Rect ring = rect.inset(-px(4));
        draw_list().AddRect(to_im(ring.min), to_im(ring.max), t.of(Level::kOperational).ink, px(8),
                            0, px(2));
    }
}

void cadence_bar(const Cadence& cadence, float width) {
    const Rect rect = place({width, px(27)});
    const CadenceLook look = look_of(cadence);
    draw_cadence(rect, look);
    Scope timer({.role = Role::kGroup, .name = "Public update cadence", .rect = rect});
    const Rect words = {rect.min, {rect.max.x, rect.min.y + px(16)}};
    std::string zeros = look.right;  // as wide in every second, so that nothing moves
    std::replace_if(zeros.begin(), zeros.end(), base::is_digit, '0');
    const float right = std::ceil(text_width(zeros, Type::kMeta, Face::kSemibold));
    const Rect right_words = {{words.max.x - right, words.min.y}, words.max};
    if (has_room_for_left(rect, look)) {
        describe_text(look.left, words);
    }
    state().semantics.leaf({.role = Role::kTimer,
                            .value = look.right,
                            .live = Live::kOff,
                            .rect = right_words,
                            .face = Face::kSemibold,
                            .type = Type::kMeta,
                            .number_a = static_cast<std::uint32_t>(Align::kRight)});
    state().semantics.leaf({.role = Role::kStatus,
                            .value = look.spoken,
                            .states = node_state::kHidden,
                            .live = Live::kPolite,
                            .rect = rect,
                            .type = Type::kMeta});
}

std::string_view format_span(std::int64_t ms, char (&buffer)[16]) {
    const long long seconds = std::max<std::int64_t>(0, ms) / 1000;
    const long long hours = seconds / 3600;
    const int length =
        hours > 0 ? std::snprintf(buffer, sizeof buffer, "%lld:%02lld:%02lld", hours,
                                  seconds / 60 % 60, seconds % 60)
                  : std::snprintf(buffer, sizeof buffer, "%lld:%02lld", seconds / 60, seconds % 60);
    return {buffer, static_cast<std::size_t>(std::clamp(length, 0, 15))};
}

void tooltip(std::string_view content) {
    ContextState& ui = state();
    if (ui.is_last_item_hovered) {
        ui.due_tooltip = DueTooltip{std::string(content), ui.last_item_rect};
    }
}

void pager_rings(glm::vec2 centre, float radius, std::int64_t page_key) {
    ContextState& ui = state();
    if (!ui.rings || ui.rings->page_key != page_key) {
        ui.rings = PagerRings{page_key, animation_now_ms()};
    }
    const std::int64_t age = animation_age_ms(ui.rings->started_ms, 3 * kRingPeriodMs);
    const float phase = static_cast<float>(age % kRingPeriodMs) / static_cast<float>(kRingPeriodMs);
    constexpr std::array<float, 3> kAlpha{1.0f, 0.55f, 0.25f};
    for (std::size_t i = 0; i < kAlpha.size(); ++i) {
        const float grown = radius * (1.0f + 0.35f * static_cast<float>(i) + 0.12f * phase);
        draw_list().AddCircle(to_im(centre), grown,
                              faded(theme().of(Level::kDisruption).ink, kAlpha[i]), 0, px(2));
    }
}

}  // namespace drill::kit
