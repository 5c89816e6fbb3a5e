// Gives Dear ImGui glyphs that a FontHost draws.
#pragma once

#include <array>

#include "kit/theme.h"

struct ImFont;

namespace drill::kit {

class FontHost;

/// Adds one font a face to the current Dear ImGui context; `host` must outlive it.
std::array<ImFont*, kFaceCount> add_fonts(FontHost& host);

}  // namespace drill::kit
