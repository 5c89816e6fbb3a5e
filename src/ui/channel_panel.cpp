#include "ui/channel_panel.h"

#include <algorithm>
#include <string>

#include "kit/widgets.h"
#include "ui/call_strip.h"
#include "ui/channel_search.h"
#include "ui/composer.h"
#include "ui/guide_note.h"
#include "ui/keys.h"
#include "ui/message_list.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

void channel_head(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    const std::string count =
        room.in_channel() ? counted(room.people().size() + 1, "person", "people") : std::string();
    const float size = kit::px(is_phone() ? 44 : 32);
    const bool has_search = room.in_channel();
    pane_head(rect, kit::Icon::kHash, room.setting().channel_name, {}, count,
              has_search ? size : 0.0f);
    if (!has_search)
        return;
    kit::Rect end = rect;
    end.cut_right(kit::px(is_phone() ? 52 : 12));
    kit::at(kit::centred(end.cut_right(size), glm::vec2(size)));
    if (kit::icon_button("Search the channel", kit::Icon::kSearch,
                         {.rank = kit::Rank::kThird,
                          .size = is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kNormal,
                          .key = chord_of(Key::kSearch),
                          .width = size}))
        open_search(view);
}

/// What stands in the channel's place before the player joined it.
Intents invitation(const kit::Rect& rect, const engine::Room& room) {
    Intents intents;
    const bool is_paged = room.page() != engine::PageStatus::kNone;
    const float width = std::min(rect.width() - kit::px(32), kit::px(340));
    const float all = kit::px(is_low() ? 112 : 150);
    const kit::Column column(kit::centred(rect, {width, all}), {.gap = kit::px(8)});
    if (!is_low())
        kit::text("#" + room.setting().channel_name,
                  {.style = {.type = kit::Type::kSection, .face = kit::Face::kSemibold},
                   .align = kit::Align::kCentre});
    kit::text(is_paged ? "The people on the incident talk here. You have not joined yet."
                       : "Nothing has happened yet. When you are paged, people talk here.",
              {.style = {.color = kit::theme().ink2}, .align = kit::Align::kCentre});
    kit::space(kit::px(8));
    const float height = kit::px(is_phone() ? 44 : 32);
    const float button = button_width("Join channel");
    kit::at(kit::centred(kit::place({kit::kFill, height}), {button, height}));
    if (kit::button("Join channel",
                    {.rank = is_paged ? kit::Rank::kFirst : kit::Rank::kSecond, .width = button}))
        intents.push_back(engine::JoinChannel{});
    mark(engine::GuidePlace::kChannel);
    return intents;
}

/// The refusal of the last thing asked for in the room.
void refusal(const kit::Rect& rect, const DrillView& view) {
    const kit::Rect line = rect.inset(kit::px(16), kit::px(4));
    kit::at(line);
    kit::text(
        as_sentence(view.notice),
        {.style = {.type = kit::Type::kMeta, .color = kit::theme().of(kit::Level::kDisruption).ink},
         .lines_max = 1,
         .role = kit::Role::kStatus,
         .live = kit::Live::kPolite});
}

}  // namespace

Intents channel_panel(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                      DrillView& view) {
    Intents intents;
    kit::Rect rest = rect;
    channel_head(rest.cut_top(pane_head_height()), room, view);
    const bool has_call = room.page() != engine::PageStatus::kNone || room.in_call();
    if (has_call && !is_low())
        append(intents,
               call_strip(rest.cut_top(call_strip_height(room, rect.width())), room, now_ms));
    if (!view.notice.empty() && view.notice_place == NoticePlace::kRoom)
        refusal(rest.cut_bottom(kit::px(24)), view);
    if (!room.in_channel()) {
        append(intents, invitation(rest, room));
        return intents;
    }
    const std::string label =
        is_phone() ? "Message the room" : "Message #" + room.setting().channel_name;
    const ComposerOptions options{.label = label,
                                  .offers_call = room.in_call() && !is_phone(),
                                  .is_disabled = room.is_paused(),
                                  .disabled_reason = "The drill is paused."};
    const kit::Rect foot = rest.cut_bottom(composer_height(view.message, rest.width(), options));
    if (view.search.is_open)
        channel_search(rest.cut_top(channel_search_height(view.search)), room, view.search);
    message_list(rest, room, view.channel, view.search);
    mark(engine::GuidePlace::kChannel, rest);
    const std::size_t asked_before = intents.size();
    append(intents, composer(foot, view.message, options));
    if (intents.size() > asked_before)
        view.channel.new_from = kNothingNew;
    return intents;
}

}  // namespace drill::ui
