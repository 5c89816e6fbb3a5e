// The incident's card: as the bot posted it, and as it would stand now.
#pragma once

#include <string>

#include "engine/room.h"

namespace drill::ui {

/// A title and pairs of label and value, in the flow.
void card_content(const engine::ChannelEntry& entry);

/// What the bot's card calls the incident.
std::string incident_title(const engine::Room& room);

/// The bot's card with what holds now: severity, state on the status page, who has which role.
engine::ChannelEntry incident_facts(const engine::Room& room);

/// The state of the newest public incident that is open, in a word.
std::string state_now(const engine::Room& room);

}  // namespace drill::ui
