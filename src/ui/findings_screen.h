// What keeps a pack from being played, all of it at once.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/later.h"
#include "ui/intent.h"

namespace drill::ui {

/// One fault of a pack: where it stands and what is wrong there.
struct FindingLine {
    std::string file;
    std::string pointer;  ///< JSON pointer; empty for the file as a whole
    std::string message;  ///< one sentence
    int line = 0;         ///< counted from 1; 0: not known
};

/// "This pack needs three corrections".
std::string corrections_title(std::size_t count);

/// Lists the findings of the pack read from `file_name`, with ways to another pack and back.
DRILL_LATER Intents findings_screen(std::string_view file_name,
                                    std::span<const FindingLine> findings);

}  // namespace drill::ui
