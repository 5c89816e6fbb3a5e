#include "simulation/random_play.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "base/state_hash.h"
#include "engine/apply.h"
#include "engine/replay.h"
#include "engine/room.h"
#include "engine/session.h"
#include "session_log/reader.h"
#include "session_log/replay_log.h"
#include "session_log/writer.h"
#include "simulation/claim_rules.h"
#include "simulation/full_watch.h"
#include "simulation/random_command.h"
#include "simulation/random_scenario.h"
#include "simulation/room_digest.h"
#include "simulation/session_rules.h"

namespace drill::simulation {

using namespace engine;
using session_log::LogReading;
using session_log::LogWriter;

namespace {

constexpr Seat kSeats[] = {Seat::kCmoc, Seat::kShadow, Seat::kObserver, Seat::kNoteTaker,
                           Seat::kFacilitator};

session_log::LogHeader header_of(const Scenario& scenario, std::uint64_t seed) {
    return {scenario.setting.scenario_id, scenario.pack_hash, seed};
}

bool has_same_bytes(const Control& a, const Control& b) {
    return std::memcmp(&a, &b, sizeof(Control)) == 0;
}

/// The room of a seat that sees what `control` says, in everything that both hold.
bool agrees(const Room& room, const Control& control) {
    for (std::size_t i = 0; i < room.setting().cells.size(); ++i) {
        const auto shown = static_cast<std::uint8_t>(room.page_level(static_cast<int>(i)));
        if (shown != control.page_levels[i])
            return false;
    }
    return room.page() == control.page && room.in_channel() == (control.in_channel != 0) &&
           room.in_call() == (control.in_call != 0) && room.is_muted() == (control.is_muted != 0) &&
           room.severity() == control.severity && room.is_paused() == (control.is_paused != 0) &&
           room.pace() == control.pace && room.ended() == control.ended;
}

/// One session with all its witnesses.
class Play {
public:
    Play(const Scenario& scenario, std::uint64_t seed, Dice& dice)
        : scenario_(scenario),
          dice_(dice),
          session_(scenario, seed),
          second_(scenario.index.initial),
          rules_(scenario),
          claims_(scenario),
          writer_(header_of(scenario, seed)),
          log_(writer_.header_line()) {
        for (const Seat seat : kSeats)
            rooms_.emplace_back(seat, scenario.setting);
    }

    PlayOutcome run() {
        witness({0, Advance{}}, session_.events());
        const int moves = 5 + dice_.roll(60);
        for (int move = 0; move < moves && is_well(); ++move) {
            if (session_.control().has_ended())
                break;
            submit({random_moment(), random_command(dice_, scenario_, session_.control())});
            if (dice_.hits(60))
                compare_log();
        }
        finish();
        compare_log();
        outcome_.event_count = static_cast<int>(hashes_.size());
        outcome_.digest = base::hash_text(log_, digest_);
        return outcome_;
    }

private:
    bool is_well() const { return outcome_.problem.empty(); }
    void fail(std::string problem) {
        if (is_well())
            outcome_.problem = "after event " + std::to_string(hashes_.size()) + ", command " +
                               std::to_string(outcome_.command_count) + ": " + std::move(problem);
    }

    /// Often the very moment at which something is due, or the one before or behind it.
    Milliseconds random_moment() {
        const Control& control = session_.control();
        const Milliseconds now_ms = std::max(clock_ms_, control.now_ms);
        const bool stands_still = control.is_paused != 0 && !dice_.hits(8);
        const int kind = dice_.roll(20);
        if (dice_.hits(100))
            return dice_.hits(2) ? now_ms - 1 : base::kDrillTimeMax + 1;
        if (stands_still || kind < 4)
            return now_ms;
        if (kind < 7)
            return now_ms + 1;
        if (kind < 11) {
            const Milliseconds due_ms = next_deadline(scenario_, control);
            const auto off_ms = static_cast<Milliseconds>(dice_.roll(3));
            if (due_ms != kNever && due_ms + off_ms > now_ms)
                return due_ms + off_ms - 1;
        }
        const int span_ms = kind < 16 ? 30'000 : kind < 19 ? 240'000 : 1'200'000;
        return now_ms + static_cast<Milliseconds>(dice_.roll(span_ms));
    }

    void submit(const Command& command) {
        ++outcome_.command_count;
        const Control before = session_.control();
        const std::size_t count_before = session_.events().size();
        const Milliseconds deadline_ms = next_deadline(scenario_, before);
        const auto batch = session_.submit(command);
        if (!batch) {
            ++outcome_.refusal_count;
            const bool is_unchanged = has_same_bytes(before, session_.control()) &&
                                      session_.events().size() == count_before;
            if (!is_unchanged)
                fail("a refused command changed the state");
            if (batch.error().message.empty())
                fail("a command was refused without words");
            return;
        }
        clock_ms_ = command.at_ms;
        if (before.has_ended())
            fail("a command was taken after the end");
        const bool only_waits = std::holds_alternative<Advance>(command.body);
        if (only_waits && command.at_ms < deadline_ms && !batch.value().empty())
            fail("something happened by itself before the next deadline");
        witness(command, batch.value());
    }

    /// Everything that must agree after a batch.
    void witness(const Command& command, std::span<const Event> batch) {
        for (const Event& event : batch) {
            apply(second_, event);
            hashes_.push_back(state_hash(second_));
            digest_ = base::hash_words(&hashes_.back(), 8) + digest_ * 31;
            for (Room& room : rooms_)
                room.reveal(event);
        }
        if (!batch.empty())
            log_ += writer_.line_for(batch, session_.hash());
        if (!has_same_bytes(second_, session_.control()))
            fail("folding the events gives another state than deciding them");
        if (std::string broken = rules_.problem_with(command, batch); !broken.empty())
            fail(std::move(broken));
        if (std::string broken = claims_.problem_with(command, batch); !broken.empty())
            fail(std::move(broken));
        if (std::string late = missed(scenario_, second_, command.at_ms); !late.empty())
            fail(std::move(late));
        if (!agrees(rooms_.front(), second_) || !agrees(rooms_.back(), second_))
            fail("a room shows something else than the state holds");
    }

    /// Lets the drill run to its end, which its longest time guarantees.
    void finish() {
        if (!is_well())
            return;
        if (session_.control().is_paused != 0)
            submit({session_.control().now_ms, Resume{}});
        if (!session_.control().has_ended())
            submit({scenario_.longest_ms - 1, Advance{}});
        if (!session_.control().has_ended())
            submit({scenario_.longest_ms, Advance{}});
        if (!session_.control().has_ended())
            return fail("the drill does not end by its longest time");
        for (int move = 0; move < 3; ++move)
            submit({random_moment(), random_command(dice_, scenario_, session_.control())});
    }

    /// Reads the log so far, replays it, writes it again; may go on from it alone.
    void compare_log() {
        const auto reading = session_log::read_log(log_);
        if (!reading)
            return fail("the log cannot be read: " + reading.error().where + ": " +
                        reading.error().message);
        const auto replayed = session_log::replay_log(scenario_, reading.value());
        if (!replayed)
            return fail("the log cannot be replayed: " + replayed.error().where + ": " +
                        replayed.error().message);
        if (!has_same_bytes(replayed.value(), session_.control()))
            return fail("the replayed log gives another state");
        compare_events(reading.value());
        compare_rooms(reading.value());
        if (dice_.hits(2) && is_well()) {
            session_ = Session(scenario_, reading.value().events);
            writer_ = LogWriter(reading.value());
            ++outcome_.restore_count;
        }
    }

    void compare_events(const LogReading& reading) {
        if (reading.events.size() != hashes_.size())
            return fail("the log holds another number of events");
        Control control = scenario_.index.initial;
        for (std::size_t i = 0; i < hashes_.size(); ++i) {
            apply(control, reading.events[i]);
            if (state_hash(control) != hashes_[i])
                return fail("the log gives another state after event " + std::to_string(i));
        }
        LogWriter again(reading.header);
        std::string bytes = again.header_line();
        std::size_t begin = 0;
        for (const session_log::StoredBatch& batch : reading.batches) {
            const std::span<const Event> all(reading.events);
            bytes += again.line_for(all.subspan(begin, batch.event_end - begin), batch.hash);
            begin = batch.event_end;
        }
        if (bytes != log_)
            fail("the log is written again with other bytes");
    }

    /// The state holds no words; the rooms do.
    void compare_rooms(const LogReading& reading) {
        for (const Room& room : rooms_) {
            const Room again = replay_room(scenario_, room.seat(), reading.events);
            if (room_digest(again) != room_digest(room))
                fail("the log gives another room");
        }
    }

    const Scenario& scenario_;
    Dice& dice_;
    Session session_;
    Control second_;
    std::vector<Room> rooms_;
    SessionRules rules_;
    ClaimRules claims_;
    LogWriter writer_;
    std::string log_;
    std::vector<std::uint64_t> hashes_;  ///< of the state after every event
    std::uint64_t digest_ = 0;
    Milliseconds clock_ms_ = 0;  ///< how far the commands have let time pass
    PlayOutcome outcome_;
};

}  // namespace

PlayOutcome play_by_chance(std::uint32_t seed, std::span<const Scenario> packs) {
    Dice dice(seed);
    if (!packs.empty() && dice.hits(2)) {
        const Scenario& scenario = dice.pick(packs);
        return Play(scenario, dice.word(), dice).run();
    }
    const Scenario scenario = random_scenario(dice);
    return Play(scenario, dice.word(), dice).run();
}

}  // namespace drill::simulation
