#include "ui/message_list.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/drill_time.h"
#include "base/text.h"
#include "kit/widgets.h"
#include "ui/bot_card.h"
#include "ui/channel_search.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

constexpr engine::Milliseconds kSameBreathMs = 3 * 60 * 1000;

bool continues(const std::vector<engine::ChannelEntry>& entries, std::size_t index) {
    if (index == 0)
        return false;
    const engine::ChannelEntry& before = entries[index - 1];
    const engine::ChannelEntry& entry = entries[index];
    return !before.is_card && !entry.is_card && before.speaker == entry.speaker &&
           before.is_private == entry.is_private && entry.answers == engine::kNoMessage &&
           entry.at_ms - before.at_ms < kSameBreathMs;
}

/// All that a row shows.
struct RowView {
    kit::MessageRow row;
    std::string time;
    std::string quote;
    const engine::ChannelEntry* entry = nullptr;
    bool is_own_latest = false;
    bool is_opened = false;  ///< its emoji and ways to answer are shown
};

/// "Mara: Staying at S2…", what a reply answers.
std::string quote_of(const engine::Room& room, const engine::ChannelEntry& entry) {
    if (entry.is_private)
        return entry.fields.front().first;
    const engine::ChannelEntry* asked = room.message(entry.answers);
    if (asked == nullptr)
        return {};
    const std::string_view start = base::truncated(asked->text, 80);
    return std::string(speaker_of(room, asked->speaker).name) + ": " + std::string(start) +
           (start.size() < asked->text.size() ? "…" : "");
}

void fill_row(RowView& shown, const engine::Room& room,
              const std::vector<std::string_view>& names) {
    const engine::ChannelEntry& entry = *shown.entry;
    const Speaker speaker = entry.is_private ? bot_of(room) : speaker_of(room, entry.speaker);
    shown.time = clock_time(room, entry.at_ms);
    shown.quote = quote_of(room, entry);
    kit::MessageRow& row = shown.row;
    row.author = speaker.name;
    row.avatar = speaker.avatar;
    row.is_bot = speaker.is_bot;
    row.role_name = entry.is_private ? "Only you see this" : speaker.role;
    row.time = shown.time;
    row.body = entry.is_card ? std::string_view() : std::string_view(entry.text);
    row.own_name = kOwnName;
    row.names = names;
    row.quote = shown.quote;
    row.is_edited = entry.edited_ms != engine::kNever;
    row.reserve = is_phone() ? 0.0f : kit::px(28);
}

void channel_start(const engine::Room& room, engine::Channel which) {
    constexpr std::string_view kAbout[] = {
        "The incident's own channel. Everyone here but you is simulated.",
        "Where the incident bot declares incidents.", "Where the support team talks.",
        "A practice issue: its severity label stays S4."};
    kit::Column column({.gap = kit::px(4), .padding_x = kit::px(16), .padding_y = kit::px(12)});
    kit::heading(channel_title(room, which), 3, kit::Type::kSection);
    kit::text(kAbout[static_cast<std::size_t>(which)], {.style = {.color = kit::theme().ink2}});
    if (which != engine::Channel::kIssue)
        return;
    engine::ChannelEntry facts = incident_facts(room);
    facts.text = "TEST: " + facts.text;
    facts.fields.insert(facts.fields.begin(), {"Labels", "severity::S4, incident::practice"});
    card_content(facts);
}

/// The line above the first message of another day.
void day_line() {
    const kit::Rect rect = kit::place({kit::kFill, kit::px(24)}).inset(kit::px(16), 0.0f);
    kit::horizontal_line(rect.max.y, rect.min.x, rect.max.x);
    kit::at(kit::centred(rect, {rect.width(), kit::px(16)}));
    kit::text("Next day", {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                           .align = kit::Align::kCentre});
}

int day_of(const engine::Room& room, engine::Milliseconds at_ms) {
    return static_cast<int>((std::uint64_t{room.setting().starts_at_ms} + at_ms) / base::kDayMs);
}

/// How many gave this emoji, and whether the player did.
std::pair<int, bool> given(const engine::ChannelEntry& entry, engine::Reaction reaction) {
    std::pair<int, bool> found{0, false};
    for (const engine::ReactionBy& each : entry.reactions) {
        found.first += each.reaction == reaction ? 1 : 0;
        found.second |= each.reaction == reaction && each.speaker == engine::kCmocSpeaker;
    }
    return found;
}

void start_reply(const engine::Room& room, const engine::ChannelEntry& entry, DrillView& view) {
    const std::string name = "@" + std::string(speaker_of(room, entry.speaker).name) + " ";
    view.let_go();
    view.answers = entry.number;
    if (entry.speaker != engine::kCmocSpeaker && view.draft().find(name) == std::string::npos)
        view.draft().insert(0, name);
    view.wants_composer = true;
}

void start_edit(const engine::ChannelEntry& entry, DrillView& view) {
    view.let_go();
    view.is_editing = true;
    view.draft() = entry.text;
    view.wants_composer = true;
}

/// Emoji below a message; all of them and the ways to answer once it was opened.
Intents message_foot(const RowView& shown, const engine::Room& room, DrillView& view) {
    Intents intents;
    const engine::ChannelEntry& entry = *shown.entry;
    if (entry.reactions.empty() && !shown.is_opened)
        return intents;
    const auto size = small_button();
    const kit::Row row({.gap = kit::px(4), .wraps = true});
    for (int i = 0; i < engine::kReactionCount; ++i) {
        const auto reaction = static_cast<engine::Reaction>(i);
        const auto [count, is_mine] = given(entry, reaction);
        if (count == 0 && !shown.is_opened)
            continue;
        std::string label(emoji_of(reaction));
        if (count > 0)
            label += " " + std::to_string(count);
        if (kit::toggle_button(label, is_mine, {.size = size, .id = name_of(reaction)})) {
            intents.push_back(engine::React{entry.number, reaction, !is_mine});
            view.opened_message = engine::kNoMessage;
        }
    }
    const bool can_write = view.open_channel != engine::Channel::kAnnouncements;
    if (shown.is_opened && can_write && kit::button("Reply", {.size = size}))
        start_reply(room, entry, view);
    if (shown.is_opened && shown.is_own_latest && kit::button("Edit", {.size = size}))
        start_edit(entry, view);
    return intents;
}

/// The quiet button at a message's right that opens its foot.
void opener(const kit::Rect& row, const RowView& shown, DrillView& view) {
    const float size = kit::px(is_phone() ? 44 : 24);
    const kit::Rect place = kit::rect_at(
        {row.max.x - kit::px(24) - size * 0.5f, row.min.y + kit::px(is_phone() ? 0 : 1)},
        glm::vec2(size));
    kit::at(place);
    if (kit::icon_button("Reply or react", kit::Icon::kChat,
                         {.rank = kit::Rank::kThird,
                          .size = small_button(),
                          .width = place.width(),
                          .icon_color = kit::theme().edge}))
        view.opened_message = shown.is_opened ? engine::kNoMessage : shown.entry->number;
}

Intents message(const RowView& shown, const engine::Room& room, DrillView& view) {
    const kit::Rect row = kit::remaining_rect();
    const kit::MessageScope scope(shown.row);
    if (shown.row.has_opener)
        opener(row, shown, view);
    if (shown.entry->is_card)
        incident_card(*shown.entry, room, view);
    return message_foot(shown, room, view);
}

}  // namespace

Intents message_list(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    const engine::Channel which = view.open_channel;
    const bool is_searched = which == engine::Channel::kIncident;
    const std::string name = "Messages in " + channel_title(room, which);
    kit::ScrollArea area(rect, {.role = kit::Role::kLog,
                                .name = name,
                                .padding_y = kit::px(8),
                                .gap = 0.0f,
                                .sticks_to_bottom = true,
                                .live = kit::Live::kPolite});
    view.is_at_latest = area.is_at_bottom();
    if (std::exchange(view.wants_latest, false))
        area.scroll_to_bottom();
    channel_start(room, which);
    const std::vector<engine::ChannelEntry>& entries = room.channel(which);
    const std::vector<std::string_view> names = names_in(room);
    const std::size_t new_from = view.seen(which).new_from;
    const std::size_t found = is_searched ? found_entry(view.search) : kNothingNew;
    kit::LogRows rows(entries.size());
    kit::Rect found_rect = kit::remaining_rect();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == found)
            found_rect.min = kit::remaining_rect().min;
        if (i == found + 1)
            found_rect.max.y = kit::remaining_rect().min.y;
        if (!rows.begin_row(i))
            continue;
        const kit::IdScope id(i);
        if (i == new_from)
            kit::new_line();
        const bool is_other_day =
            i > 0 && day_of(room, entries[i].at_ms) != day_of(room, entries[i - 1].at_ms);
        if (is_other_day)
            day_line();
        RowView shown;
        shown.entry = &entries[i];
        fill_row(shown, room, names);
        shown.row.is_found = i == found;
        shown.row.is_continued = i != new_from && !is_other_day && continues(entries, i);
        shown.is_own_latest = room.is_own_latest(which, entries[i]);
        const float top = kit::remaining_rect().min.y;
        const bool has_number = entries[i].number != engine::kNoMessage;
        shown.is_opened = has_number && view.opened_message == entries[i].number;
        shown.row.has_opener = has_number && (!is_phone() || !shown.row.is_continued) &&
                               top > rect.min.y - kit::px(40) && top < rect.max.y;
        const bool shows_row_alone = i != new_from && !is_other_day && !entries[i].is_card &&
                                     entries[i].reactions.empty() && !shown.is_opened;
        if (shows_row_alone && rows.put_again(shown.row))
            continue;
        append(intents, message(shown, room, view));
        rows.end_row();
    }
    if (found + 1 == entries.size())
        found_rect.max.y = kit::remaining_rect().min.y;
    if (is_searched && std::exchange(view.search.has_moved, false) && found != kNothingNew)
        area.show(found_rect);
    return intents;
}

}  // namespace drill::ui
