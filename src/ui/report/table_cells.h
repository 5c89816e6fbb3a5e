// Cells of the debrief's tables: texts start at one height, however high the row grows.
#pragma once

#include <string_view>

#include "kit/containers.h"
#include "kit/theme.h"

namespace drill::ui::report {

/// Space above and below the first line of a cell, device pixels; a single line gives 28.
float cell_padding();

/// A cell that is only text; a colour of 0 means ink.
void word_cell(kit::Table& table, std::string_view words, kit::Color color = 0);

}  // namespace drill::ui::report
