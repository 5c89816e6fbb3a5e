// Looks at a state and the events that led to it, and says which open claims they show.
#pragma once

#include <span>
#include <vector>

#include "engine/event.h"
#include "proof/claim.h"
#include "proof/play.h"

namespace drill::proof {

/// Whether this step of a play shows `claim`: `control` is the state after `events`, at `now_ms`.
///
/// Of a moment that came several times the state keeps the latest, so that an expectation may look
/// met which was due earlier; shows() looks at all of a play.
bool is_shown(const engine::Scenario& scenario, const Claim& claim, const engine::Control& control,
              std::span<const engine::Event> events, Milliseconds now_ms);

/// Whether `event` is a line of the cast that the player could hear or read.
bool is_talk(const engine::Event& event);

/// Plays `play` from the start, deadline by deadline, and looks at every step.
bool shows(const engine::Scenario& scenario, const Claim& claim, const Play& play);

/// Claims that a play can show and that none has shown yet.
class OpenClaims {
public:
    /// `claims` must outlive this.
    OpenClaims(const engine::Scenario& scenario, const std::vector<Claim>& claims);

    /// Calls `show(claim)` for each open claim that this step shows: `control` is the state after
    /// `events`, at `now_ms`. A claim for which it answers true is open no more.
    template <typename Show>
    void look(const engine::Control& control, std::span<const engine::Event> events,
              Milliseconds now_ms, Show show) {
        for (std::size_t i = 0; i < open_.size();) {
            const int number = open_[i];
            const Claim& claim = claims_[static_cast<std::size_t>(number)];
            if (is_shown(scenario_, claim, control, events, now_ms) && show(number)) {
                open_[i] = open_.back();
                open_.pop_back();
            } else {
                ++i;
            }
        }
    }

    const std::vector<int>& numbers() const { return open_; }

private:
    const engine::Scenario& scenario_;
    const std::vector<Claim>& claims_;
    std::vector<int> open_;
};

}  // namespace drill::proof
