#include "session_log/memory_store.h"

#include "session_log/log_format.h"

namespace drill::session_log {

std::optional<base::Error> MemoryStore::append(std::string_view line) {
    if (line.size() > kLogBytesMax - bytes_.size()) {
        return base::Error{base::ErrorCode::kTooLarge, "",
                           "expected a log of at most " + std::to_string(kLogBytesMax) + " bytes"};
    }
    bytes_ += line;
    return std::nullopt;
}

}  // namespace drill::session_log
