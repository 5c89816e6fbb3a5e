// The list of all keys, over whatever screen is up.
#pragma once

namespace drill::ui {

/// Draws the dialog while `is_open`; the key that shows it opens it. Call it after the screen.
/// `top_kept` as in pager_dialog().
void keys_dialog(bool& is_open, float top_kept);

}  // namespace drill::ui
