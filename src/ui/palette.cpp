#include "ui/palette.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {
namespace {

/// The row that was pressed, or that Enter was pressed for; -1 while there is none.
int pressed_row(std::span<const PaletteRow> rows, Palette& palette) {
    const kit::TextFieldResult field =
        kit::text_field("Find an action", palette.words,
                        {.placeholder = "Find an action", .has_autofocus = true, .is_combo = true});
    const std::vector<std::size_t> found = matching_rows(rows, palette.words);
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
    int picked = -1;
    for (int i = 0; i <= last; ++i) {
        const std::size_t row = found[static_cast<std::size_t>(i)];
        const glm::vec2 top = kit::remaining_rect().min;
        const bool is_chosen = i == palette.chosen;
        const bool was_pressed =
            kit::option_row(rows[row].words, shown_chord_of(rows[row].key), is_chosen);
        if (is_chosen && (field.step != 0 || field.has_changed))
            list.show({top, {place.max.x, kit::remaining_rect().min.y}});
        if (was_pressed || (is_chosen && field.was_submitted))
            picked = static_cast<int>(row);
    }
    return picked;
}

}  // namespace

void PaletteOffers::add(std::string words, Intent intent, Key key) {
    rows.push_back({std::move(words), key});
    asked.push_back(std::move(intent));
}

void PaletteOffers::add_settings() {
    add("Pager: sound on", SoundPager{true});
    add("Pager: sound off", SoundPager{false});
    add("Pager: notify me while this tab is hidden", NotifyOfPages{});
    add("Call: read aloud", SpeakCall{true});
    add("Call: do not read aloud", SpeakCall{false});
    add("Keyboard: show the keys", ShowKeys{}, Key::kKeys);
}

std::vector<std::size_t> matching_rows(std::span<const PaletteRow> rows, std::string_view words) {
    const std::string folded = base::folded(words);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (base::has_words(base::folded(rows[i].words), folded))
            found.push_back(i);
    }
    return found;
}

bool is_palette_open(Palette& palette) {
    if (is_pressed(Key::kActions))
        palette = {.is_open = true, .words = {}};
    return palette.is_open;
}

int pick_row(std::span<const PaletteRow> rows, Palette& palette) {
    int picked = -1;
    bool was_dismissed = false;
    {
        kit::Dialog dialog("Actions", {.width = kit::px(480)});
        picked = pressed_row(rows, palette);
        kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
        const float width = button_width("Close");
        kit::at(line.cut_right(width));
        was_dismissed = kit::button("Close", {.width = width}) || dialog.was_dismissed();
    }
    if (picked >= 0 || was_dismissed)
        palette = {};
    return picked;
}

Intents pick_offer(const PaletteOffers& offers, Palette& palette) {
    const int picked = pick_row(offers.rows, palette);
    return picked < 0 ? Intents{} : Intents{offers.asked[static_cast<std::size_t>(picked)]};
}

}  // namespace drill::ui
