#include "ui/message_list.h"

#include <algorithm>
#include <string>
#include <vector>

#include "kit/widgets.h"
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
           entry.at_ms - before.at_ms < kSameBreathMs;
}

void card_field(const std::pair<std::string, std::string>& field) {
    kit::Row row({.height = kit::px(22), .gap = 0.0f});
    kit::text(field.first, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink3},
                            .width = kit::px(80),
                            .lines_max = 1});
    kit::text(field.second,
              {.style = {.type = kit::Type::kLabel}, .width = kit::kFill, .lines_max = 1});
}

/// The bot's announcement: a title and pairs of label and value in two columns.
void card_content(const engine::ChannelEntry& entry) {
    kit::Card card({.width = std::min(kit::remaining_width(), kit::px(520)),
                    .padding_x = kit::px(14),
                    .padding_y = kit::px(12),
                    .gap = kit::px(4),
                    .fill = kit::theme().raised});
    kit::text(entry.text, {.style = {.face = kit::Face::kSemibold}});
    const bool is_wide = kit::remaining_width() >= kit::px(360);
    for (std::size_t i = 0; i < entry.fields.size(); ++i) {
        if (!is_wide) {
            card_field(entry.fields[i]);
            continue;
        }
        const kit::Rect line = kit::place({kit::kFill, kit::px(22)});
        const std::vector<kit::Rect> halves = kit::split_columns(line, kit::px(12), 2);
        for (std::size_t half = 0; half < 2 && i + half < entry.fields.size(); ++half) {
            kit::Column column(halves[half]);
            card_field(entry.fields[i + half]);
        }
        ++i;
    }
}

kit::MessageRow row_of(const engine::Room& room, const engine::ChannelEntry& entry,
                       const std::string& time, const std::vector<std::string_view>& names) {
    const Speaker speaker = speaker_of(room, entry.speaker);
    kit::MessageRow row;
    row.author = speaker.name;
    row.avatar = speaker.avatar;
    row.is_bot = speaker.is_bot;
    row.role_name = speaker.role;
    row.time = time;
    row.body = entry.is_card ? std::string_view() : std::string_view(entry.text);
    row.own_name = kOwnName;
    row.names = names;
    return row;
}

void channel_start(const engine::Room& room) {
    kit::Column column({.gap = kit::px(4), .padding_x = kit::px(16), .padding_y = kit::px(12)});
    kit::heading("#" + room.setting().channel_name, 3, kit::Type::kSection);
    kit::text("The incident's own channel. Everyone here but you is simulated.",
              {.style = {.color = kit::theme().ink2}});
}

}  // namespace

void message_list(const kit::Rect& rect, const engine::Room& room, const SeenMark& seen) {
    const std::string name = "Messages in #" + room.setting().channel_name;
    kit::ScrollArea area(rect, {.role = kit::Role::kLog,
                                .name = name,
                                .padding_y = kit::px(8),
                                .gap = 0.0f,
                                .sticks_to_bottom = true});
    channel_start(room);
    const std::vector<engine::ChannelEntry>& entries = room.channel();
    const std::vector<std::string_view> names = names_in(room);
    kit::LogRows rows(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!rows.begin_row(i))
            continue;
        const kit::IdScope id(i);
        if (i == seen.new_from)
            kit::new_line();
        const std::string time = clock_time(room, entries[i].at_ms);
        kit::MessageRow row = row_of(room, entries[i], time, names);
        if (entries[i].is_card) {
            const kit::MessageScope scope(row);
            card_content(entries[i]);
        } else {
            row.is_continued = i != seen.new_from && continues(entries, i);
            kit::message_row(row);
        }
        rows.end_row();
    }
}

}  // namespace drill::ui
