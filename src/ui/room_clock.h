// How long the player has until the next public update.
#pragma once

#include <string>

#include "engine/room.h"
#include "kit/marks.h"

namespace drill::ui {

/// The cadence of the incident whose next update is due first.
struct CadenceNow {
    kit::Cadence bar;      ///< `bar.due_time` is empty: take the text below
    std::string due_time;  ///< "14:35"; empty when nothing is due
};

CadenceNow cadence_now(const engine::Room& room, engine::Milliseconds now_ms);

}  // namespace drill::ui
