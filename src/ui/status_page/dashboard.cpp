#include "ui/status_page/dashboard.h"

#include <algorithm>
#include <iterator>
#include <numeric>
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

void actions(const engine::Room& room, Editor& editor) {
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("New incident", {.rank = kit::Rank::kFirst, .size = normal_button()}))
        open_new_incident(editor, room);
    mark(engine::GuidePlace::kNewIncident);
    if (kit::button("New maintenance", {.size = normal_button()}))
        open_new_maintenance(editor, room);
    if (kit::button("Notify stakeholders", {.size = normal_button()}))
        open_form(editor, Page::kNotice);
}

/// A figure over the words for it; read as one.
void tile(const kit::Rect& rect, std::uint32_t count, std::string_view words) {
    kit::fill(rect, kit::theme().raised, kit::px(10));
    kit::outline(rect, kit::theme().line, kit::px(10));
    const kit::Column column(rect.inset(kit::px(12), kit::px(8)), {.gap = 0.0f});
    const std::string figure = subscriber::grouped(count);
    kit::text(figure, {.style = {.type = kit::Type::kSection, .face = kit::Face::kSemibold},
                       .has_tabular_digits = true,
                       .name = figure + " " + std::string(words)});
    kit::text(words, {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink3},
                      .role = kit::Role::kGeneric});
}

std::uint32_t count_of(const engine::Room& room, engine::MaintenanceState state) {
    return static_cast<std::uint32_t>(
        std::count_if(room.maintenances().begin(), room.maintenances().end(),
                      [state](const auto& each) { return each.state == state; }));
}

void tiles(const engine::Room& room) {
    const auto open = std::count_if(room.incidents().begin(), room.incidents().end(),
                                    [](const auto& each) { return each.is_open(); });
    const auto& subscribers = room.setting().subscribers;
    const std::uint32_t counts[] = {static_cast<std::uint32_t>(open),
                                    count_of(room, engine::MaintenanceState::kActive),
                                    count_of(room, engine::MaintenanceState::kScheduled),
                                    std::accumulate(subscribers.begin(), subscribers.end(), 0U)};
    const std::string_view words[] = {open == 1 ? "open incident" : "open incidents",
                                      "maintenance now", "maintenance due",
                                      counts[3] == 1 ? "subscriber" : "subscribers"};
    const kit::Scope group({.role = kit::Role::kGroup, .name = "Counters"});
    const std::size_t columns = is_phone() ? 2 : 4;
    for (std::size_t first = 0; first < std::size(counts); first += columns) {
        const kit::Rect line = kit::place({kit::kFill, kit::px(62)});
        const auto places = kit::split_columns(line, kit::px(8), columns);
        for (std::size_t i = 0; i < columns; ++i)
            tile(places[i], counts[first + i], words[first + i]);
    }
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

Intents dashboard(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    kit::ScrollArea area(rect, {.name = "Dashboard",
                                .padding_x = kit::px(16),
                                .padding_y = kit::px(16),
                                .gap = kit::px(12)});
    begin_page(view.editor, area);
    actions(room, view.editor);
    form_news(view);
    kit::space(kit::px(4));
    tiles(room);
    active_list(room, view.editor);
    kit::space(kit::px(8));
    return component_levels(room);
}

}  // namespace drill::ui::status_page
