#include "ui/channel_panel.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/later.h"
#include "engine/slash.h"
#include "kit/widgets.h"
#include "ui/bot_card.h"
#include "ui/call_strip.h"
#include "ui/channel_search.h"
#include "ui/composer.h"
#include "ui/guide_note.h"
#include "ui/keys.h"
#include "ui/message_list.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/room_words.h"
#include "ui/slash_offers.h"

namespace drill::ui {
namespace {

/// The open channel's name as its head has it, where the icon says what it is.
std::string head_title(const engine::Room& room, engine::Channel which) {
    std::string title = channel_title(room, which);
    return which == engine::Channel::kIssue ? title : title.substr(1);
}

void channel_head(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    const engine::Channel which = view.open_channel;
    const bool is_incident = which == engine::Channel::kIncident;
    const bool has_search = is_incident && room.in_channel();
    const std::string count =
        has_search ? counted(room.people().size() + 1, "person", "people") : std::string();
    const float size = kit::px(is_phone() ? 44 : 32);
    pane_head(rect, which == engine::Channel::kIssue ? kit::Icon::kLink : kit::Icon::kHash,
              head_title(room, which), {}, count, has_search ? size : 0.0f);
    if (!has_search)
        return;
    kit::Rect end = rect;
    end.cut_right(kit::px(is_phone() ? 52 : 12));
    kit::at(kit::centred(end.cut_right(size), glm::vec2(size)));
    if (kit::icon_button("Search the channel", kit::Icon::kSearch,
                         {.rank = kit::Rank::kThird,
                          .size = normal_button(),
                          .key = chord_of(Key::kSearch),
                          .width = size}))
        open_search(view);
}

void open_status_page(DrillView& view) {
    view.half = DeskHalf::kStatusPage;
    view.tab = PhoneTab::kStatus;
}

/// The incident as it stands now, at the head of its channel: one row, or all its facts.
DRILL_LATER void pinned_card(kit::Rect& rest, const engine::Room& room, DrillView& view) {
    const kit::Rect bar = rest.cut_top(kit::px(is_phone() ? 46 : 36));
    const float facts_height = std::min(kit::px(320), rest.height() * 0.5f);
    const kit::Rect place = rest.cut_top(view.is_card_open ? facts_height : 0.0f);
    const kit::Scope scope({.role = kit::Role::kGroup,
                            .name = "Incident",
                            .rect = {bar.min, {bar.max.x, std::max(bar.max.y, place.max.y)}}});
    kit::horizontal_line(bar.max.y - kit::px(1), bar.min.x, bar.max.x);
    kit::at(bar.inset(kit::px(8), kit::px(1)));
    const std::string label = std::string(word_of(room.severity())) + " · " + state_now(room) +
                              " · " + incident_title(room);
    if (kit::row_button(
            label, {.icon = view.is_card_open ? kit::Icon::kChevronDown : kit::Icon::kChevronRight,
                    .id = "incident-card",
                    .height = bar.height() - kit::px(2)}))
        view.is_card_open = !view.is_card_open;
    if (place.is_empty())
        return;
    kit::horizontal_line(place.max.y - kit::px(1), place.min.x, place.max.x);
    const kit::ScrollArea area(place, {.name = "Incident facts",
                                       .padding_x = kit::px(16),
                                       .padding_y = kit::px(4),
                                       .gap = kit::px(6)});
    incident_card(incident_facts(room), room, view);
    if (kit::link("Status page"))
        open_status_page(view);
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

/// What the draft replies to or changes, and the button that lets go of it.
void draft_note(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    kit::Rect line = rect.inset(kit::px(16), 0.0f);
    const float size = kit::px(is_phone() ? 44 : 26);
    const engine::ChannelEntry* asked = room.message(view.answers);
    const std::string words =
        asked == nullptr ? "Editing your last message"
                         : "Replying to " + std::string(speaker_of(room, asked->speaker).name);
    kit::at(line.cut_right(size));
    if (kit::icon_button(asked == nullptr ? "Cancel edit" : "Cancel reply", kit::Icon::kCross,
                         {.rank = kit::Rank::kThird, .size = small_button(), .width = size}))
        view.let_go();
    kit::at(kit::centred(line, {line.width(), kit::px(16)}));
    kit::meta(words, kit::theme().ink2);
}

/// The field, with what belongs above it, cut off the bottom of `rest`.
Intents write(kit::Rect& rest, const engine::Room& room, DrillView& view) {
    const engine::Channel which = view.open_channel;
    const bool is_incident = which == engine::Channel::kIncident;
    const std::string title = channel_title(room, which);
    const bool takes_commands = which == engine::Channel::kAnnouncements;
    const std::string label = which == engine::Channel::kIssue ? "Comment on the production issue"
                              : takes_commands                 ? "Command to the incident bot"
                              : is_phone() && is_incident      ? "Message the room"
                                                               : "Message " + title;
    const bool has_bot = which != engine::Channel::kIssue && !view.is_editing;
    const ComposerOptions options{.label = label,
                                  .channel = which,
                                  .answers = view.answers,
                                  .is_editing = view.is_editing,
                                  .offers_call = is_incident && room.in_call() && !is_phone(),
                                  .takes_focus = std::exchange(view.wants_composer, false),
                                  .takes_commands_only = takes_commands,
                                  .is_disabled = room.is_paused(),
                                  .disabled_reason = "The drill is paused.",
                                  .offer = has_bot ? &view.slash_offer : nullptr};
    std::string& draft = view.draft();
    const kit::Rect foot = rest.cut_bottom(composer_height(draft, rest.width(), options));
    if (view.is_editing || view.answers != engine::kNoMessage)
        draft_note(rest.cut_bottom(kit::px(is_phone() ? 44 : 28)), room, view);
    if (has_bot &&
        slash_offer_rows(rest.cut_bottom(slash_offers_height(draft)), draft, view.slash_offer))
        view.wants_composer = true;
    return composer(foot, draft, options);
}

/// After something was sent: nothing is new, and the bot may have been asked for a form.
void settle_written(const Intents& sent, const engine::Room& room, DrillView& view) {
    if (sent.empty())
        return;
    view.is_editing = false;
    view.let_go();
    view.seen(view.open_channel).new_from = kNothingNew;
    view.wants_latest = true;
    const auto* command = std::get_if<engine::CommandBody>(&sent[0]);
    const auto* said = command == nullptr ? nullptr : std::get_if<engine::Say>(command);
    if (said == nullptr || !engine::asks_for_status_page(said->text))
        return;
    open_status_page(view);
    status_page::open_new_incident(view.editor, room);
}

void jump_to_latest(kit::Rect& rest, DrillView& view) {
    if (view.is_at_latest)
        return;
    const kit::Rect bar = rest.cut_bottom(kit::px(is_phone() ? 44 : 36));
    const float width = button_width("Jump to latest", true);
    kit::at(kit::centred(bar, {width, kit::px(is_phone() ? 44 : 26)}));
    if (kit::button("Jump to latest",
                    {.size = small_button(), .icon = kit::Icon::kChevronDown, .width = width}))
        view.wants_latest = true;
}

}  // namespace

Intents channel_panel(const kit::Rect& rect, const engine::Room& room, engine::Milliseconds now_ms,
                      DrillView& view) {
    Intents intents;
    kit::Rect rest = rect;
    const bool is_incident = view.open_channel == engine::Channel::kIncident;
    channel_head(rest.cut_top(pane_head_height()), room, view);
    const bool has_call = room.page() != engine::PageStatus::kNone || room.in_call();
    if (has_call && !is_low())
        append(intents,
               call_strip(rest.cut_top(call_strip_height(room, rect.width())), room, now_ms));
    if (!view.notice.empty() && view.notice_place == NoticePlace::kRoom)
        refusal(rest.cut_bottom(kit::px(24)), view);
    if (is_incident && !room.in_channel()) {
        append(intents, invitation(rest, room));
        return intents;
    }
    if (is_incident && !room.channel().empty() && !is_low())
        pinned_card(rest, room, view);
    Intents written = write(rest, room, view);
    if (is_incident && view.search.is_open)
        channel_search(rest.cut_top(channel_search_height(view.search)), room, view.search);
    jump_to_latest(rest, view);
    append(intents, message_list(rest, room, view));
    if (is_incident)
        mark(engine::GuidePlace::kChannel, rest);
    settle_written(written, room, view);
    append(intents, std::move(written));
    return intents;
}

}  // namespace drill::ui
