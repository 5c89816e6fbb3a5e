#include "ui/drill_screen.h"

#include "base/drill_time.h"
#include "kit/widgets.h"
#include "ui/channel_panel.h"
#include "ui/pager_dialog.h"

namespace drill::ui {

Intents drill_screen(const engine::Room& room, engine::Milliseconds now_ms, DrillView& view) {
    Intents intents;
    kit::Rect window = kit::window_rect();
    kit::fill(window, kit::theme().canvas);
    kit::Rect top = window.cut_top(kit::px(56));
    kit::fill(top, kit::theme().panel);
    kit::ribbon(top);
    {
        kit::Row row(top.inset(kit::px(16), 0.0f));
        kit::practice_tag();
        kit::heading(room.setting().title, 1, kit::Type::kLine, kit::kNatural);
        kit::text(base::format_time_of_day_seconds(room.setting().starts_at_ms, now_ms) + " UTC",
                  {.has_tabular_digits = true, .role = kit::Role::kTimer});
    }
    append(intents, channel_panel(window, room, now_ms, view));
    append(intents, pager_dialog(room, now_ms, kit::px(56)));
    return intents;
}

}  // namespace drill::ui
