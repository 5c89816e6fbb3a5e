// The palette: every action that can be taken now, found by typing.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "ui/drill_actions.h"

namespace drill::ui {

/// Indexes of the actions in which every word of `words` occurs, whole or in part.
std::vector<std::size_t> matching_actions(std::span<const Action> actions, std::string_view words);

/// Covers the desk while it is open; draws nothing otherwise. Its key opens it.
Intents palette_dialog(const engine::Room& room, DrillView& view);

}  // namespace drill::ui
