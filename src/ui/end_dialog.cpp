#include "ui/end_dialog.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {

Intents end_dialog(DrillView& view) {
    if (!view.is_end_asked)
        return {};
    Intents intents;
    kit::Dialog dialog("End the drill?", {.is_alert = true});
    kit::text("The debrief follows: what happened beside what you posted. You cannot come back.",
              {.style = {.color = kit::theme().ink2}});
    kit::space(kit::px(8));
    kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
    const float end_width = button_width("End drill");
    kit::at(line.cut_right(end_width));
    const bool ends = kit::button("End drill", {.rank = kit::Rank::kDanger, .width = end_width});
    line.cut_right(kit::px(8));
    const float keep_width = button_width("Keep going");
    kit::at(line.cut_right(keep_width));
    const bool stays = kit::button("Keep going", {.width = keep_width, .has_autofocus = true});
    if (ends)
        intents.push_back(engine::EndDrill{});
    if (ends || stays || dialog.was_dismissed())
        view.is_end_asked = false;
    return intents;
}

}  // namespace drill::ui
