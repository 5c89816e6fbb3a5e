#include "ui/import_screen.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {

namespace {

constexpr std::string_view kMake = "Make a draft";

std::string title_of(const ImportList& list) {
    if (!list.problem.empty())
        return list.kind.empty() ? "This file was not recognised" : "This file makes no draft";
    if (list.rows.size() == 1)
        return "One draft can be made of this file";
    return "Choose one of " + counted(list.rows.size(), "incident", "incidents");
}

std::string opening(const ImportList& list) {
    std::string words = list.file + " was read on this device, not uploaded";
    return list.kind.empty() ? words + "." : words + ", as " + list.kind + ".";
}

void draw_words(const ImportRow& row) {
    {
        const kit::Row title({.gap = kit::px(8), .wraps = true});
        kit::text(row.title.empty() ? "Without a title" : row.title,
                  {.style = {.face = kit::Face::kMedium}});
    }
    const kit::TextStyle quiet{.type = kit::Type::kMeta, .color = kit::theme().ink2};
    kit::text(row.span, {.style = quiet, .has_tabular_digits = true});
    if (row.is_test)
        kit::text("Only a try, as its title says", {.style = quiet});
    if (!row.id.empty())
        kit::text("ID " + row.id, {.style = quiet});
}

/// True when a draft is to be made of this incident.
bool draw_make(const ImportRow& row, float width) {
    const std::string name = std::string(kMake) + ": " + row.title + ", " + row.span +
                             (row.id.empty() ? "" : ", ") + row.id;
    return kit::button(kMake, {.size = small_button(), .name = name, .width = width});
}

bool draw_row(const ImportRow& row) {
    const kit::Column padded({.padding_x = kit::px(16), .padding_y = kit::px(12)});
    if (is_phone()) {
        const kit::Column column({.gap = kit::px(4)});
        draw_words(row);
        kit::space(kit::px(4));
        return draw_make(row, kit::kNatural);
    }
    const float width = button_width(kMake);
    const kit::Row line({.gap = kit::px(16)});
    {
        const kit::Column words(
            {.width = kit::remaining_width() - width - kit::px(16), .gap = kit::px(3)});
        draw_words(row);
    }
    return draw_make(row, width);
}

void draw_rows(const ImportList& list, Intents& intents) {
    const kit::Card card({.padding_x = 0.0f, .padding_y = 0.0f, .gap = 0.0f});
    const kit::List items("Incidents");
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        const kit::ListItem item(i);
        const kit::IdScope scope(i);
        if (i > 0)
            kit::separator();
        if (draw_row(list.rows[i]))
            intents.push_back(AuthorWish{AuthorStep::kMakeDraft, static_cast<int>(i)});
    }
}

void draw_problem(const ImportList& list) {
    const kit::Card card({.padding_x = kit::px(16), .padding_y = kit::px(13), .gap = kit::px(3)});
    kit::text(as_sentence(list.problem), {.role = kit::Role::kAlert});
    if (!list.place.empty())
        kit::text(list.file + ", " + list.place,
                  {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2}});
}

/// Detection can be wrong: the author says what the file is.
void draw_kind(const ImportList& list, Intents& intents) {
    std::vector<kit::SelectItem> items;
    for (const std::string_view each : list.kinds)
        items.push_back({each, {}});
    int index = list.kind_index;
    const kit::FormRow row("Read this file as");
    const kit::Column column({.width = is_phone() ? kit::kFill : kit::px(260)});
    if (kit::select("Read this file as", items, index, {.placeholder = "Choose what it is"}))
        intents.push_back(AuthorWish{AuthorStep::kReadAs, index});
}

void draw_ways_out(Intents& intents) {
    const kit::ButtonSize size = normal_button();
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("Read another file", {.size = size, .icon = kit::Icon::kFolder}))
        intents.push_back(ChoosePackFile{true});
    if (kit::button("Back to drills", {.size = size}))
        intents.push_back(LeaveDrill{});
}

}  // namespace

Intents import_screen(const ImportList& list) {
    Intents intents;
    { const PageBar bar; }
    const std::string title = title_of(list);
    const kit::ScrollArea main(page_body(), page_main(title));
    kit::heading(title, 1, kit::Type::kSection);
    kit::space(kit::px(4));
    kit::text(opening(list), {.style = {.color = kit::theme().ink2}, .role = kit::Role::kStatus});
    kit::space(kit::px(16));
    if (!list.problem.empty()) {
        draw_problem(list);
        kit::space(kit::px(16));
    }
    draw_kind(list, intents);
    kit::space(kit::px(16));
    draw_ways_out(intents);
    if (!list.rows.empty()) {
        kit::space(kit::px(20));
        draw_rows(list, intents);
    }
    return intents;
}

}  // namespace drill::ui
