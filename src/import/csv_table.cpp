#include "import/csv_table.h"

#include <algorithm>

#include "import/plain_text.h"
#include "import/source_text.h"
#include "pack/encoding_fault.h"

namespace drill::import {
namespace {

constexpr std::string_view kFormulaMarks = "=+-@\t'";

char mark_of(std::string_view bytes) {
    const std::string_view first = bytes.substr(0, bytes.find('\n'));
    char best = ',';
    auto most = std::count(first.begin(), first.end(), ',');
    for (const char mark : {';', '\t'}) {
        const auto count = std::count(first.begin(), first.end(), mark);
        if (count > most) {
            most = count;
            best = mark;
        }
    }
    return best;
}

std::string without_apostrophe(std::string cell) {
    const bool is_guarded = cell.size() >= 2 && cell[0] == '\'' &&
                            kFormulaMarks.find(cell[1]) != std::string_view::npos;
    return is_guarded ? cell.substr(1) : cell;
}

class CsvReader {
public:
    explicit CsvReader(std::string_view bytes) : bytes_(bytes), mark_(mark_of(bytes)) {}

    base::Result<std::vector<CsvRow>> read() {
        std::vector<CsvRow> rows;
        while (place_ < bytes_.size()) {
            CsvRow row;
            row.line = line_;
            if (!read_row(row))
                return fault_in_line(row.line, "a closing quote of a cell", "the end of the file");
            if (row.cells.size() > kColumnCountMax)
                return fault_in_line(row.line, "at most 64 columns", "more");
            const bool has_text =
                std::any_of(row.cells.begin(), row.cells.end(),
                            [](const std::string& cell) { return !trimmed(cell).empty(); });
            if (!has_text)
                continue;
            if (rows.size() == kRowCountMax)
                return fault_in_line(row.line, "at most 2000 rows", "one more");
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    bool read_row(CsvRow& row) {
        while (true) {
            std::string cell;
            if (place_ < bytes_.size() && bytes_[place_] == '"') {
                if (!read_quoted(cell))
                    return false;
            }
            read_bare(cell);
            // One too many is kept, so that the row is refused; further ones only cost memory.
            if (row.cells.size() <= kColumnCountMax)
                row.cells.push_back(without_apostrophe(std::move(cell)));
            if (place_ >= bytes_.size())
                return true;
            const char end = bytes_[place_++];
            if (end == '\n') {
                ++line_;
                return true;
            }
        }
    }

    bool read_quoted(std::string& cell) {
        for (++place_; place_ < bytes_.size(); ++place_) {
            const char c = bytes_[place_];
            if (c == '"' && bytes_.substr(place_ + 1, 1) != "\"") {
                ++place_;
                return true;
            }
            if (c == '"')
                ++place_;  // a doubled quote
            line_ += c == '\n' ? 1 : 0;
            cell += c;
        }
        return false;
    }

    /// Up to the next mark or line break, which stays.
    void read_bare(std::string& cell) {
        while (place_ < bytes_.size() && bytes_[place_] != mark_ && bytes_[place_] != '\n') {
            if (bytes_[place_] != '\r')
                cell += bytes_[place_];
            ++place_;
        }
    }

    std::string_view bytes_;
    char mark_;
    std::size_t place_ = 0;
    std::size_t line_ = 1;
};

}  // namespace

base::Result<std::vector<CsvRow>> read_csv(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    if (const auto fault = pack::find_encoding_fault(bytes))
        return base::Error{base::ErrorCode::kInvalid, "line " + std::to_string(fault->place.line),
                           fault->message};
    return CsvReader(bytes).read();
}

void append_csv_row(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string cell = cells[i];
        if (!cell.empty() && kFormulaMarks.find(cell[0]) != std::string_view::npos)
            cell.insert(cell.begin(), '\'');
        const bool needs_quotes = cell.find_first_of(",;\t\"\r\n") != std::string::npos ||
                                  trimmed(cell).size() != cell.size();
        out += i == 0 ? "" : ",";
        if (!needs_quotes) {
            out += cell;
            continue;
        }
        out += '"';
        for (const char c : cell) {
            out += c;
            if (c == '"')
                out += c;
        }
        out += '"';
    }
    out += "\r\n";
}

}  // namespace drill::import
