// Turns batches of events into the lines of a log.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "engine/event.h"
#include "session_log/log_format.h"
#include "session_log/reader.h"

namespace drill::session_log {

/// Writes one log, line after line. Does no I/O: hand each line to a LogStore as a whole.
class LogWriter {
public:
    /// Begins a new log. `header` as log_format.h demands.
    explicit LogWriter(const LogHeader& header);
    /// Goes on behind what was read. The store must end at `reading.intact_bytes`.
    explicit LogWriter(const LogReading& reading);

    /// The first line of a new log; empty when the log goes on.
    const std::string& header_line() const { return header_line_; }

    /// The line for a batch of at least one event; `hash` is the state hash after the last of them.
    /// Lines must be stored in the order in which they were made.
    std::string line_for(std::span<const engine::Event> batch, std::uint64_t hash);

private:
    std::string header_line_;
    std::uint64_t sum_above_;
    std::size_t event_count_ = 0;
};

}  // namespace drill::session_log
