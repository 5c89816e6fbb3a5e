// How people, moments, levels and states of a room are written on a screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/room.h"
#include "kit/theme.h"

namespace drill::ui {

/// The name by which the room calls the player.
inline constexpr std::string_view kOwnName = "CMOC";

/// Whoever speaks, ready for a message row; points into the room.
struct Speaker {
    std::string_view name;
    std::string_view role;
    int avatar = 0;
    bool is_bot = false;
};

/// The person of `cast`; the player for kCmocSpeaker; "Somebody" for a number the room never met.
Speaker speaker_of(const engine::Room& room, int cast);

/// The incident bot; by a name of our own before it appeared.
Speaker bot_of(const engine::Room& room);

/// Names that may be mentioned in a message, without the player's own.
std::vector<std::string_view> names_in(const engine::Room& room);

/// "14:15", the time of day in the drill, UTC.
std::string clock_time(const engine::Room& room, engine::Milliseconds at_ms);

/// The time of day at which the page shows `update`.
std::string shown_time(const engine::Room& room, const engine::PublicUpdate& update);

/// `refusal` of the engine as a sentence: a capital first, a full stop last.
std::string as_sentence(std::string_view refusal);

/// "#inc-145-pipelines"; "Production issue 4127".
std::string channel_title(const engine::Room& room, engine::Channel which);

/// "1 ticket", "3 tickets".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "S2"
std::string_view word_of(engine::Severity severity);

kit::Level shown(engine::Level level);
kit::State shown(engine::IncidentState state);

/// From now on marks say what `skin` calls states and levels; it must stay where it is.
void use_skin(const engine::Skin& skin);

/// "Website, East": a component with its container.
std::string cell_name(const engine::Setting& setting, int cell);

/// "CI/CD hosted runners (US East, EU West); API (US East)": components of `cells` with their
/// containers; "All components and containers" when nothing is left out.
std::string cells_in_words(const engine::Setting& setting, const engine::CellSet& cells);

}  // namespace drill::ui
