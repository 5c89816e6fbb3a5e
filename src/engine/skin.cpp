#include "engine/skin.h"

#include <algorithm>

namespace drill::engine {

std::string_view title_of(const Skin& skin, IncidentState state) {
    const auto number = static_cast<std::size_t>(state);
    return number == 0 ? std::string_view("None") : std::string_view(skin.states[number - 1]);
}

std::string_view title_of(const Skin& skin, Level level) {
    return skin.level_titles[static_cast<std::size_t>(level) - 1];
}

std::string_view impact_of(const Skin& skin, Level level) {
    return skin.impacts[std::min(static_cast<std::size_t>(level), skin.level_count) - 1];
}

}  // namespace drill::engine
