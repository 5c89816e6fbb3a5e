#include "ui/call_strip.h"

#include <algorithm>
#include <string>

#include "base/drill_time.h"
#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

constexpr engine::Milliseconds kBreathMs = 2000;
constexpr engine::Milliseconds kCharacterMs = 60;

/// Whether a line of that length would still be being spoken.
bool is_being_said(const engine::Caption& caption, engine::Milliseconds now_ms) {
    const auto length = static_cast<engine::Milliseconds>(caption.text.size());
    return now_ms < base::later(caption.at_ms, kBreathMs + length * kCharacterMs);
}

Intents microphone(const kit::Rect& rect, const engine::Room& room, bool is_icon_only) {
    Intents intents;
    const bool is_muted = room.is_muted();
    const std::string_view label = !is_muted    ? "You are heard"
                                   : is_phone() ? "You are muted. Tap to speak"
                                                : "You are muted";
    kit::at(rect);
    const bool was_pressed = kit::button(
        label, {.rank = is_muted ? kit::Rank::kWarning : kit::Rank::kSecond,
                .size = normal_button(),
                .icon = is_muted ? kit::Icon::kMicrophoneOff : kit::Icon::kMicrophone,
                .key = is_phone() ? "" : "M",
                .id = "microphone",
                .description = is_muted ? "Unmutes your microphone" : "Mutes your microphone",
                .width = rect.width(),
                .is_icon_only = is_icon_only});
    mark(engine::GuidePlace::kMicrophone);
    if (was_pressed && is_muted)
        intents.push_back(engine::Unmute{});
    if (was_pressed && !is_muted)
        intents.push_back(engine::Mute{});
    return intents;
}

void caption_head(const Speaker& speaker, std::string_view detail) {
    const kit::Row row({.height = kit::px(18), .gap = kit::px(6)});
    kit::text(speaker.name, {.style = {.type = kit::Type::kMeta, .face = kit::Face::kSemibold},
                             .width = kit::kNatural});
    kit::text(detail,
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3}, .lines_max = 1});
}

/// Lines of a caption that the strip shows; so a long one never pushes the channel away. What goes
/// on beyond them stands whole in the tooltip, in the tree and in the call's own pane.
int caption_lines_max() {
    return kit::window_height_logical() < 700.0f ? 1 : 6;
}

/// The latest line below the speaker's name.
void caption(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms) {
    const engine::Caption& latest = room.captions().back();
    const Speaker speaker = speaker_of(room, latest.speaker);
    const bool is_speaking =
        latest.speaker != engine::kRoomSpeaker && is_being_said(latest, now_ms);
    kit::Rect rest = rect;
    kit::at(kit::rect_at(rest.cut_left(kit::px(36)).min + kit::px(2), glm::vec2(kit::px(32))));
    kit::avatar(speaker.name, speaker.avatar,
                {.is_speaking = is_speaking, .is_bot = speaker.is_bot});
    rest.cut_left(kit::px(10));
    const kit::Column column(rest, {.gap = 0.0f});
    const std::string length = base::format_duration(now_ms - room.call_joined_ms());
    caption_head(speaker, is_speaking ? "speaking · in call " + length
                                      : "at " + clock_time(room, latest.at_ms));
    kit::text("“" + latest.text + "”", {.style = {.type = kit::Type::kLabel},
                                        .lines_max = caption_lines_max(),
                                        .shows_rest = true,
                                        .role = kit::Role::kStatus,
                                        .live = kit::Live::kPolite});
}

void silence(const kit::Rect& rect, std::string_view title, std::string_view words) {
    kit::Rect rest = rect;
    const kit::Rect mark = kit::centred(rest.cut_left(kit::px(36)), glm::vec2(kit::px(20)));
    kit::draw_icon(mark.min, kit::Icon::kPhone, kit::theme().ink2, kit::px(20));
    rest.cut_left(kit::px(10));
    const kit::Column column(kit::centred(rest, {rest.width(), kit::px(38)}), {.gap = kit::px(2)});
    kit::text(title,
              {.style = {.type = kit::Type::kLabel, .face = kit::Face::kSemibold}, .lines_max = 1});
    kit::text(words,
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3}, .lines_max = 1});
}

Intents join(const kit::Rect& rect) {
    Intents intents;
    kit::at(rect);
    if (kit::button("Join call", {.icon = kit::Icon::kPhone, .width = rect.width()}))
        intents.push_back(engine::JoinCall{});
    mark(engine::GuidePlace::kCall);
    return intents;
}

float caption_height(const engine::Room& room, float width) {
    if (room.captions().empty())
        return kit::px(36);
    const std::string quoted = "“" + room.captions().back().text + "”";
    const float most = kit::px(18) * static_cast<float>(caption_lines_max());
    return kit::px(18) + std::min(kit::text_height(quoted, kit::Type::kLabel, width), most);
}

}  // namespace

float call_strip_height(const engine::Room& room, float width) {
    if (!room.in_call())
        return kit::px(64);
    const float beside = is_phone() ? 0.0f : kit::px(177) + kit::px(12);
    const float text = width - kit::px(24) - kit::px(46) - beside;
    const float below = is_phone() ? kit::px(44) + kit::px(8) : 0.0f;
    return std::max(kit::px(64), caption_height(room, text) + kit::px(22)) + below;
}

Intents microphone_icon(const kit::Rect& rect, const engine::Room& room) {
    return microphone(rect, room, true);
}

Intents call_strip(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms) {
    Intents intents;
    const kit::Scope scope({.role = kit::Role::kRegion, .name = "Call", .rect = rect});
    kit::fill(rect, kit::theme().raised);
    kit::horizontal_line(rect.max.y - kit::px(1), rect.min.x, rect.max.x);
    kit::Rect inner = rect.inset(kit::px(12), kit::px(10));
    if (!room.in_call()) {
        const kit::Rect button = inner.cut_right(kit::px(118));
        silence(inner, "Situation room", "You are not in the call.");
        return join(kit::centred(button, {button.width(), kit::px(is_phone() ? 44 : 32)}));
    }
    kit::Rect button = is_phone() ? inner.cut_bottom(kit::px(44)) : inner.cut_right(kit::px(177));
    if (is_phone())
        inner.cut_bottom(kit::px(8));
    else
        inner.cut_right(kit::px(12));
    if (!is_phone())
        button = kit::centred(button, {button.width(), kit::px(32)});
    if (room.captions().empty())
        silence(inner, "Situation room", "Nobody has spoken since you joined.");
    else
        caption(inner, room, now_ms);
    append(intents, microphone(button, room, false));
    mark(engine::GuidePlace::kCall, rect);
    return intents;
}

}  // namespace drill::ui
