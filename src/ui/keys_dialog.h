// The list of all keys, over whatever screen is up.
#pragma once

namespace drill::ui {

/// Draws the dialog while `is_open`; the key that shows it opens it. Call it after the screen.
void keys_dialog(bool& is_open);

}  // namespace drill::ui
