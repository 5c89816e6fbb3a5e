#include "subscriber/json_writer.h"

#include "base/json_text.h"

namespace drill::subscriber {

void JsonWriter::new_line() {
    if (line_depth_ == 0)
        out_.append("\n").append(2 * depth_, ' ');
}

void JsonWriter::begin(std::string_view key) {
    if (!is_first_)
        out_ += line_depth_ == 0 ? "," : ", ";
    if (depth_ > 0)
        new_line();
    is_first_ = false;
    if (key.empty())
        return;
    base::append_json_text(out_, key);
    out_ += ": ";
}

void JsonWriter::open(std::string_view key, char bracket) {
    begin(key);
    out_ += bracket;
    ++depth_;
    is_first_ = true;
}

void JsonWriter::open_line(std::string_view key, char bracket) {
    open(key, bracket);
    if (line_depth_ == 0)
        line_depth_ = depth_;
}

void JsonWriter::close(char bracket) {
    const bool is_line = line_depth_ == depth_;
    --depth_;
    if (!is_first_)
        new_line();
    if (is_line)
        line_depth_ = 0;
    out_ += bracket;
    is_first_ = false;
}

void JsonWriter::text(std::string_view key, std::string_view value) {
    begin(key);
    base::append_json_text(out_, value);
}

}  // namespace drill::subscriber
