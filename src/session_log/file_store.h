// A log kept in a file that is only ever appended to.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>

#include "session_log/store.h"

namespace drill::session_log {

class FileStore final : public LogStore {
public:
    /// Creates the file. Error kIo when it exists already (a log is never overwritten) or cannot be
    /// created.
    static base::Result<FileStore> create(const std::string& path);

    [[nodiscard]] std::optional<base::Error> append(std::string_view line) override;

private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    FileStore(std::FILE* file, std::string path);

    std::unique_ptr<std::FILE, Closer> file_;
    std::string path_;
    std::size_t byte_count_ = 0;
    bool has_failed_ = false;
};

/// The bytes of the log file at `path`. Errors: kIo when it cannot be read, kTooLarge past
/// kLogBytesMax.
base::Result<std::string> read_log_file(const std::string& path);

}  // namespace drill::session_log
