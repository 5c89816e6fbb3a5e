#include "ui/internal_status_dialog.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/later.h"
#include "kit/widgets.h"
#include "ui/bot_card.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"

namespace drill::ui {
namespace {

constexpr std::string_view kTitle = "Internal status";

void status_row(kit::Table& table, const engine::Room& room, std::uint64_t number,
                engine::Milliseconds since_ms, std::string_view status, int cast) {
    table.begin_row(number);
    table.text_cell(clock_time(room, since_ms));
    table.text_cell(status, true);
    table.text_cell(speaker_of(room, cast).name);
    table.end_row();
}

/// What the bot declared, and each change since.
void status_rows(const engine::Room& room) {
    constexpr std::string_view kHeads[] = {"Since", kTitle, "Set by"};
    const kit::Track tracks[] = {{.size = kit::px(60)}, {.share = 3.0f}, {.share = 2.0f}};
    kit::Table table(kTitle, kHeads, tracks);
    const engine::ChannelEntry* card = nullptr;
    for (const engine::ChannelEntry& entry : room.channel())
        card = card == nullptr && entry.is_card ? &entry : card;
    if (card != nullptr) {
        const std::string posted = card_field(card, kCardStatus);
        const std::string_view usual = title_of(engine::InternalStatus::kInvestigating);
        status_row(table, room, 0, card->at_ms, posted.empty() ? usual : posted, card->speaker);
    }
    std::uint64_t number = 0;
    for (const engine::IncidentChange& change : room.changes()) {
        ++number;
        if (change.status != engine::InternalStatus{})
            status_row(table, room, number, change.at_ms, title_of(change.status), change.cast);
    }
}

DRILL_LATER void show_internal_status(const engine::Room& room, DrillView& view) {
    kit::Dialog dialog(kTitle);
    kit::text(
        "How far the work on the incident is, for those who work on it: active, then "
        "resolved, then post-incident. Customers read the status page, which is on: " +
            state_now(room) + ".",
        {.style = {.color = kit::theme().ink2}});
    status_rows(room);
    kit::space(kit::px(8));
    kit::Rect line = kit::place({kit::kFill, kit::px(is_phone() ? 44 : 32)});
    const float width = button_width("Close");
    kit::at(line.cut_right(width));
    if (kit::button("Close", {.width = width, .has_autofocus = true}) || dialog.was_dismissed())
        view.is_status_open = false;
}

}  // namespace

void internal_status_dialog(const engine::Room& room, DrillView& view) {
    if (view.is_status_open)
        show_internal_status(room, view);
}

}  // namespace drill::ui
