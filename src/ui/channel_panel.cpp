#include "ui/channel_panel.h"

#include "kit/widgets.h"
#include "ui/composer.h"
#include "ui/message_list.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

void channel_head(const kit::Rect& rect, const engine::Room& room) {
    kit::fill(rect, kit::theme().panel);
    kit::horizontal_line(rect.max.y - 1.0f, rect.min.x, rect.max.x);
    kit::Rect inner = rect.inset(kit::px(16), 0.0f);
    const kit::Rect people = inner.cut_right(kit::px(88));
    {
        kit::Row row(inner, {.gap = kit::px(8)});
        const kit::Rect icon = kit::place(glm::vec2(kit::px(16)));
        kit::draw_icon(icon.min, kit::Icon::kHash, kit::theme().ink2);
        kit::heading(room.setting().channel_name, 2, kit::Type::kLine, kit::kNatural);
        if (!room.setting().production_issue.empty())
            kit::text(
                "Production issue " + room.setting().production_issue,
                {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3}, .lines_max = 1});
    }
    if (!room.in_channel())
        return;
    kit::at(people);
    kit::text(counted(room.people().size() + 1, "person", "people"),
              {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2},
               .align = kit::Align::kRight});
}

/// What stands in the channel's place before the player joined it.
Intents invitation(const kit::Rect& rect, const engine::Room& room) {
    Intents intents;
    kit::Column column(
        kit::centred(rect, {std::min(rect.width() - kit::px(32), kit::px(340)), kit::px(160)}),
        {.gap = kit::px(12)});
    kit::text("#" + room.setting().channel_name,
              {.style = {.type = kit::Type::kSection, .face = kit::Face::kSemibold},
               .align = kit::Align::kCentre});
    const bool is_paged = room.page() != engine::PageStatus::kNone;
    kit::text(is_paged ? "You are not in this channel yet. The people on the incident talk here."
                       : "Nothing has happened yet. When you are paged, the incident's people talk "
                         "here.",
              {.style = {.color = kit::theme().ink2}, .align = kit::Align::kCentre});
    const kit::Rect line = kit::place({kit::kFill, kit::px(44)});
    kit::at(kit::centred(line, {kit::px(148), kit::px(36)}));
    if (kit::button("Join channel", {.rank = kit::Rank::kFirst, .width = kit::px(148)}))
        intents.push_back(engine::JoinChannel{});
    return intents;
}

}  // namespace

Intents channel_panel(const kit::Rect& rect, const engine::Room& room,
                      engine::Milliseconds /*now_ms*/, DrillView& view) {
    Intents intents;
    kit::Rect rest = rect;
    channel_head(rest.cut_top(kit::px(48)), room);
    if (!room.in_channel()) {
        append(intents, invitation(rest, room));
        return intents;
    }
    const std::string label = "Message #" + room.setting().channel_name;
    const ComposerOptions options{.label = label,
                                  .offers_call = room.in_call(),
                                  .is_disabled = room.is_paused(),
                                  .disabled_reason = "The drill is paused."};
    const kit::Rect foot =
        rest.cut_bottom(composer_height(view.message, rest.width(), options) + kit::px(4));
    message_list(rest, room, view.channel);
    append(intents, composer(foot, view.message, options));
    return intents;
}

}  // namespace drill::ui
