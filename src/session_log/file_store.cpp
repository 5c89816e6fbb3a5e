#include "session_log/file_store.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include "session_log/log_format.h"

namespace drill::session_log {
namespace {

using base::Error;
using base::ErrorCode;

Error too_large(const std::string& path) {
    return {ErrorCode::kTooLarge, path,
            "expected a log of at most " + std::to_string(kLogBytesMax) + " bytes"};
}

/// `what` and the system's reason for the failure just met.
Error io_error(const std::string& path, const std::string& what) {
    const int reason = errno;
    return {ErrorCode::kIo, path, what + ": " + std::strerror(reason)};
}

}  // namespace

FileStore::FileStore(std::FILE* file, std::string path) : file_(file), path_(std::move(path)) {}

base::Result<FileStore> FileStore::create(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "wbx");
    if (file == nullptr && errno == EEXIST) {
        return Error{ErrorCode::kIo, path,
                     "expected a file that does not exist yet, as a log is never overwritten"};
    }
    if (file == nullptr) {
        return io_error(path, "the log cannot be created");
    }
    return FileStore(file, path);
}

std::optional<Error> FileStore::append(std::string_view line) {
    if (has_failed_) {
        return Error{ErrorCode::kIo, path_, "the log takes no more lines after a failed one"};
    }
    if (line.size() > kLogBytesMax - byte_count_) {
        has_failed_ = true;
        return too_large(path_);
    }
    if (std::fwrite(line.data(), 1, line.size(), file_.get()) != line.size() ||
        std::fflush(file_.get()) != 0) {
        has_failed_ = true;
        return io_error(path_, "the log cannot be written");
    }
    byte_count_ += line.size();
    return std::nullopt;
}

base::Result<std::string> read_log_file(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        return io_error(path, "the log cannot be read");
    }
    std::string bytes;
    char buffer[1U << 14U];
    std::size_t count = 0;
    while (bytes.size() <= kLogBytesMax &&
           (count = std::fread(buffer, 1, sizeof buffer, file)) != 0) {
        bytes.append(buffer, count);
    }
    const bool has_failed = std::ferror(file) != 0;
    const Error failure = io_error(path, "the log cannot be read");
    std::fclose(file);
    if (has_failed) {
        return failure;
    }
    if (bytes.size() > kLogBytesMax) {
        return too_large(path);
    }
    return bytes;
}

}  // namespace drill::session_log
