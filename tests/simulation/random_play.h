// Plays one session by chance and compares everything that must agree with everything else.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "engine/scenario.h"

namespace drill::simulation {

struct PlayOutcome {
    std::string problem;       ///< what does not hold; empty when all does
    std::uint64_t digest = 0;  ///< of the state after every event and of the log's bytes
    int command_count = 0;
    int refusal_count = 0;
    int event_count = 0;
    int restore_count = 0;  ///< times the session went on from its log alone
};

/// Plays the session number `seed`: on one of `packs` or on a scenario made for it.
///
/// The session is decided by the engine, and folded a second time event by event; its log is
/// written, read and replayed now and then and at the end, and may take the session's place; a room
/// for every seat is folded; SessionRules, ClaimRules and missed() look at every batch.
PlayOutcome play_by_chance(std::uint32_t seed, std::span<const engine::Scenario> packs);

}  // namespace drill::simulation
