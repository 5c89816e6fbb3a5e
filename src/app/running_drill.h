// A drill while it runs on this page: scenario, session, the player's room and the clock.
#pragma once

#include <memory>
#include <string>

#include "app/drill_clock.h"
#include "engine/room.h"
#include "engine/session.h"

namespace drill::app {

/// Self-practice: the one seat is the CMOC's, the engine is in the same page.
class RunningDrill {
public:
    /// Takes the scenario over and starts a session at 0 ms.
    RunningDrill(engine::Scenario scenario, std::uint64_t seed);
    RunningDrill(const RunningDrill&) = delete;
    RunningDrill& operator=(const RunningDrill&) = delete;

    /// Tells the time outside and lets everything due happen. True when a screen could look
    /// different: something happened, or the second shown by the clock changed.
    bool tick(std::int64_t monotonic_ms);

    /// Asks for `body` at this moment of the drill. Empty when it was done, else why not.
    std::string submit(engine::CommandBody body);

    const engine::Scenario& scenario() const { return *scenario_; }
    const engine::Session& session() const { return session_; }
    const engine::Room& room() const { return room_; }
    base::Milliseconds now_ms() const { return clock_.drill_ms(); }
    bool is_clock_running() const { return clock_.is_running(); }

private:
    /// Reveals the events from `first_new` on to the room, and runs or stops the clock as they say.
    void follow_events(std::size_t first_new);

    std::unique_ptr<const engine::Scenario>
        scenario_;  // the session borrows it: the address must stay
    engine::Session session_;
    engine::Room room_;
    DrillClock clock_;
};

}  // namespace drill::app
