// A pack as its author reads it: what happens, in the order of time, and a way to play from there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/later.h"
#include "ui/intent.h"

namespace drill::ui {

/// One inject.
struct RunSheetRow {
    int inject = 0;      ///< its number in the pack
    std::string moment;  ///< "02:30", "condition + 00:10"
    std::string id;
    std::string what;   ///< "Mara, channel"
    std::string words;  ///< what is said, written, asked; may be empty
    bool is_timed = false;
};

/// A maintenance that is on the status page from the first second.
struct MaintenanceRow {
    std::string window;  ///< as planned, in two lines: "20:50 UTC", "to 21:28 UTC"
    std::string id;
    std::string course;  ///< "Starts and finishes by itself"
    std::string title;
    std::string where;  ///< the components
};

/// What a pack that an import made has beside its run sheet.
struct DraftNotes {
    std::vector<std::string> tasks;  ///< of its author, most important first; may be empty
    bool shows_all = false;          ///< of the tasks, else the first of them
    bool has_others = false;         ///< the file holds other incidents too
};

/// Everything on the screen but its buttons.
struct RunSheet {
    std::string file;
    std::string title;
    std::string facts;  ///< "S2 · 20 minutes · 189 injects · 6 expectations"
    std::vector<MaintenanceRow> maintenances;
    std::vector<RunSheetRow> rows;    ///< timed ones first, earliest first
    std::optional<DraftNotes> draft;  ///< none: the file is a pack
    std::string notice;  ///< a sentence of the app, such as where a file went; empty: none
};

/// Returns PlayPack, AuthorWish, ChoosePackFile or LeaveDrill.
DRILL_LATER Intents run_sheet_screen(const RunSheet& sheet);

}  // namespace drill::ui
