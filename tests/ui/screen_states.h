// Every screen in every state it has: one line of a table adds one.
#pragma once

#include <span>

#include "ui/drill_desk.h"
#include "ui/shown_screen.h"

namespace drill::ui {

/// A screen in one of its states; `show` puts it on a window of that size and lets it come to rest.
struct ScreenState {
    const char* name;
    void (*show)(WindowSize size);
};

/// All of them, without the running drill's.
std::span<const ScreenState> told_screen_states();

/// States of a running drill: `arrange` makes the room and the view what they are in that state.
struct DeskState {
    const char* name;
    void (*arrange)(DrillDesk& desk);
};
std::span<const DeskState> desk_states();

}  // namespace drill::ui
