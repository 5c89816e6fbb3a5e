// What a maintenance is planned to be, whoever planned it.
#pragma once

#include <cstdint>
#include <string>

#include "engine/cells.h"

namespace drill::engine {

/// A maintenance as it is planned; its automation takes words and ways from here.
struct MaintenancePlan {
    std::string title;
    std::string details;
    CellSet cells;
    int starts_minute = 0;  ///< since the midnight before the drill, UTC
    int ends_minute = 0;
    std::uint8_t reminders = 0;  ///< bits 1 << MaintenanceStep: e-mails before the start
    std::string subject;
    bool is_automatic = true;
    std::string start_details;
    std::uint8_t start_broadcast = 0;  ///< Broadcast bits
    std::string finish_details;
    std::uint8_t finish_broadcast = 0;
};

}  // namespace drill::engine
