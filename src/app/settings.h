// What this device remembers of its player, whichever drill is on: as text for the platform.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace drill::app {

/// Whether the pager is heard. The usual: unless the page stands inside another one.
enum class PagerSound : std::uint8_t { kUsual, kOff, kOn };

struct Settings {
    int room_width = 0;  ///< logical pixels, 0 to 4096; 0: as wide as the window suggests
    PagerSound pager_sound = PagerSound::kUsual;
    bool is_call_spoken = false;  ///< what is said in the call is read aloud
    bool pager_notifies = true;   ///< where the browser lets it

    bool operator==(const Settings&) const = default;
};

std::string write_settings(const Settings& settings);

/// Reads what write_settings() wrote; the defaults for anything else.
Settings read_settings(std::string_view bytes);

}  // namespace drill::app
