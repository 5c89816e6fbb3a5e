// A page that only tells something: loading, or what went wrong.
#pragma once

#include <string>

#include "ui/intent.h"

namespace drill::ui {

/// Three sentences at most, in the order in which a person needs them; empty ones are left out.
struct Message {
    std::string title;
    std::string what_happened;
    std::string what_is_safe;
    std::string what_to_do;
    bool is_busy = false;  ///< something is still being fetched: nothing to press yet
    std::string action;    ///< a button that asks for TakeOver; empty: none
};

/// Shows `message` alone; unless busy, with a way back to the drills.
Intents message_screen(const Message& message);

}  // namespace drill::ui
