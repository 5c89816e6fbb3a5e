// The moves of a player that a set of conditions can tell apart: one witness for each cell.
#pragma once

#include <string>
#include <vector>

#include "engine/command.h"
#include "proof/interest.h"

namespace drill::proof {

/// Moves are numbered from 0; the same numbers for the same scenario and interest, always.
class Alphabet {
public:
    Alphabet(const engine::Scenario& scenario, const Interest& interest);

    int size() const { return static_cast<int>(moves_.size()); }
    /// Whether the tools offer move `number` in this state.
    bool is_offered(int number, const engine::Control& control) const;
    /// The request; posts go to the current incident. Only for a move that is offered.
    engine::CommandBody body_of(int number, const engine::Control& control) const;

    /// Steps for whose words no line was found: nobody can say whether they can hold.
    const std::vector<engine::ConditionStep>& unspoken() const { return unspoken_; }
    /// False when the conditions tell more components apart than there are moves for.
    bool is_complete() const { return is_complete_; }

private:
    friend class AlphabetMaker;

    struct Move {
        engine::CommandBody body;
        bool keeps_state = false;  ///< an update with the state and level that stand
    };

    std::vector<Move> moves_;
    std::vector<engine::ConditionStep> unspoken_;
    int incidents_max_ = 1;  ///< on the page at once
    bool may_speak_muted_ = false;
    bool is_complete_ = true;
};

}  // namespace drill::proof
