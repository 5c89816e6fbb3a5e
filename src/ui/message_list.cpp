#include "ui/message_list.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "kit/widgets.h"
#include "ui/channel_search.h"
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

using CardField = std::pair<std::string, std::string>;

constexpr float kFieldLabel = 80.0f;
constexpr float kFieldGap = 12.0f;

float width_of(const std::string& words) {
    return std::ceil(kit::text_width(words, kit::Type::kLabel));
}

void card_field(const CardField& field, float label_width) {
    const kit::Row row({.gap = kit::px(8)});
    kit::text(field.first, {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink3},
                            .width = label_width});
    kit::text(field.second, {.style = {.type = kit::Type::kLabel}});
}

/// Whether every label and value keeps to one line when two pairs stand in each row.
bool fits_two_columns(const std::vector<CardField>& fields, float width) {
    const float half = (width - kit::px(kFieldGap)) * 0.5f;
    const float value = half - kit::px(kFieldLabel) - kit::px(8);
    return std::all_of(fields.begin(), fields.end(), [value](const CardField& field) {
        return width_of(field.first) <= kit::px(kFieldLabel) && width_of(field.second) <= value;
    });
}

void fields_in_two_columns(const std::vector<CardField>& fields) {
    for (std::size_t i = 0; i < fields.size(); i += 2) {
        const kit::Rect line = kit::place({kit::kFill, kit::px(18)});
        const std::vector<kit::Rect> halves = kit::split_columns(line, kit::px(kFieldGap), 2);
        for (std::size_t half = 0; half < 2 && i + half < fields.size(); ++half) {
            const kit::Column column(halves[half]);
            card_field(fields[i + half], kit::px(kFieldLabel));
        }
    }
}

/// The bot's announcement: a title and pairs of label and value.
void card_content(const engine::ChannelEntry& entry) {
    kit::space(kit::px(4));
    const kit::Card card({.width = std::min(kit::remaining_width(), kit::px(520)),
                          .padding_x = kit::px(14),
                          .padding_y = kit::px(12),
                          .gap = kit::px(4),
                          .fill = kit::theme().raised});
    kit::text(entry.text, {.style = {.face = kit::Face::kSemibold}});
    if (fits_two_columns(entry.fields, kit::remaining_width())) {
        fields_in_two_columns(entry.fields);
        return;
    }
    float widest = kit::px(72);
    for (const CardField& field : entry.fields)
        widest = std::max(widest, width_of(field.first));
    for (const CardField& field : entry.fields)
        card_field(field, widest);
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

void message_list(const kit::Rect& rect, const engine::Room& room, const SeenMark& seen,
                  ChannelSearch& search) {
    const std::string name = "Messages in #" + room.setting().channel_name;
    kit::ScrollArea area(rect, {.role = kit::Role::kLog,
                                .name = name,
                                .padding_y = kit::px(8),
                                .gap = 0.0f,
                                .sticks_to_bottom = true,
                                .live = kit::Live::kPolite});
    channel_start(room);
    const std::vector<engine::ChannelEntry>& entries = room.channel();
    const std::vector<std::string_view> names = names_in(room);
    const std::size_t found = found_entry(search);
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
        if (i == seen.new_from)
            kit::new_line();
        const std::string time = clock_time(room, entries[i].at_ms);
        kit::MessageRow row = row_of(room, entries[i], time, names);
        row.is_found = i == found;
        if (entries[i].is_card) {
            const kit::MessageScope scope(row);
            card_content(entries[i]);
        } else {
            row.is_continued = i != seen.new_from && continues(entries, i);
            if (i != seen.new_from && rows.put_again(row))
                continue;
            kit::message_row(row);
        }
        rows.end_row();
    }
    if (found + 1 == entries.size())
        found_rect.max.y = kit::remaining_rect().min.y;
    if (std::exchange(search.has_moved, false) && found != kNothingNew)
        area.show(found_rect);
}

}  // namespace drill::ui
