// What a file from elsewhere holds: the incidents of which a draft of a pack can be made.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/later.h"
#include "ui/intent.h"

namespace drill::ui {

/// One incident of the file.
struct ImportRow {
    std::string title;
    std::string id;        ///< empty: it has none
    std::string span;      ///< "2019-02-20 18:00 UTC, 1 h 40 min, 2 posts"
    bool is_test = false;  ///< its title says that it was a try
};

/// Everything on the screen but its buttons.
struct ImportList {
    std::string file;
    std::string kind;     ///< "a Statuspage answer"; empty: not known
    std::string problem;  ///< why there are no incidents, as a sentence; empty when there are
    std::string place;    ///< where in the file that is, "line 4"; may be empty
    std::vector<ImportRow> rows;
    std::vector<std::string_view> kinds;  ///< as what the file may be read
    int kind_index = -1;                  ///< of them; -1: not known
};

/// Returns AuthorWish, ChoosePackFile or LeaveDrill.
DRILL_LATER Intents import_screen(const ImportList& list);

}  // namespace drill::ui
