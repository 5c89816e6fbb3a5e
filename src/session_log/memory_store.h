// A log kept in memory, for tests and for drills that must leave nothing behind.
#pragma once

#include <string>

#include "session_log/store.h"

namespace drill::session_log {

class MemoryStore final : public LogStore {
public:
    [[nodiscard]] std::optional<base::Error> append(std::string_view line) override;

    /// Everything stored so far: what a reader takes.
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

}  // namespace drill::session_log
