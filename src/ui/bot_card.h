// The incident's card: as the bot posted it, and as it would stand now.
#pragma once

#include <string>
#include <string_view>

#include "engine/room.h"
#include "ui/drill_view.h"

namespace drill::ui {

/// A title and pairs of label and value, in the flow.
void card_content(const engine::ChannelEntry& entry);

/// The same with the card's buttons: incident page, subscribe, internal status.
void incident_card(const engine::ChannelEntry& entry, const engine::Room& room, DrillView& view);

/// The latest card that the bot posted; null before there is one.
const engine::ChannelEntry* posted_card(const engine::Room& room);

/// The label under which cards have the incident's own status.
inline constexpr std::string_view kCardStatus = "Status";

/// What stands in `card` under that label; empty when nothing does or there is no card.
std::string card_field(const engine::ChannelEntry* card, std::string_view label);

/// What the bot's card calls the incident.
std::string incident_title(const engine::Room& room);

/// The bot's card with what holds now: severity, the incident's own status and the state on the
/// status page, what else was posted, who has which role.
engine::ChannelEntry incident_facts(const engine::Room& room);

/// The state of the newest public incident that is open, in a word.
std::string state_now(const engine::Room& room);

}  // namespace drill::ui
