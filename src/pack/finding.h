// One fault of a pack file in words, with its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include "base/joined.h"

namespace drill::pack {

/// Line and column of a character, both from 1; columns count characters, not bytes.
struct FilePlace {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// Something in the file that must be changed before it can be played.
struct Finding {
    std::string pointer;  ///< JSON pointer; empty for the file as a whole and for broken JSON
    FilePlace place;
    std::string value;    ///< the offending value as messages show it, shortened; may be empty
    std::string message;  ///< "expected …, got …": one sentence without full stop
};

/// "scenarios/x/pack.json:12: /injects/3/at: expected …"; with the column where a pointer is
/// missing.
std::string format_finding(std::string_view file, const Finding& finding);

/// All findings of one reading, at most kFindingCountMax and one line that counts the rest.
class Findings {
public:
    void add(Finding finding);

    bool empty() const { return findings_.empty(); }

    /// In the order of the file; leaves nothing behind.
    std::vector<Finding> take();

private:
    std::vector<Finding> findings_;
    std::size_t surplus_ = 0;
};

using base::joined;

/// `text` in quotes, cut after 60 bytes and with control characters made visible.
std::string in_quotes(std::string_view text);

}  // namespace drill::pack
