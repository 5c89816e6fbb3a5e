// The page that hides a drill while something real needs the people in it.
#pragma once

#include "base/drill_time.h"
#include "ui/intent.h"

namespace drill::ui {

/// Covers everything; the drill behind it stays frozen until EndEmergency. `held_at_ms` is the
/// drill clock that is held, kNever to leave it out.
Intents emergency_screen(base::Milliseconds held_at_ms = base::kNever);

}  // namespace drill::ui
