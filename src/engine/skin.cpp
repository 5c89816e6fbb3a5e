#include "engine/skin.h"

namespace drill::engine {

std::string_view title_of(const Skin& skin, IncidentState state) {
    const auto number = static_cast<std::size_t>(state);
    return number == 0 ? std::string_view("None") : std::string_view(skin.states[number - 1]);
}

std::string_view title_of(const Skin& skin, Level level) {
    return skin.level_titles[static_cast<std::size_t>(level) - 1];
}

}  // namespace drill::engine
