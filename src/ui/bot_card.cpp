#include "ui/bot_card.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/later.h"
#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

using CardField = std::pair<std::string, std::string>;

/// Of the card as packs write it.
constexpr std::string_view kSeverity = "Severity";

constexpr float kFieldLabel = 80.0f;
constexpr float kFieldGap = 12.0f;

float width_of(const std::string& words) {
    return std::ceil(kit::text_width(words, kit::Type::kLabel));
}

void field_row(const CardField& field, float label_width) {
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
            field_row(fields[i + half], kit::px(kFieldLabel));
        }
    }
}

kit::CardOptions look() {
    return {.width = std::min(kit::remaining_width(), kit::px(520)),
            .padding_x = kit::px(14),
            .padding_y = kit::px(12),
            .gap = kit::px(4),
            .fill = kit::theme().raised};
}

void card_rows(const engine::ChannelEntry& entry) {
    kit::text(entry.text, {.style = {.face = kit::Face::kSemibold}});
    if (fits_two_columns(entry.fields, kit::remaining_width())) {
        fields_in_two_columns(entry.fields);
        return;
    }
    float widest = kit::px(72);
    for (const CardField& field : entry.fields)
        widest = std::max(widest, width_of(field.first));
    for (const CardField& field : entry.fields)
        field_row(field, widest);
}

/// The latest change of the internal status, or of the severity; null when none came after `card`.
const engine::IncidentChange* change_since(const engine::Room& room,
                                           const engine::ChannelEntry* card, bool is_status) {
    const auto& changes = room.changes();
    const auto found = std::find_if(
        changes.rbegin(), changes.rend(), [is_status](const engine::IncidentChange& change) {
            return (change.status != engine::InternalStatus{}) == is_status;
        });
    const bool is_newer =
        found != changes.rend() && (card == nullptr || found->at_ms >= card->at_ms);
    return is_newer ? &*found : nullptr;
}

std::string severity_now(const engine::Room& room, const engine::ChannelEntry* card) {
    const std::string posted = card_field(card, kSeverity);
    const bool is_old = posted.empty() || change_since(room, card, false) != nullptr;
    return is_old ? std::string(word_of(room.severity())) : posted;
}

std::string internal_status_now(const engine::Room& room, const engine::ChannelEntry* card) {
    if (const engine::IncidentChange* change = change_since(room, card, true))
        return std::string(title_of(change->status));
    const std::string posted = card_field(card, kCardStatus);
    return posted.empty() ? std::string(title_of(engine::InternalStatus::kInvestigating)) : posted;
}

/// What else the bot posted, unless the room knows it better.
void add_posted(std::vector<CardField>& fields, const engine::Room& room,
                const engine::ChannelEntry* card) {
    if (card == nullptr)
        return;
    const auto& people = room.people();
    const std::string& issue = room.production_issue();
    for (const auto& [label, value] : card->fields) {
        const bool is_told =
            label == kSeverity || label == kCardStatus || label == kOwnName ||
            std::any_of(people.begin(), people.end(),
                        [&label = label](const auto& person) { return person.role == label; });
        const bool is_number_new =
            label == "Production issue" && !issue.empty() && value.find(issue) == std::string::npos;
        if (!is_told)
            fields.emplace_back(label, is_number_new ? issue : value);
    }
}

void card_buttons(const engine::Room& room, DrillView& view) {
    const bool has_issue = !room.production_issue().empty();
    kit::space(kit::px(4));
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("Incident page",
                    {.size = small_button(),
                     .description = has_issue ? "" : "The production issue has no number yet.",
                     .is_disabled = !has_issue}))
        view.go_to(engine::Channel::kIssue);
    if (kit::toggle_button("Subscribe", view.is_subscribed,
                           {.size = small_button(),
                            .description = "Tells you each change of severity and internal "
                                           "status, wherever you are."})) {
        view.is_subscribed = !view.is_subscribed;
        view.changes_told = room.changes().size();
    }
    if (kit::button("Internal status", {.size = small_button()}))
        view.is_status_open = true;
}

}  // namespace

void card_content(const engine::ChannelEntry& entry) {
    kit::space(kit::px(4));
    const kit::Card card(look());
    card_rows(entry);
}

DRILL_LATER void incident_card(const engine::ChannelEntry& entry, const engine::Room& room,
                               DrillView& view) {
    kit::space(kit::px(4));
    const kit::Card card(look());
    card_rows(entry);
    card_buttons(room, view);
}

const engine::ChannelEntry* posted_card(const engine::Room& room) {
    const auto& entries = room.channel();
    const auto card = std::find_if(entries.rbegin(), entries.rend(),
                                   [](const engine::ChannelEntry& entry) { return entry.is_card; });
    return card == entries.rend() ? nullptr : &*card;
}

std::string card_field(const engine::ChannelEntry* card, std::string_view label) {
    if (card != nullptr) {
        for (const CardField& field : card->fields) {
            if (field.first == label)
                return field.second;
        }
    }
    return {};
}

std::string incident_title(const engine::Room& room) {
    const engine::ChannelEntry* card = posted_card(room);
    return card != nullptr ? card->text : room.setting().title;
}

engine::ChannelEntry incident_facts(const engine::Room& room) {
    const engine::ChannelEntry* card = posted_card(room);
    engine::ChannelEntry facts;
    facts.text = incident_title(room);
    facts.fields = {{"Severity", severity_now(room, card)},
                    {"Internal status", internal_status_now(room, card)},
                    {"Status page", state_now(room)}};
    if (card_field(card, "Channel").empty())
        facts.fields.emplace_back("Channel", channel_title(room, engine::Channel::kIncident));
    add_posted(facts.fields, room, card);
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
