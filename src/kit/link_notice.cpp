#include "kit/buttons.h"
#include "kit/containers.h"
#include "kit/context_state.h"
#include "kit/text.h"

namespace drill::kit {

void link_notice() {
    ContextState& ui = state();
    if (ui.followed_link.empty()) {
        return;
    }
    Dialog dialog("This link leads nowhere");
    text("PRACTICE: no link leaves the drill. In an incident it would lead to:",
         {.style = {.color = theme().ink2}});
    text(ui.followed_link, {.style = {.face = Face::kMono}});
    if (button("Close", {.has_autofocus = true}) || dialog.was_dismissed()) {
        ui.followed_link.clear();
        ui.wants_frame = true;
    }
}

}  // namespace drill::kit
