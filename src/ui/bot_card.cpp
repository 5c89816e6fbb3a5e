#include "ui/bot_card.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "kit/widgets.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

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

}  // namespace

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

std::string incident_title(const engine::Room& room) {
    const auto& entries = room.channel();
    const auto card = std::find_if(entries.rbegin(), entries.rend(),
                                   [](const engine::ChannelEntry& entry) { return entry.is_card; });
    return card != entries.rend() ? card->text : room.setting().title;
}

engine::ChannelEntry incident_facts(const engine::Room& room) {
    engine::ChannelEntry facts;
    facts.text = incident_title(room);
    facts.fields = {{"Severity", std::string(word_of(room.severity()))},
                    {"Status", state_now(room)}};
    for (const engine::Person& person : room.people()) {
        if (!person.is_bot && person.role != engine::kHandedOver)
            facts.fields.emplace_back(person.role, person.name);
    }
    if (room.in_channel() && !room.is_relieved())
        facts.fields.emplace_back(kOwnName, "You");
    return facts;
}

std::string state_now(const engine::Room& room) {
    const engine::IncidentOnPage* newest = nullptr;
    for (const engine::IncidentOnPage& incident : room.incidents()) {
        const bool counts = newest == nullptr || incident.is_open() || !newest->is_open();
        if (!incident.is_deleted && counts)
            newest = &incident;
    }
    return newest == nullptr ? "Not public yet"
                             : std::string(title_of(room.setting().skin, newest->state()));
}

}  // namespace drill::ui
