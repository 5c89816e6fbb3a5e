// The palette: everything that can be done now on a screen, found by typing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/intent.h"
#include "ui/keys.h"

namespace drill::ui {

/// Where somebody is in the palette.
struct Palette {
    bool is_open = false;
    std::string words;
    int chosen = 0;  ///< among the rows that match
};

struct PaletteRow {
    std::string words;
    Key key = Key::kTold;  ///< that does the same; kTold: none
};

/// Rows that each ask the app for one thing, for screens that have no others.
struct PaletteOffers {
    std::vector<PaletteRow> rows;
    Intents asked;  ///< by row

    void add(std::string words, Intent intent, Key key = Key::kTold);
    /// What this device remembers, and the list of keys.
    void add_settings();
};

/// Indexes of the rows in which every word of `words` occurs, whole or in part.
std::vector<std::size_t> matching_rows(std::span<const PaletteRow> rows, std::string_view words);

/// Whether the palette covers the screen in this frame. Its key opens it.
bool is_palette_open(Palette& palette);

/// The dialog. Returns the row that was picked, -1 while there is none; what was picked or
/// dismissed is closed.
int pick_row(std::span<const PaletteRow> rows, Palette& palette);

/// The same for rows that ask.
Intents pick_offer(const PaletteOffers& offers, Palette& palette);

}  // namespace drill::ui
