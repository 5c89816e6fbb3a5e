#include "ui/emergency_screen.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {

namespace {

void draw_clock(base::Milliseconds held_at_ms) {
    const kit::Card card({.padding_y = kit::px(12)});
    const kit::Row row({.gap = kit::px(16)});
    {
        const kit::Column name({.width = kit::px(104)});
        kit::label("Drill clock", kit::theme().ink3);
    }
    kit::label("held at " + base::format_duration(held_at_ms));
}

bool draw_return() {
    const bool is_asked = kit::button("Return to the drill", {.size = normal_button()});
    kit::space(kit::px(8));
    kit::hint("Only when the real emergency is over. The drill stays paused until you go on.");
    return is_asked;
}

}  // namespace

Intents emergency_screen(base::Milliseconds held_at_ms) {
    Intents intents;
    { const PageBar bar; }
    const kit::Rect body = page_body();
    const kit::ScrollArea main(body, {.role = kit::Role::kMain,
                                      .name = "Practice stopped",
                                      .padding_x = page_margin(560),
                                      .padding_y = kit::px(24),
                                      .gap = 0.0f});
    kit::space(is_phone() ? kit::px(16) : body.height() * 0.145f);
    const kit::Rect mark = kit::place({kit::px(48), kit::px(48)});
    kit::draw_icon(mark.min, kit::Icon::kStop, kit::theme().of(kit::Level::kDisruption).ink,
                   kit::px(48));
    kit::space(kit::px(20));
    kit::heading("Practice stopped: real emergency", 1, kit::Type::kPageTitle);
    kit::space(kit::px(8));
    kit::text(
        "The drill is frozen and hidden. Nothing from it can be sent. "
        "Leave this page and use your real tools.",
        {.style = {.color = kit::theme().ink2}, .role = kit::Role::kAlert});
    kit::space(kit::px(24));
    if (held_at_ms != base::kNever) {
        draw_clock(held_at_ms);
        kit::space(kit::px(24));
    }
    if (draw_return()) {
        intents.push_back(EndEmergency{});
    }
    return intents;
}

}  // namespace drill::ui
