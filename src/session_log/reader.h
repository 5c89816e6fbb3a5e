// Reads a stored log back into its events, or says in words why it cannot.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/event.h"
#include "session_log/log_format.h"

namespace drill::session_log {

/// Where a batch ends among the events.
struct StoredBatch {
    std::size_t event_end = 0;  ///< number of the event after its last
    std::uint64_t hash = 0;     ///< state hash after its last event, as stored
};

/// What a log holds. Its events are well formed in themselves; replay_log() compares them with a
/// scenario and with the stored hashes.
struct LogReading {
    LogHeader header;
    std::vector<engine::Event> events;
    std::vector<StoredBatch> batches;
    bool torn_tail = false;        ///< an unfinished last line was dropped
    std::size_t intact_bytes = 0;  ///< how far the log is good: all of it unless torn
    std::uint64_t last_sum = 0;    ///< of the last good line, for a writer that goes on
};

/// Reads the bytes of a log.
///
/// No event it returns makes engine::apply or a Room reach outside its arrays. Errors: kTooLarge
/// past the limits of log_format.h; kCorrupt for any damage but a torn last line, with the line
/// ("line 3") in `where` and what was expected there.
base::Result<LogReading> read_log(std::string_view bytes);

}  // namespace drill::session_log
