#include "ui/call_panel.h"

#include <string>
#include <vector>

#include "kit/widgets.h"
#include "ui/call_strip.h"
#include "ui/composer.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

constexpr engine::Milliseconds kSameBreathMs = 60 * 1000;

void spoken_lines(const kit::Rect& rect, const engine::Room& room) {
    const kit::ScrollArea area(rect, {.role = kit::Role::kLog,
                                      .name = "Said on the call",
                                      .padding_y = kit::px(8),
                                      .gap = 0.0f,
                                      .sticks_to_bottom = true,
                                      .live = kit::Live::kOff});
    const std::vector<engine::Caption>& captions = room.captions();
    const std::vector<std::string_view> names = names_in(room);
    kit::LogRows rows(captions.size());
    for (std::size_t i = 0; i < captions.size(); ++i) {
        if (!rows.begin_row(i))
            continue;
        const kit::IdScope id(i);
        const Speaker speaker = speaker_of(room, captions[i].speaker);
        const std::string time = clock_time(room, captions[i].at_ms);
        const kit::MessageRow row = {
            .author = speaker.name,
            .avatar = speaker.avatar,
            .is_bot = speaker.is_bot,
            .role_name = speaker.role,
            .time = time,
            .body = captions[i].text,
            .own_name = kOwnName,
            .names = names,
            .is_continued = i > 0 && captions[i].is_heard &&
                            captions[i - 1].speaker == captions[i].speaker &&
                            captions[i].at_ms - captions[i - 1].at_ms < kSameBreathMs,
            .quote = captions[i].is_heard ? "" : "Nobody heard this: you were muted"};
        if (rows.put_again(row))
            continue;
        kit::message_row(row);
        rows.end_row();
    }
}

/// Head and strip, cut off the top of `rest`; in a low window the strip is a button of the head.
Intents call_head(kit::Rect& rest, const engine::Room& room, engine::Milliseconds now_ms) {
    const bool is_in_head = is_low() && room.in_call();
    const kit::Rect head = rest.cut_top(pane_head_height());
    pane_head(head, kit::Icon::kPhone, "Situation room",
              room.in_call() ? "You hear everyone; they hear you unless you are muted" : "", {},
              is_in_head ? kit::px(52) : 0.0f);
    if (!is_in_head)
        return call_strip(rest.cut_top(call_strip_height(room, rest.width())), room, now_ms);
    kit::Rect end = head;
    end.cut_right(kit::px(60));
    return microphone_icon(end.cut_right(kit::px(44)), room);
}

}  // namespace

Intents call_panel(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                   DrillView& view) {
    kit::Rect rest = rect;
    Intents intents = call_head(rest, room, now_ms);
    if (!room.in_call()) {
        if (!is_low())
            empty_pane(rest, "You are not in the call",
                       "Once you joined, everything said stands here as text.");
        return intents;
    }
    const ComposerOptions options{.label = "Say something on the call",
                                  .place = engine::Place::kCall,
                                  .is_disabled = room.is_paused(),
                                  .disabled_reason = "The drill is paused."};
    const kit::Rect foot = rest.cut_bottom(composer_height(view.speech, rest.width(), options));
    if (room.captions().empty())
        empty_pane(rest, "Nobody has spoken yet", "Say who you are: they expect a CMOC.");
    else
        spoken_lines(rest, room);
    append(intents, composer(foot, view.speech, options));
    return intents;
}

}  // namespace drill::ui
