#include "ui/status_page/dashboard.h"

#include <string>

#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/level_table.h"
#include "ui/status_page/maintenance_words.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {
namespace {

kit::ButtonSize button_size() {
    return is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kNormal;
}

void actions(const engine::Room& room, Editor& editor) {
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (kit::button("New incident", {.rank = kit::Rank::kFirst, .size = button_size()}))
        open_new_incident(editor, room);
    mark(engine::GuidePlace::kNewIncident);
    if (kit::button("New maintenance", {.size = button_size()}))
        open_new_maintenance(editor, room);
    if (kit::button("Notify stakeholders", {.size = button_size()}))
        open_notice(editor, room);
}

void incident_card(const engine::Room& room, Editor& editor, int number) {
    const engine::IncidentOnPage& incident = incident_at(room, number);
    const kit::IdScope id(static_cast<std::uint64_t>(number));
    const std::string name = "Incident " + std::to_string(number + 1) + ": " + incident.title;
    const kit::Card card({.gap = kit::px(8), .role = kit::Role::kGroup, .name = name});
    kit::text(incident.title, {.style = {.face = kit::Face::kSemibold}});
    {
        const kit::Row row({.gap = kit::px(8), .wraps = true});
        kit::state_chip(shown(incident.state()));
        kit::level_chip(shown(incident.level()));
    }
    std::string times = "Created " + clock_time(room, incident.updates.front().at_ms);
    if (incident.updates.size() > 1)
        times += ", last update " + clock_time(room, incident.updates.back().at_ms);
    kit::hint(times + " · " + cells_in_words(room.setting(), incident.cells));
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    const auto size = is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kSmall;
    if (kit::button("Update", {.size = size, .name = "Update " + incident.title}))
        open_update(editor, room, number);
    mark(engine::GuidePlace::kUpdate);
    if (kit::button("View", {.size = size, .name = "View " + incident.title}))
        open_incident(editor, room, number);
    if (kit::button("Edit infrastructure",
                    {.size = size, .name = "Edit infrastructure of " + incident.title}))
        open_infrastructure(editor, room, number);
}

void incidents(const engine::Room& room, Editor& editor) {
    kit::heading("Incidents", 3);
    if (!room.has_incidents()) {
        kit::text("None. Customers see nothing of this incident until you post.",
                  {.style = {.color = kit::theme().ink2}});
        return;
    }
    for (std::size_t i = room.incidents().size(); i-- > 0;) {
        if (!room.incidents()[i].is_deleted)
            incident_card(room, editor, static_cast<int>(i));
    }
}

void maintenances(const engine::Room& room, Editor& editor) {
    if (room.maintenances().empty())
        return;
    kit::heading("Maintenance", 3);
    for (std::size_t i = room.maintenances().size(); i-- > 0;) {
        const engine::MaintenanceOnPage& each = room.maintenances()[i];
        const kit::IdScope id(i + engine::kPublicIncidentCountMax);
        const kit::Card card({.gap = kit::px(8),
                              .role = kit::Role::kGroup,
                              .name = "Maintenance: " + each.plan.title});
        kit::text(each.plan.title, {.style = {.face = kit::Face::kSemibold}});
        kit::tag(word_of(each.state));
        kit::hint(planned_words(each.plan) + " · " +
                  cells_in_words(room.setting(), each.plan.cells));
        if (kit::button("View",
                        {.size = is_phone() ? kit::ButtonSize::kLarge : kit::ButtonSize::kSmall,
                         .name = "View maintenance " + each.plan.title}))
            open_maintenance(editor, room, static_cast<int>(i));
    }
}

/// The component's level as a select; choosing sets it at once.
Intents cell_select(const engine::Room& room, int cell) {
    Intents intents;
    int level = static_cast<int>(shown(room.page_level(cell)));
    if (level_select("Status of " + cell_name(room.setting(), cell), level)) {
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
    incidents(room, view.editor);
    maintenances(room, view.editor);
    kit::space(kit::px(8));
    return component_levels(room);
}

}  // namespace drill::ui::status_page
