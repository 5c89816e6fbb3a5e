#include "ui/status_page/active_list.h"

#include <string>
#include <vector>

#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/incident_words.h"
#include "ui/status_page/maintenance_words.h"

namespace drill::ui::status_page {
namespace {

std::vector<ListEntry> entries(const engine::Room& room, bool are_active) {
    std::vector<ListEntry> all;
    for (int i = static_cast<int>(room.incidents().size()); i-- > 0;) {
        const engine::IncidentOnPage& each = incident_at(room, i);
        if (!each.is_deleted && each.is_open() == are_active)
            all.push_back({false, i});
    }
    for (int i = static_cast<int>(room.maintenances().size()); i-- > 0;) {
        const bool is_over = maintenance_at(room, i).state == engine::MaintenanceState::kCompleted;
        if (is_over != are_active)
            all.push_back({true, i});
    }
    return all;
}

void state_mark(const engine::Room& room, const ListEntry& entry) {
    if (entry.is_maintenance)
        kit::tag(word_of(room.setting().skin, maintenance_at(room, entry.number).state));
    else
        kit::state_chip(shown(incident_at(room, entry.number).state()));
}

std::string created(const engine::Room& room, const ListEntry& entry) {
    return entry.is_maintenance
               ? scheduled_time(room, maintenance_at(room, entry.number))
               : clock_time(room, incident_at(room, entry.number).updates.front().at_ms);
}

/// A small button; `title` makes its spoken name one of its own.
bool action(std::string_view label, const std::string& title, bool takes_focus = false) {
    const auto size = small_button();
    if (takes_focus)
        kit::request_focus(label);
    return kit::button(label, {.size = size, .name = std::string(label) + " " + title});
}

void incident_entry(const engine::Room& room, Editor& editor, int number, bool takes_focus) {
    const engine::IncidentOnPage& incident = incident_at(room, number);
    kit::level_chip(shown(incident.level()));
    std::string words = affected_words(room.setting(), incident);
    if (incident.updates.size() > 1)
        words = "Last update " + clock_time(room, incident.updates.back().at_ms) + " · " + words;
    kit::hint(words);
    const kit::Row row({.gap = kit::px(8), .wraps = true});
    if (action("Update", incident.title))
        open_update(editor, room, number);
    mark(engine::GuidePlace::kUpdate);
    if (action("View", incident.title, takes_focus))
        open_incident(editor, room, number);
    if (action("Edit infrastructure", "of " + incident.title))
        open_infrastructure(editor, room, number);
}

DRILL_LATER void maintenance_entry(const engine::Room& room, Editor& editor, int number,
                                   bool takes_focus) {
    const engine::MaintenancePlan& plan = maintenance_at(room, number).plan;
    kit::hint(planned_words(plan) + " · " + cells_in_words(room.setting(), plan.cells));
    if (action("View", "maintenance " + plan.title, takes_focus))
        open_maintenance(editor, room, number);
}

/// Title, what else is to know, and what can be done; on a phone all of the row.
void title_cell(const engine::Room& room, Editor& editor, const ListEntry& entry,
                bool takes_focus) {
    const std::string& title = entry.is_maintenance ? maintenance_at(room, entry.number).plan.title
                                                    : incident_at(room, entry.number).title;
    const std::string name = (entry.is_maintenance ? "Maintenance " : "Incident ") +
                             std::to_string(entry.number + 1) + ": " + title;
    const kit::Scope group({.role = kit::Role::kGroup, .name = name});
    const kit::Column column({.gap = kit::px(8), .padding_y = kit::px(8)});
    if (is_phone()) {
        const kit::Row row({.height = kit::px(22), .gap = kit::px(8), .wraps = true});
        state_mark(room, entry);
        kit::meta("Created " + created(room, entry));
    }
    kit::text(title, {.style = {.face = kit::Face::kSemibold}});
    if (entry.is_maintenance)
        maintenance_entry(room, editor, entry.number, takes_focus);
    else
        incident_entry(room, editor, entry.number, takes_focus);
}

void state_cell(const engine::Room& room, const ListEntry& entry) {
    const kit::Column column({.padding_y = kit::px(8)});
    state_mark(room, entry);
}

void table(const engine::Room& room, Editor& editor, std::string_view name,
           const std::vector<ListEntry>& rows, const std::optional<ListEntry>& focused) {
    const std::string_view heads[] = {"State", "Title", "Created"};
    const kit::Track tracks[] = {{.size = kit::px(134)}, {.share = 1.0f}, {.size = kit::px(72)}};
    const std::size_t first = is_phone() ? 1 : 0;
    const std::size_t count = is_phone() ? 1 : 3;
    kit::Table list(name, std::span(heads).subspan(first, count),
                    std::span(tracks).subspan(first, count), {.is_boxed = true});
    for (const ListEntry& entry : rows) {
        const auto number = static_cast<std::uint64_t>(entry.number);
        const kit::IdScope id(entry.is_maintenance ? number + engine::kPublicIncidentCountMax
                                                   : number);
        list.begin_row(number);
        if (!is_phone()) {
            list.begin_cell();
            state_cell(room, entry);
        }
        list.begin_cell(true);
        title_cell(room, editor, entry, focused && *focused == entry);
        if (!is_phone()) {
            list.begin_cell();
            const kit::Column column({.padding_y = kit::px(10)});  // beside the mark
            kit::text(created(room, entry), {.style = {.type = kit::Type::kLabel}});
        }
        list.end_row();
    }
}

}  // namespace

std::optional<ListEntry> first_entry(const engine::Room& room, bool is_maintenance) {
    for (const bool are_active : {true, false}) {
        for (const ListEntry& entry : entries(room, are_active)) {
            if (entry.is_maintenance == is_maintenance)
                return entry;
        }
    }
    return std::nullopt;
}

void active_list(const engine::Room& room, Editor& editor,
                 const std::optional<ListEntry>& focused) {
    kit::heading("Active", 3);
    const std::vector<ListEntry> active = entries(room, true);
    if (active.empty())
        nothing_is_open(room);
    else
        table(room, editor, "Active", active, focused);
    const std::vector<ListEntry> past = entries(room, false);
    if (past.empty())
        return;
    kit::heading("Past", 3);
    table(room, editor, "Past", past, focused);
}

}  // namespace drill::ui::status_page
