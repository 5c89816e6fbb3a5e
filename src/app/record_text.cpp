#include "app/record_text.h"

#include <charconv>

#include "base/text.h"

namespace drill::app {

void RecordWriter::number(std::uint64_t value) {
    out_ += std::to_string(value);
    out_ += ';';
}

void RecordWriter::text(std::string_view value) {
    out_ += std::to_string(value.size());
    out_ += ':';
    out_ += value;
    out_ += ';';
}

std::uint64_t RecordReader::number(std::uint64_t max) {
    return digits(';', max);
}

std::string RecordReader::text(std::size_t bytes_max) {
    const auto size = static_cast<std::size_t>(digits(':', bytes_max));
    if (has_failed_)
        return {};
    const bool is_there = size < rest_.size() && rest_[size] == ';';
    if (!is_there || !base::is_valid_utf8(rest_.substr(0, size))) {
        fail();
        return {};
    }
    std::string value(rest_.substr(0, size));
    rest_.remove_prefix(size + 1);
    return value;
}

std::uint64_t RecordReader::digits(char end, std::uint64_t max) {
    std::uint64_t value = 0;
    const auto parsed = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    const auto used = static_cast<std::size_t>(parsed.ptr - rest_.data());
    const bool is_read =
        parsed.ec == std::errc() && used < rest_.size() && rest_[used] == end && value <= max;
    if (has_failed_ || !is_read) {
        fail();
        return 0;
    }
    rest_.remove_prefix(used + 1);
    return value;
}

void RecordReader::fail() {
    has_failed_ = true;
    rest_ = {};
}

}  // namespace drill::app
