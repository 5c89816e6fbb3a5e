#include "ui/keys_dialog.h"

#include <algorithm>
#include <string>

#include "base/later.h"
#include "kit/widgets.h"
#include "ui/keys.h"
#include "ui/page_bar.h"

namespace drill::ui {
namespace {

constexpr float kRowHeight = 26.0f;
constexpr float kGroupGap = 10.0f;

/// As people call it: "Ctrl + K", "Arrow left".
std::string spoken(std::string_view chord) {
    if (chord == "ArrowLeft" || chord == "ArrowRight")
        return chord == "ArrowLeft" ? "Arrow left" : "Arrow right";
    std::string words(chord);
    for (std::size_t at = words.find('+'); at != std::string::npos; at = words.find('+', at + 2))
        words.replace(at, 1, " + ");
    return words;
}

void key_row(const KeyRow& key, std::uint64_t number) {
    const kit::ListItem item(number);
    const kit::Row row({.height = kit::px(kRowHeight), .gap = kit::px(12)});
    kit::text(spoken(key.chord), {.style = {.type = kit::Type::kLabel, .face = kit::Face::kMedium},
                                  .width = kit::px(116)});
    kit::text(key.words,
              {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2}, .lines_max = 1});
}

void rows() {
    const std::span<const KeyRow> all = key_rows();
    for (std::size_t i = 0; i < all.size();) {
        const std::string_view where = all[i].where;
        kit::space(kit::px(i == 0 ? 0 : kGroupGap));
        kit::heading(where, 3, kit::Type::kMeta);
        const kit::List list(where);
        for (; i < all.size() && all[i].where == where; ++i)
            key_row(all[i], i);
    }
}

float rows_height() {
    float height = 0.0f;
    std::string_view where;
    for (const KeyRow& row : key_rows()) {
        height += kit::px(kRowHeight);
        if (row.where != where)
            height += kit::type_size(kit::Type::kMeta).line_height + kit::px(kGroupGap);
        where = row.where;
    }
    return height;
}

DRILL_LATER void show_keys(bool& is_open) {
    const float most = kit::dialog_place().height() - kit::px(160);
    kit::Dialog dialog("Keyboard", {.width = kit::px(440)});
    {
        const kit::Rect place =
            kit::place({kit::kFill, std::max(kit::px(60), std::min(rows_height(), most))});
        const kit::ScrollArea area(place, {.name = "Keys", .gap = 0.0f});
        rows();
    }
    kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
    const float width = button_width("Close");
    kit::at(line.cut_right(width));
    if (kit::button("Close", {.width = width, .has_autofocus = true}) || dialog.was_dismissed())
        is_open = false;
}

}  // namespace

void keys_dialog(bool& is_open) {
    is_open |= is_pressed(Key::kKeys);
    if (is_open)
        show_keys(is_open);
}

}  // namespace drill::ui
