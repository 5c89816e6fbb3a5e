// Small records as plain text: whole numbers as "12;", texts as "5:hello;".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace drill::app {

class RecordWriter {
public:
    void number(std::uint64_t value);
    void flag(bool value) { number(value ? 1 : 0); }
    void text(std::string_view value);
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

/// Reads back, in the same order. After the first thing that is not as expected everything reads
/// as 0, false and "", and is_whole() is false: look at it before using anything.
class RecordReader {
public:
    explicit RecordReader(std::string_view bytes) : rest_(bytes) {}

    /// A number from 0 to `max`.
    std::uint64_t number(std::uint64_t max);
    bool flag() { return number(1) == 1; }
    /// Well-formed UTF-8 of at most `bytes_max` bytes.
    std::string text(std::size_t bytes_max);

    /// Everything was as expected, and nothing is left.
    bool is_whole() const { return !has_failed_ && rest_.empty(); }

private:
    std::uint64_t digits(char end, std::uint64_t max);
    void fail();

    std::string_view rest_;
    bool has_failed_ = false;
};

}  // namespace drill::app
