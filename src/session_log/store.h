// Where the lines of a log are kept.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace drill::session_log {

/// Keeps lines in the order in which they come; what is stored never changes.
class LogStore {
public:
    virtual ~LogStore() = default;

    /// Stores one whole line, its "\n" included. Returns only once it is stored, or why it is not:
    /// kIo, or kTooLarge past kLogBytesMax. After an error nothing more may be appended, or the
    /// rest of a torn line would stand in the middle of the log; the store then refuses by itself.
    [[nodiscard]] virtual std::optional<base::Error> append(std::string_view line) = 0;
};

}  // namespace drill::session_log
