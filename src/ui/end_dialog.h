// The question whether the drill should end now.
#pragma once

#include "ui/drill_view.h"
#include "ui/intent.h"

namespace drill::ui {

/// Covers the desk while it is asked; draws nothing otherwise.
Intents end_dialog(DrillView& view);

}  // namespace drill::ui
