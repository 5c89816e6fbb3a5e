// What of the call is to be read aloud: what is said from now on, never what was said before.
#pragma once

#include <cstddef>
#include <span>

#include "engine/room.h"

namespace drill::app {

struct CallReading {
    std::span<const engine::Caption> lines;  ///< some may be the CMOC's own, or not heard
    bool breaks_off = false;                 ///< what is being read is to be broken off
};

class CallVoice {
public:
    /// What `room` holds by now is not to be read.
    void start_behind(const engine::Room& room) { taken_ = room.captions().size(); }
    /// What came since the last time; nothing once the seat has left the call or the drill is over.
    CallReading take(const engine::Room& room, bool is_on);

private:
    std::size_t taken_ = 0;
    bool is_reading_ = false;
};

}  // namespace drill::app
