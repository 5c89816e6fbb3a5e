#include "ui/palette_dialog.h"

#include <algorithm>

#include "base/later.h"
#include "base/text.h"
#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {
namespace {

/// The action that was pressed, or that Enter was pressed for; null while there is none.
const Action* pick(std::span<const Action> actions, Palette& palette) {
    const kit::TextFieldResult field =
        kit::text_field("Find an action", palette.words,
                        {.placeholder = "Find an action", .has_autofocus = true, .is_combo = true});
    const std::vector<std::size_t> found = matching_actions(actions, palette.words);
    const int last = static_cast<int>(found.size()) - 1;
    if (field.has_changed)
        palette.chosen = 0;
    palette.chosen = std::clamp(palette.chosen + field.step, 0, std::max(0, last));
    if (found.empty())
        kit::text("Nothing that can be done now is called so.",
                  {.style = {.color = kit::theme().ink2}, .role = kit::Role::kStatus});
    const float most = kit::dialog_place().height() - kit::px(170);
    const kit::Rect place = kit::place({kit::kFill, std::min(kit::px(336), most)});
    kit::ScrollArea list(place, {.role = kit::Role::kListbox, .name = "Actions", .gap = 0.0f});
    const Action* picked = nullptr;
    for (int i = 0; i <= last; ++i) {
        const Action& action = actions[found[static_cast<std::size_t>(i)]];
        const glm::vec2 top = kit::remaining_rect().min;
        const bool is_chosen = i == palette.chosen;
        const bool was_pressed =
            kit::option_row(action.words, shown_chord_of(action.key), is_chosen);
        if (is_chosen && (field.step != 0 || field.has_changed))
            list.show({top, {place.max.x, kit::remaining_rect().min.y}});
        if (was_pressed || (is_chosen && field.was_submitted))
            picked = &action;
    }
    return picked;
}

DRILL_LATER Intents show_palette(const engine::Room& room, DrillView& view) {
    const std::vector<Action> actions = drill_actions(room, view);
    const Action* picked = nullptr;
    bool was_dismissed = false;
    {
        kit::Dialog dialog("Actions", {.width = kit::px(480)});
        picked = pick(actions, view.palette);
        kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
        const float width = button_width("Close");
        kit::at(line.cut_right(width));
        was_dismissed = kit::button("Close", {.width = width}) || dialog.was_dismissed();
    }
    if (picked == nullptr && !was_dismissed)
        return {};
    view.palette = {};
    return picked == nullptr ? Intents{} : picked->act(room, view, picked->number);
}

}  // namespace

std::vector<std::size_t> matching_actions(std::span<const Action> actions, std::string_view words) {
    const std::string folded = base::folded(words);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (base::has_words(base::folded(actions[i].words), folded))
            found.push_back(i);
    }
    return found;
}

Intents palette_dialog(const engine::Room& room, DrillView& view) {
    if (is_pressed(Key::kActions))
        view.palette = {.is_open = true, .words = {}};
    return view.palette.is_open ? show_palette(room, view) : Intents{};
}

}  // namespace drill::ui
