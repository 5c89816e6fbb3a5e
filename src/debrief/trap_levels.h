// Traps that show only after a while: levels that nobody has set since, a maintenance of more than
// was ever affected.
#pragma once

#include <vector>

#include "debrief/trap_rows.h"
#include "engine/event.h"

namespace drill::debrief {

class LevelTraps {
public:
    explicit LevelTraps(TrapRows& rows) : rows_(rows) {}

    /// `control` is the state before `event`.
    void see(const engine::Control& control, const engine::Event& event);
    /// `control` is the state after the last event.
    void end(const engine::Control& control);

private:
    /// Components whose levels somebody has to set since a moment.
    struct Left {
        Milliseconds since_ms = 0;
        int incident = 0;
        engine::CellSet cells;
    };

    void look_at_left(const engine::Control& control, Milliseconds now_ms, bool has_ended);
    void note_affected(const engine::Control& control);

    TrapRows& rows_;
    std::vector<Left> added_;    ///< to an open incident
    std::vector<Left> deleted_;  ///< with their incident
    std::vector<Milliseconds> plans_of_all_ms_;
    engine::CellSet ever_affected_;
};

}  // namespace drill::debrief
