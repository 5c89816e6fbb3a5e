#include "session_log/reader.h"

#include <fstream>
#include <iterator>
#include <string>

#include "engine/apply.h"
#include "engine/replay.h"
#include "engine/room.h"
#include "fuzz/fuzz_target.h"
#include "pack/pack_reader.h"
#include "session_log/replay_log.h"

// The sums of a log would stop almost every change of its bytes, so lines are sealed anew here:
// what is tried is the reader behind the sums. Events that it lets through are folded, by a state
// without a scenario and, once they fit one, by the rooms of all seats.

namespace {

using namespace drill;

/// The lines under sums that are right; seals that they have are taken off first.
std::string sealed(std::string_view text) {
    std::string bytes;
    std::uint64_t sum = session_log::sum_above_header();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool is_sealed =
            line.size() > session_log::kSealBytes &&
            line.substr(line.size() - session_log::kSealBytes, 8) == ",\"sum\":\"";
        if (is_sealed)
            line.remove_suffix(session_log::kSealBytes);
        sum = session_log::sum_below(sum, line);
        bytes += session_log::sealed_line(std::string(line), sum);
    }
    return bytes;
}

const engine::Scenario& scenario() {
    static const engine::Scenario kScenario = [] {
        std::ifstream file(DRILL_SOURCE_DIR "/tests/packs/good/everything.json", std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        pack::PackReading reading = pack::read_pack(text);
        fuzz::hold(reading.scenario.has_value(), "the pack of the target is valid");
        return *std::move(reading.scenario);
    }();
    return kScenario;
}

void fold_without_scenario(const session_log::LogReading& log) {
    engine::Control control;
    for (const engine::Event& each : log.events)
        engine::apply(control, each);
}

void fold_in_rooms(session_log::LogReading log) {
    log.header.scenario_id = scenario().setting.scenario_id;
    log.header.pack_hash = scenario().pack_hash;
    // Hashes that do not fit come last of all, and by then every event has been looked at.
    if (log.batches.size() > 1)
        log.batches = {log.batches.back()};
    const auto replayed = session_log::replay_log(scenario(), log);
    const bool fits = replayed || replayed.error().message.find("state hash") != std::string::npos;
    if (!fits)
        return;
    for (const auto seat :
         {engine::Seat::kCmoc, engine::Seat::kObserver, engine::Seat::kFacilitator}) {
        engine::Room room(seat, scenario().setting);
        for (const engine::Event& each : log.events)
            room.reveal(each);
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = fuzz::text_of(bytes, size);
    const auto as_it_is = session_log::read_log(text);
    if (as_it_is)
        fold_without_scenario(as_it_is.value());
    const auto log = session_log::read_log(sealed(text));
    if (!log) {
        fuzz::hold(!log.error().message.empty(), "a fault is said in words");
        return 0;
    }
    fold_without_scenario(log.value());
    fold_in_rooms(log.value());
    return 0;
}
