#include "ui/status_page/dashboard.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>

#include "kit/widgets.h"
#include "subscriber/receipt.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/active_list.h"
#include "ui/status_page/level_table.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {
namespace {

void actions(const engine::Room& room, Editor& editor, bool has_public_page) {
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("New incident", {.rank = kit::Rank::kFirst, .size = normal_button()}))
        open_new_incident(editor, room);
    mark(engine::GuidePlace::kNewIncident);
    if (kit::button("New maintenance", {.size = normal_button()}))
        open_new_maintenance(editor, room);
    if (!has_public_page && kit::button("Preview status page", {.size = normal_button()}))
        editor.shows_public_page = true;
    if (kit::button("Notify stakeholders", {.size = normal_button()}))
        open_form(editor, Page::kNotice);
}

std::uint32_t count_of(const engine::Room& room, engine::MaintenanceState state) {
    return static_cast<std::uint32_t>(
        std::count_if(room.maintenances().begin(), room.maintenances().end(),
                      [state](const auto& each) { return each.state == state; }));
}

/// Leads to the topmost of what it counts; true when pressed.
bool list_tile(const kit::Rect& rect, std::string_view words, std::uint32_t count,
               const std::string& counted, bool is_empty) {
    return kit::tile_button(rect, words, subscriber::grouped(count),
                            {.name = std::string(words) + ": " + counted,
                             .description = is_empty ? "There is none." : "",
                             .is_disabled = is_empty});
}

/// The entry of the lists that a pressed tile leads to.
std::optional<ListEntry> tiles(const engine::Room& room) {
    const auto open =
        static_cast<std::uint32_t>(std::count_if(room.incidents().begin(), room.incidents().end(),
                                                 [](const auto& each) { return each.is_open(); }));
    const std::uint32_t now = count_of(room, engine::MaintenanceState::kActive);
    const std::uint32_t due = count_of(room, engine::MaintenanceState::kScheduled);
    const auto incident = first_entry(room, false);
    const auto maintenance = first_entry(room, true);
    const kit::Scope group({.role = kit::Role::kGroup, .name = "Counters"});
    const kit::Rect line = kit::place({kit::kFill, kit::px(62)});
    const auto places = kit::split_columns(line, kit::px(8), 3);
    std::optional<ListEntry> pressed;
    if (list_tile(places[0], "Incidents", open, std::to_string(open) + " open", !incident))
        pressed = incident;
    if (list_tile(places[1], "Maintenances", now + due,
                  std::to_string(now) + " now, " + std::to_string(due) + " planned", !maintenance))
        pressed = maintenance;
    const auto& subscribers = room.setting().subscribers;
    const std::string figure =
        subscriber::grouped(std::accumulate(subscribers.begin(), subscribers.end(), 0U));
    kit::tile(places[2], "Subscribers", figure, "Subscribers: " + figure);
    return pressed;
}

/// The component's level as a select; choosing sets it at once.
Intents cell_select(const engine::Room& room, int cell) {
    Intents intents;
    int level = static_cast<int>(shown(room.page_level(cell)));
    if (level_select(room.setting().skin, "Status of " + cell_name(room.setting(), cell), level)) {
        engine::CellSet cells;
        cells.add(cell);
        intents.push_back(engine::SetComponent{cells, static_cast<engine::Level>(level + 1)});
    }
    return intents;
}

Intents component_levels(const engine::Room& room) {
    Intents intents;
    kit::heading("Current status", 3);
    kit::hint("Sets a component at once, without an update to subscribers.");
    LevelTable table("Current status", "Component");
    for (const engine::Component& component : room.setting().components) {
        for (const int cell : component.cells) {
            const LevelTable::Row row(table, room.setting(), cell);
            append(intents, cell_select(room, cell));
        }
    }
    return intents;
}

}  // namespace

Intents dashboard(const kit::Rect& rect, const engine::Room& room, DrillView& view,
                  bool has_public_page) {
    kit::ScrollArea area(rect, {.name = "Dashboard",
                                .padding_x = kit::px(16),
                                .padding_y = kit::px(16),
                                .gap = kit::px(12)});
    begin_page(view.editor, area);
    actions(room, view.editor, has_public_page);
    form_news(view);
    kit::space(kit::px(4));
    const std::optional<ListEntry> focused = tiles(room);
    active_list(room, view.editor, focused);
    kit::space(kit::px(8));
    return component_levels(room);
}

}  // namespace drill::ui::status_page
