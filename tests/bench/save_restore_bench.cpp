// Measures what saving and restoring a whole drill costs, and checks that nothing is lost by it.
//
// usage: save_restore_bench PACK MOVES
//
// Plays MOVES to the drill's end. Then, at every moment at which something was stored: the log up
// to there is restored, the state compared byte by byte, and the rest of the moves played on from
// it to the same end. Only then is anything measured. Each figure is a line "name: N us", the
// median of several rounds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "engine/replay.h"
#include "engine/session.h"
#include "pack/moves_reader.h"
#include "pack/pack_reader.h"
#include "session_log/reader.h"
#include "session_log/replay_log.h"
#include "session_log/writer.h"

namespace {

using namespace drill::engine;
using drill::session_log::LogHeader;
using drill::session_log::LogWriter;

constexpr int kRounds = 9;
constexpr std::chrono::milliseconds kRoundLength{20};

/// A moment at which everything so far was stored.
struct Moment {
    std::size_t log_bytes = 0;
    std::size_t event_end = 0;
    std::size_t next_move = 0;  ///< the first that is not wholly decided yet
    Control control;
};

struct Played {
    std::string log;
    std::vector<Moment> moments;
};

/// Asks for everything from the move `next` on, then lets the drill run to its end.
template <typename OnBatch>
void play_from(Session& session, const std::vector<Command>& moves, std::size_t next,
               OnBatch on_batch) {
    const auto ask = [&](const Command& command, std::size_t move) {
        const auto batch = session.submit(command);
        if (batch && !batch.value().empty())
            on_batch(batch.value(), move);
    };
    for (std::size_t i = next; i < moves.size(); ++i) {
        ask({moves[i].at_ms, Advance{}}, i);
        ask(moves[i], i + 1);
    }
    ask({drill::base::kDrillTimeMax, Advance{}}, moves.size());
}

LogHeader header_of(const Session& session) {
    const Scenario& scenario = session.scenario();
    return {scenario.setting.scenario_id, scenario.pack_hash, session.control().seed};
}

Played play(const Scenario& scenario, const std::vector<Command>& moves) {
    Session session(scenario, 1);
    LogWriter writer(header_of(session));
    Played played{writer.header_line(), {}};
    const auto store = [&](std::span<const Event> batch, std::size_t next_move) {
        played.log += writer.line_for(batch, session.hash());
        played.moments.push_back(
            {played.log.size(), session.events().size(), next_move, session.control()});
    };
    store(session.events(), 0);
    play_from(session, moves, 0, store);
    return played;
}

/// What the page does with a stored log before it shows it: read, compared hash by hash, made a
/// session and a room. Empty when the log is refused.
struct Restored {
    Session session;
    Room room;
};
std::optional<Restored> restore(const Scenario& scenario, std::string_view log) {
    auto reading = drill::session_log::read_log(log);
    if (!reading || !drill::session_log::replay_log(scenario, reading.value()))
        return std::nullopt;
    Room room = replay_room(scenario, Seat::kCmoc, reading.value().events);
    return Restored{Session(scenario, std::move(reading.value().events)), std::move(room)};
}

bool are_same(const Control& one, const Control& other) {
    return state_hash(one) == state_hash(other) && std::memcmp(&one, &other, sizeof(Control)) == 0;
}

struct Timers {
    int running = 0;
    int changed = 0;  ///< of those, due at another millisecond after a restore
};

void compare_timers(const Control& before, const Control& after, Timers& timers) {
    for (int inject = 0; inject < kInjectCountMax; ++inject) {
        if (before.inject_status(inject) != InjectStatus::kScheduled)
            continue;
        ++timers.running;
        const bool is_same = after.inject_status(inject) == InjectStatus::kScheduled &&
                             after.inject_due_ms[inject] == before.inject_due_ms[inject];
        timers.changed += is_same ? 0 : 1;
    }
}

/// Restores every moment and plays on from it. False, with a sentence, when anything differs.
bool check(const Scenario& scenario, const std::vector<Command>& moves, const Played& played) {
    Timers timers;
    for (const Moment& moment : played.moments) {
        auto restored = restore(scenario, std::string_view(played.log).substr(0, moment.log_bytes));
        if (!restored || !are_same(restored->session.control(), moment.control)) {
            std::fprintf(stderr, "the state at %lld ms was not restored\n",
                         static_cast<long long>(moment.control.now_ms));
            return false;
        }
        compare_timers(moment.control, restored->session.control(), timers);
        play_from(restored->session, moves, moment.next_move, [](auto, auto) {});
        if (!are_same(restored->session.control(), played.moments.back().control)) {
            std::fprintf(stderr, "played on from %lld ms the drill ends differently\n",
                         static_cast<long long>(moment.control.now_ms));
            return false;
        }
    }
    if (timers.running == 0 || timers.changed != 0) {
        std::fprintf(stderr, "%d of %d running timers changed\n", timers.changed, timers.running);
        return false;
    }
    const Moment& last = played.moments.back();
    std::printf("session: %zu events, %zu bytes of log, %lld ms of drill\n", last.event_end,
                played.log.size(), static_cast<long long>(last.control.now_ms));
    std::printf("checked: %zu restores, %d running timers, each due at the same millisecond\n",
                played.moments.size(), timers.running);
    return true;
}

/// Whatever the work returns goes here, so that nothing can be optimised away.
std::uint64_t g_sum = 0;

template <typename Work>
double microseconds_each(Work work, int count) {
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i)
        g_sum += work();
    const std::chrono::duration<double, std::micro> spent =
        std::chrono::steady_clock::now() - begin;
    return spent.count() / count;
}

template <typename Work>
void measure(const char* name, Work work) {
    const double first = std::max(microseconds_each(work, 3), 0.01);
    const std::chrono::duration<double, std::micro> length = kRoundLength;
    const int count = static_cast<int>(length.count() / first) + 1;
    std::vector<double> rounds;
    for (int i = 0; i < kRounds; ++i)
        rounds.push_back(microseconds_each(work, count));
    std::sort(rounds.begin(), rounds.end());
    std::printf("%s: %.3f us\n", name, rounds[kRounds / 2]);
}

void measure_all(const Scenario& scenario, const Played& played) {
    const Session session = restore(scenario, played.log)->session;
    const std::span<const Event> events = session.events();
    measure("save whole", [&] {
        LogWriter writer(header_of(session));
        std::string log = writer.header_line();
        std::size_t begin = 0;
        for (const Moment& moment : played.moments) {
            const auto batch = events.subspan(begin, moment.event_end - begin);
            log += writer.line_for(batch, state_hash(moment.control));
            begin = moment.event_end;
        }
        return log.size();
    });
    measure("restore", [&] { return restore(scenario, played.log)->session.hash(); });
    LogWriter writer(header_of(session));
    std::size_t batch = 0;
    measure("save one batch", [&] {
        const std::size_t begin = batch == 0 ? 0 : played.moments[batch - 1].event_end;
        const std::size_t end = played.moments[batch].event_end;
        batch = (batch + 1) % played.moments.size();
        return writer.line_for(events.subspan(begin, end - begin), session.hash()).size();
    });
    measure("copy and hash the state", [&] {
        const Control copy = session.control();
        return state_hash(copy);
    });
}

std::string file_bytes(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(file)), {});
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: save_restore_bench PACK MOVES\n");
        return 2;
    }
    const auto reading = drill::pack::read_pack(file_bytes(argv[1]));
    if (!reading.scenario) {
        std::fprintf(stderr, "save_restore_bench: %s is no pack\n", argv[1]);
        return 1;
    }
    const auto moves = drill::pack::read_moves(file_bytes(argv[2]), *reading.scenario);
    if (!moves.findings.empty()) {
        std::fprintf(stderr, "save_restore_bench: %s has no moves of this pack\n", argv[2]);
        return 1;
    }
    const Played played = play(*reading.scenario, moves.moves);
    if (!check(*reading.scenario, moves.moves, played))
        return 1;
    measure_all(*reading.scenario, played);
    return g_sum == 0 ? 1 : 0;
}
