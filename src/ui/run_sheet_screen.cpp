#include "ui/run_sheet_screen.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {

namespace {

constexpr float kMomentWidth = 128;
constexpr std::string_view kPlay = "Play from here";
constexpr std::string_view kMaintenances = "Maintenances";
constexpr std::string_view kTasks = "To do before anybody plays it";

void draw_moment(const RunSheetRow& row) {
    kit::text(row.moment,
              {.style = {.type = kit::Type::kLabel,
                         .face = row.is_timed ? kit::Face::kMedium : kit::Face::kRegular,
                         .color = row.is_timed ? kit::theme().ink : kit::theme().ink2},
               .has_tabular_digits = true});
}

void draw_words(const RunSheetRow& row) {
    const std::string head = row.id.empty() ? row.what : row.what + " · " + row.id;
    kit::text(head, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2}});
    if (!row.words.empty())
        kit::text(row.words, {.style = {.type = kit::Type::kLabel}});
}

void draw_maintenance(const MaintenanceRow& row) {
    const kit::Column padded({.padding_x = kit::px(16), .padding_y = kit::px(10)});
    const auto window = [&row](float width) {
        const kit::Column column({.width = width});
        kit::text(row.window, {.style = {.type = kit::Type::kLabel, .face = kit::Face::kMedium}});
    };
    const auto words = [&row] {
        const kit::Column column({.gap = kit::px(2)});
        kit::text(row.course + " · " + row.id,
                  {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2}});
        kit::text(row.title, {.style = {.type = kit::Type::kLabel}});
        kit::hint(row.where);
    };
    if (is_phone()) {
        const kit::Column column({.gap = kit::px(4)});
        window(kit::kFill);
        return words();
    }
    const kit::Row line({.gap = kit::px(16)});
    window(kit::px(kMomentWidth));
    words();
}

void draw_maintenances(const std::vector<MaintenanceRow>& rows) {
    kit::heading(kMaintenances, 2);
    kit::space(kit::px(8));
    {
        const kit::Card card({.padding_x = 0.0f, .padding_y = 0.0f, .gap = 0.0f});
        const kit::List list(kMaintenances);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const kit::ListItem item(i);
            if (i > 0)
                kit::separator();
            draw_maintenance(rows[i]);
        }
    }
    kit::space(kit::px(20));
}

/// True when the drill is to be played from this row.
bool draw_play(const RunSheetRow& row, float width) {
    return kit::button(kPlay, {.size = small_button(),
                               .name = std::string(kPlay) + ": " + row.moment + ", " + row.what +
                                       (row.id.empty() ? "" : ", " + row.id),
                               .width = width});
}

bool draw_row(const RunSheetRow& row) {
    const float play_width = button_width(kPlay);
    const kit::Column padded({.padding_x = kit::px(16), .padding_y = kit::px(10)});
    if (is_phone()) {
        const kit::Column column({.gap = kit::px(4)});
        draw_moment(row);
        draw_words(row);
        return draw_play(row, kit::kNatural);
    }
    const kit::Row line({.gap = kit::px(16)});
    {
        const kit::Column moment({.width = kit::px(kMomentWidth)});
        draw_moment(row);
    }
    {
        const kit::Column words(
            {.width = kit::remaining_width() - play_width - kit::px(16), .gap = kit::px(2)});
        draw_words(row);
    }
    return draw_play(row, play_width);
}

void draw_rows(const RunSheet& sheet, Intents& intents) {
    const kit::Card card({.padding_x = 0.0f, .padding_y = 0.0f, .gap = 0.0f});
    const kit::List list("Run sheet");
    for (const RunSheetRow& row : sheet.rows) {
        const kit::ListItem item(static_cast<std::uint64_t>(row.inject));
        const kit::IdScope scope(static_cast<std::uint64_t>(row.inject));
        if (&row != &sheet.rows.front())
            kit::separator();
        if (draw_row(row))
            intents.push_back(PlayPack{row.inject});
    }
}

std::string opening(const RunSheet& sheet) {
    if (!sheet.draft)
        return sheet.file +
               " was read on this device, not uploaded, and nothing is left to correct. Dropped on "
               "this page, it is read again whenever you save it.";
    return "A draft, made of " + sheet.file +
           " on this device. Nothing was uploaded and nothing is stored: save the draft to keep "
           "it. Its words are still those of the source, so it is confidential.";
}

void draw_actions(const RunSheet& sheet, Intents& intents) {
    const kit::ButtonSize size = normal_button();
    const auto wish = [&](std::string_view label, AuthorStep step, kit::Rank rank) {
        if (kit::button(label, {.rank = rank, .size = size}))
            intents.push_back(AuthorWish{step});
    };
    const kit::Rank second = kit::Rank::kSecond;
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (sheet.draft)
        wish("Save the draft", AuthorStep::kSavePack, kit::Rank::kFirst);
    if (kit::button("Start the drill",
                    {.rank = sheet.draft ? second : kit::Rank::kFirst, .size = size}))
        intents.push_back(PlayPack{});
    wish("Save the run sheet", AuthorStep::kSaveRunSheet, second);
    if (sheet.draft)
        wish(sheet.draft->has_others ? "Other incidents" : "Read it otherwise",
             AuthorStep::kListIncidents, second);
    if (kit::button("Read another file", {.size = size, .icon = kit::Icon::kFolder}))
        intents.push_back(ChoosePackFile{true});
    if (kit::button("Back to drills", {.size = size}))
        intents.push_back(LeaveDrill{});
}

void draw_tasks(const DraftNotes& draft, Intents& intents) {
    constexpr std::size_t kShownFirst = 8;
    const std::size_t all = draft.tasks.size();
    const std::size_t count = draft.shows_all || all <= kShownFirst + 2 ? all : kShownFirst;
    const kit::Card card({.role = kit::Role::kRegion, .name = kTasks});
    kit::heading(kTasks, 2);
    {
        const kit::List list(kTasks);
        for (std::size_t i = 0; i < count; ++i) {
            const kit::ListItem item(i);
            const kit::Row row({.gap = kit::px(8)});
            kit::text(std::to_string(i + 1) + ".",
                      {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink3},
                       .width = kit::px(28),
                       .align = kit::Align::kRight,
                       .has_tabular_digits = true});
            kit::text(draft.tasks[i], {.style = {.type = kit::Type::kLabel}});
        }
    }
    kit::space(kit::px(4));
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (count < all && kit::button("Show all " + std::to_string(all), {.size = small_button()}))
        intents.push_back(AuthorWish{AuthorStep::kShowAllTasks});
    if (kit::button("Save this list", {.size = small_button()}))
        intents.push_back(AuthorWish{AuthorStep::kSaveTasks});
}

}  // namespace

Intents run_sheet_screen(const RunSheet& sheet) {
    Intents intents;
    { const PageBar bar; }
    const kit::ScrollArea main(page_body(), page_main(sheet.title));
    kit::heading(sheet.title, 1, kit::Type::kSection);
    kit::space(kit::px(4));
    kit::text(sheet.facts, {.style = {.color = kit::theme().ink2}});
    kit::text(opening(sheet), {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2},
                               .role = kit::Role::kStatus});
    kit::space(kit::px(16));
    draw_actions(sheet, intents);
    if (!sheet.notice.empty()) {
        kit::space(kit::px(8));
        kit::text(sheet.notice, {.role = kit::Role::kStatus});
    }
    kit::space(kit::px(20));
    if (sheet.draft && !sheet.draft->tasks.empty()) {
        draw_tasks(*sheet.draft, intents);
        kit::space(kit::px(20));
    }
    if (!sheet.maintenances.empty())
        draw_maintenances(sheet.maintenances);
    kit::heading("Run sheet", 2);
    kit::space(kit::px(8));
    draw_rows(sheet, intents);
    return intents;
}

}  // namespace drill::ui
