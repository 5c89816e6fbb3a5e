#include "session_log/replay_log.h"

#include <utility>

#include "base/state_hash.h"
#include "engine/apply.h"
#include "engine/replay.h"
#include "session_log/event_json.h"

namespace drill::session_log {
namespace {

using base::Error;
using base::ErrorCode;

NumberedCounts counts_of(const engine::Scenario& scenario) {
    NumberedCounts counts;
    counts.injects = static_cast<int>(scenario.injects.size());
    counts.cast = static_cast<int>(scenario.cast.size());
    counts.cells = static_cast<int>(scenario.setting.cells.size());
    counts.phrase_lists = static_cast<int>(scenario.phrase_lists.size());
    counts.flags = static_cast<int>(scenario.flag_names.size());
    counts.counters = static_cast<int>(scenario.counters.size());
    counts.phases = static_cast<int>(scenario.phases.size());
    counts.variation_bits = static_cast<int>(scenario.variations.size()) * 2;
    counts.expectations = static_cast<int>(scenario.expectations.size());
    return counts;
}

/// The header is line 1, so batch 0 is line 2.
Error corrupt(std::size_t batch, std::string message) {
    return {ErrorCode::kCorrupt, "line " + std::to_string(batch + 2), std::move(message)};
}

}  // namespace

base::Result<engine::Control> replay_log(const engine::Scenario& scenario,
                                         const LogReading& reading) {
    const LogHeader& header = reading.header;
    if (header.scenario_id != scenario.setting.scenario_id) {
        return Error{ErrorCode::kInvalid, "line 1",
                     "expected a log of scenario \"" + scenario.setting.scenario_id +
                         "\", got one of \"" + header.scenario_id + "\""};
    }
    if (header.pack_hash != scenario.pack_hash) {
        return Error{ErrorCode::kInvalid, "line 1",
                     "expected a log made with this pack (" + scenario.pack_hash.substr(0, 12) +
                         "), got one made with another version (" + header.pack_hash.substr(0, 12) +
                         ")"};
    }
    const NumberedCounts counts = counts_of(scenario);
    engine::Control control = engine::replay(scenario, {});
    std::size_t number = 0;
    for (std::size_t batch = 0; batch < reading.batches.size(); ++batch) {
        const StoredBatch& stored = reading.batches[batch];
        for (; number < stored.event_end; ++number) {
            std::string problem = misfit(reading.events[number], counts);
            if (!problem.empty()) {
                return corrupt(batch, "event " + std::to_string(number) + ": " + problem);
            }
            engine::apply(control, reading.events[number]);
        }
        if (engine::state_hash(control) != stored.hash) {
            return corrupt(batch, "expected state hash " + base::format_hash(stored.hash) +
                                      " after the batch, got " +
                                      base::format_hash(engine::state_hash(control)));
        }
    }
    return control;
}

}  // namespace drill::session_log
