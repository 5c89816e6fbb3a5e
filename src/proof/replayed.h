// Makes a play again, move by move from its start.
#pragma once

#include <utility>

#include "proof/play.h"

namespace drill::proof {

/// What a post says depends on the state that it finds, so a play is put together by playing it.
class Replayed {
public:
    Replayed(const engine::Scenario& scenario, std::uint64_t seed);

    const engine::Control& control() const { return control_; }
    /// False when the move is refused; then it is no part of the play.
    bool make(engine::Command command);
    Play take() { return std::move(play_); }

private:
    const engine::Scenario& scenario_;
    engine::Control control_;
    Play play_;
};

}  // namespace drill::proof
