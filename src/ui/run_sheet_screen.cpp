#include "ui/run_sheet_screen.h"

#include "kit/widgets.h"
#include "ui/page_bar.h"

namespace drill::ui {

namespace {

constexpr float kMomentWidth = 128;
constexpr std::string_view kPlay = "Play from here";

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

void draw_actions(Intents& intents) {
    const kit::ButtonSize size = normal_button();
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("Start the drill", {.rank = kit::Rank::kFirst, .size = size}))
        intents.push_back(PlayPack{});
    if (kit::button("Read another pack", {.size = size, .icon = kit::Icon::kFolder}))
        intents.push_back(ChoosePackFile{true});
    if (kit::button("Back to drills", {.size = size}))
        intents.push_back(LeaveDrill{});
}

}  // namespace

Intents run_sheet_screen(const RunSheet& sheet) {
    Intents intents;
    { const PageBar bar; }
    const kit::ScrollArea main(page_body(), {.role = kit::Role::kMain,
                                             .name = sheet.title,
                                             .padding_x = page_margin(960),
                                             .padding_y = kit::px(is_phone() ? 20.0f : 28.0f),
                                             .gap = 0.0f});
    kit::heading(sheet.title, 1, kit::Type::kSection);
    kit::space(kit::px(4));
    kit::text(sheet.facts, {.style = {.color = kit::theme().ink2}});
    kit::text(sheet.file +
                  " was read on this device, not uploaded, and nothing is left to correct. Dropped "
                  "on this page, it is read again whenever you save it.",
              {.style = {.type = kit::Type::kLabel, .color = kit::theme().ink2},
               .role = kit::Role::kStatus});
    kit::space(kit::px(16));
    draw_actions(intents);
    kit::space(kit::px(20));
    kit::heading("Run sheet", 2);
    kit::space(kit::px(8));
    draw_rows(sheet, intents);
    return intents;
}

}  // namespace drill::ui
