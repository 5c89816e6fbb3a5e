// Writes JSON with one value a line, which people can read too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace drill::subscriber {

/// Puts commas, line feeds and spaces. A value in a list has an empty key.
class JsonWriter {
public:
    /// Opens `{` or `[`.
    void open(std::string_view key, char bracket);
    /// The same, all of it in one line.
    void open_line(std::string_view key, char bracket);
    void close(char bracket);
    void text(std::string_view key, std::string_view value);

    std::string take() { return std::move(out_); }

private:
    void begin(std::string_view key);
    void new_line();

    std::string out_;
    std::size_t depth_ = 0;
    std::size_t line_depth_ = 0;  ///< depth of what stands in one line; 0: nothing
    bool is_first_ = true;
};

}  // namespace drill::subscriber
