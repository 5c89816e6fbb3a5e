#include "ui/notice_bar.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {
namespace {

/// Room that the text leaves to the buttons beside it.
float beside_width(std::string_view action) {
    return button_width(action) + kit::px(8 + 32);
}

float text_width(const kit::Rect& rest, std::string_view action) {
    const float inner = rest.width() - 2.0f * kit::px(16) - kit::px(16 + 12);
    return is_phone() ? inner : std::max(inner - beside_width(action) - kit::px(16), kit::px(160));
}

float bar_height(const kit::Rect& rest, std::string_view sentence, std::string_view action) {
    const float text =
        kit::text_height(sentence, kit::Type::kLabel, std::floor(text_width(rest, action)));
    const float needed = text + kit::px(is_phone() ? 24 + 44 + 8 : 24);
    return std::max(kit::px(56), std::ceil(needed));
}

enum class Press : std::uint8_t { kNothing, kAction, kClose };

/// One sentence with a button, and one that closes it.
Press one_bar(kit::Rect& rest, std::string_view name, std::string_view sentence,
              std::string_view action) {
    const kit::IdScope ids(name);
    const float words = text_width(rest, action);
    // A low window has room for a notice or for the desk.
    kit::Rect bar = rest.cut_top(is_low() ? rest.height() : bar_height(rest, sentence, action));
    const kit::Scope scope({.role = kit::Role::kRegion, .name = name, .rect = bar});
    const kit::LevelColors colors = kit::theme().of(kit::Level::kDegraded);
    kit::fill_tinted(bar, colors);
    kit::horizontal_line(bar.max.y - kit::px(1), bar.min.x, bar.max.x);
    bar = bar.inset(kit::px(16), kit::px(12));
    kit::Rect buttons = is_phone() ? bar.cut_bottom(kit::px(44)) : kit::Rect();
    kit::Rect text = bar;
    const float height = kit::text_height(sentence, kit::Type::kLabel, std::floor(words));
    const float text_top = is_phone() ? bar.min.y : std::floor(bar.centre().y - height * 0.5f);
    kit::draw_icon({bar.min.x, text_top + kit::px(1)}, kit::Icon::kInfo, colors.ink);
    text.cut_left(kit::px(16 + 12));
    {
        const kit::Column column(is_phone() ? text : kit::centred(text, {text.width(), height}));
        kit::text(sentence, {.style = {.type = kit::Type::kLabel, .color = colors.ink},
                             .width = std::floor(words),
                             .role = kit::Role::kStatus,
                             .live = kit::Live::kPolite});
    }
    const float size = kit::px(is_phone() ? 44 : 32);
    if (!is_phone())
        buttons = kit::centred(bar, {bar.width(), size});
    kit::at(buttons.cut_right(size));
    Press press = Press::kNothing;
    if (kit::icon_button("Close this notice", kit::Icon::kCross,
                         {.rank = kit::Rank::kThird, .width = size}))
        press = Press::kClose;
    buttons.cut_right(kit::px(8));
    const float action_width = button_width(action);
    kit::at(buttons.cut_right(action_width));
    if (kit::button(action, {.size = normal_button(), .width = action_width}))
        press = Press::kAction;
    return press;
}

}  // namespace

Intents notice_bar(kit::Rect& rest, const engine::Room& room, DrillView& view) {
    Intents intents;
    if (!view.storage_notice.empty()) {
        const Press press = one_bar(rest, "Storage", view.storage_notice, "Save the log");
        if (press == Press::kAction)
            intents.push_back(SaveLog{});
        if (press == Press::kClose)
            view.storage_notice.clear();
    }
    if (!view.clock_notice.empty() && !rest.is_empty()) {
        const Press press = one_bar(rest, "Drill clock", view.clock_notice, "Go on");
        if (press == Press::kAction && room.is_paused())
            intents.push_back(engine::Resume{});
        if (press != Press::kNothing)
            view.clock_notice.clear();
    }
    const auto& changes = room.changes();
    if (view.is_subscribed && view.changes_told < changes.size() && !rest.is_empty()) {
        const Press press = one_bar(rest, "Subscribed incident", changes.back().text, "Channel");
        if (press == Press::kAction)
            view.go_to(engine::Channel::kIncident);
        if (press != Press::kNothing)
            view.changes_told = changes.size();
    }
    return intents;
}

}  // namespace drill::ui
