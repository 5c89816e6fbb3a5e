// A drill while it runs on this page: scenario, session, the player's room, the clock and the log.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/drill_clock.h"
#include "app/line_store.h"
#include "engine/room.h"
#include "engine/session.h"
#include "session_log/memory_store.h"
#include "session_log/writer.h"

namespace drill::app {

/// Self-practice: the one seat is the CMOC's, the engine is in the same page.
///
/// What is asked is decided, its line is stored, and only then it counts and shows. One line is
/// under way at a time; what is asked meanwhile waits in order and keeps the moment at which it was
/// asked. Without a store everything counts at once.
class RunningDrill {
public:
    /// Takes the scenario over and starts a session at 0 ms. Its first events count already: who
    /// stores them (see log()) must do so before showing the room.
    RunningDrill(engine::Scenario scenario, std::uint64_t seed);
    /// Goes on with a stored session of `scenario`: `reading` has passed replay_log(), and was read
    /// from `log`, every line of it. The clock stands at the last event.
    RunningDrill(engine::Scenario scenario, session_log::LogReading reading, std::string_view log);
    RunningDrill(const RunningDrill&) = delete;
    RunningDrill& operator=(const RunningDrill&) = delete;

    /// From now on lines go to `store`, which must outlive this or be taken away. The log so far is
    /// there already.
    void store_in(LineStore& store) { store_ = &store; }
    /// The line under way is stored.
    void on_stored();
    /// There is no store any more: what is under way counts, and so does all that follows, at once.
    void keep_in_memory();

    /// Lets the drill come back paused where a heartbeat last saw it, by commands like any other.
    void come_back(base::Milliseconds heartbeat_ms);

    /// Tells the time outside and lets everything due happen. True when a screen could look
    /// different: something happened, or the second shown by the clock changed.
    bool tick(std::int64_t monotonic_ms);

    /// Asks for `body` at this moment of the drill. A second press of the same button is dropped
    /// while the first is under way.
    void submit(engine::CommandBody body);
    /// Why something asked was not done, once; empty when there is no news.
    std::string take_refusal() { return std::exchange(refusal_, {}); }

    /// Lets time pass at once until the next thing that the player sees, or until the next public
    /// update is due. Does nothing while the clock stands or something is under way.
    void skip_ahead();

    /// Lets time pass at once until `at_ms`, if the clock runs and that is still to come.
    void run_to(base::Milliseconds at_ms);

    /// How long nobody was there, outside milliseconds, once; 0 when there is no news. The drill
    /// is paused where it was before.
    std::int64_t take_gap_ms() { return std::exchange(gap_ms_, 0); }

    const engine::Scenario& scenario() const { return *scenario_; }
    const engine::Session& session() const { return session_; }
    const engine::Room& room() const { return room_; }
    base::Milliseconds now_ms() const { return clock_.drill_ms(); }
    bool is_clock_running() const { return clock_.is_running(); }
    /// Something is under way or waits.
    bool is_busy() const { return is_storing() || !queue_.empty(); }
    /// Something waits behind what is under way.
    bool has_waiting() const { return !queue_.empty(); }

    /// The log of all that counts, as a reader takes it.
    const std::string& log() const { return log_.bytes(); }
    /// Batches in log().
    std::uint32_t batch_count() const { return line_count_ - 1; }

private:
    struct Asked {
        base::Milliseconds at_ms = 0;
        engine::CommandBody body;
    };
    struct UnderWay {
        engine::Decision decision;
        std::string line;
        std::size_t kind = 0;  ///< which command
    };

    bool is_storing() const { return under_way_.has_value(); }
    bool is_asked_already(std::size_t kind) const;
    /// Decides what waits, then lets time pass, until something is under way or nothing is left.
    void work();
    /// True when there may be more to do.
    bool advance_to_clock();
    void decide(const Asked& asked);
    void store(engine::Decision decision, std::size_t kind);
    void count(UnderWay stored);
    void keep_line(std::string_view line);
    /// Reveals the events from `first_new` on to the room, and runs or stops the clock as they say.
    void follow_events(std::size_t first_new);

    std::unique_ptr<const engine::Scenario>
        scenario_;  // the session borrows it: the address must stay
    engine::Session session_;
    engine::Room room_;
    DrillClock clock_;
    session_log::LogWriter writer_;
    session_log::MemoryStore log_;
    std::uint32_t line_count_ = 0;
    LineStore* store_ = nullptr;
    std::deque<Asked> queue_;
    std::optional<UnderWay> under_way_;
    base::Milliseconds advanced_to_ms_ = 0;  ///< nothing is due up to here
    std::string refusal_;
    std::int64_t gap_ms_ = 0;
};

}  // namespace drill::app
