// What a proof claims of every play of a scenario, held against plays by chance: other moments,
// other words and other forms than a proof knows.
#pragma once

#include <span>
#include <string>

#include "engine/command.h"
#include "engine/scenario.h"

namespace drill::simulation {

/// Watches one session from its start.
///
/// Rules: the cast is silent for no longer than the pack says, until the facilitator takes a hand;
/// a contingency inject happens only when it is needed, unless it is published; publishing a
/// pressure inject changes nothing of the story; nothing happens after the end or the longest time.
class ClaimRules {
public:
    explicit ClaimRules(const engine::Scenario& scenario);

    /// Which claim the events of `command` break; empty when none.
    std::string problem_with(const engine::Command& command, std::span<const engine::Event> batch);

private:
    std::string problem_of_silence(const engine::Event& event);
    std::string problem_of_need(const engine::Event& event) const;

    const engine::Scenario& scenario_;
    engine::Control control_;
    engine::Milliseconds talked_ms_ = 0;
    bool is_steered_ = false;    ///< the facilitator has published or skipped something
    bool is_published_ = false;  ///< an inject, by this command
};

}  // namespace drill::simulation
