#include "ui/status_page/public_page.h"

#include <algorithm>
#include <string>
#include <vector>

#include "kit/widgets.h"
#include "ui/room_words.h"
#include "ui/status_page/incident_words.h"
#include "ui/status_page/maintenance_words.h"

namespace drill::ui::status_page {
namespace {

/// A level by its whole name.
void level_line(const engine::Room& room, engine::Level level) {
    kit::level_line(shown(level), title_of(room.setting().skin, level));
}

void page_name(const engine::Room& room) {
    const kit::Row row({.height = kit::px(32), .gap = kit::px(10)});
    const std::string& name = room.setting().page_name;
    const float natural = kit::text_width(name, kit::Type::kSection, kit::Face::kSemibold) + 1.0f;
    kit::heading(name, 3, kit::Type::kSection,
                 std::min(natural, kit::remaining_width() - kit::px(96)));
    kit::practice_tag();
}

void overall_bar(const engine::Room& room) {
    const kit::Level level = shown(room.overall_level());
    const std::string_view title = title_of(room.setting().skin, room.overall_level());
    const kit::LevelColors& colors = kit::theme().of(level);
    const bool is_well = level == kit::Level::kOperational;
    const kit::Rect bar = kit::place({kit::kFill, kit::px(56)});
    kit::fill_tinted(bar, colors, kit::px(10));
    kit::Rect inner = bar.inset(kit::px(16), 0.0f);
    const kit::Rect mark = kit::centred(inner.cut_left(kit::px(20)), glm::vec2(kit::px(20)));
    kit::draw_level(mark.min, level, mark.width(), colors.tint);
    inner.cut_left(kit::px(12));
    const float height = is_well ? kit::px(22) : kit::px(38);
    const kit::Column column(kit::centred(inner, {inner.width(), height}), {.gap = 0.0f});
    kit::text(is_well ? "All systems operational" : title, {.style = {.type = kit::Type::kHeading,
                                                                      .face = kit::Face::kSemibold,
                                                                      .color = colors.ink}});
    if (!is_well)
        kit::text("The page takes the level of its worst component.",
                  {.style = {.type = kit::Type::kMeta, .color = kit::theme().ink2}});
}

void update_entry(const engine::Room& room, const engine::PublicUpdate& update, bool is_last) {
    const kit::State state = shown(update.post.state);
    const kit::Rect corner = kit::remaining_rect();
    const kit::Theme& theme = kit::theme();
    kit::draw_state({corner.min.x, corner.min.y + kit::px(2)}, state, kit::px(16), theme.ink,
                    theme.panel);
    const kit::Column column({.gap = kit::px(2), .padding_x = kit::px(28)});
    {
        const kit::Row row({.height = kit::px(20), .gap = kit::px(8)});
        kit::text(kit::word_of(state),
                  {.style = {.face = kit::Face::kSemibold}, .width = kit::kNatural});
        kit::meta(shown_time(room, update) + " UTC");
    }
    kit::linked_text(update.post.details);
    if (!is_last) {  // down to the pie of the update before
        const float x = corner.min.x + kit::px(8);
        kit::vertical_line(x, corner.min.y + kit::px(22), kit::remaining_rect().min.y + kit::px(8));
    }
}

void incident_card(const engine::Room& room, std::size_t number) {
    const engine::IncidentOnPage& incident = room.incidents()[number];
    const kit::IdScope id(number);
    const kit::Card card({.gap = kit::px(12), .role = kit::Role::kArticle, .name = incident.title});
    {
        const kit::Column column({.gap = kit::px(4)});
        kit::heading(incident.title, 4);
        level_line(room, incident.level());
        kit::hint(affected_words(room.setting(), incident));
    }
    if (!incident.post_mortem.empty())
        kit::linked_text("Post-mortem: " + incident.post_mortem);
    for (std::size_t i = incident.updates.size(); i-- > 0;)
        update_entry(room, incident.updates[i], i == 0);
}

void incidents(const engine::Room& room, bool are_open) {
    for (std::size_t i = room.incidents().size(); i-- > 0;) {
        const engine::IncidentOnPage& each = room.incidents()[i];
        if (!each.is_deleted && each.is_open() == are_open)
            incident_card(room, i);
    }
}

bool has_incident(const engine::Room& room, bool is_open) {
    return std::any_of(room.incidents().begin(), room.incidents().end(),
                       [is_open](const engine::IncidentOnPage& each) {
                           return !each.is_deleted && each.is_open() == is_open;
                       });
}

/// What is planned or runs, and what is over, newest first.
DRILL_LATER void maintenances(const engine::Room& room) {
    kit::heading("Maintenance", 3);
    for (std::size_t i = room.maintenances().size(); i-- > 0;) {
        const engine::MaintenanceOnPage& each = room.maintenances()[i];
        const kit::IdScope id(i + engine::kPublicIncidentCountMax);
        const kit::Card card({.role = kit::Role::kArticle, .name = each.plan.title});
        kit::heading(each.plan.title, 4);
        kit::hint(std::string(word_of(room.setting().skin, each.state)) + " · " +
                  planned_words(each.plan) + " · " +
                  cells_in_words(room.setting(), each.plan.cells));
        for (std::size_t move = each.moves.size(); move-- > 0;) {
            const engine::MaintenanceStep step = each.moves[move].step;
            if (step < engine::MaintenanceStep::kStart ||
                step == engine::MaintenanceStep::kAutomationOff)
                continue;
            kit::meta(moved_time(room, each, each.moves[move]) + " UTC");
            kit::linked_text(each.moves[move].details);
        }
        kit::linked_text(each.plan.details);
    }
}

engine::Level worst_of(const engine::Room& room, const engine::Component& component) {
    engine::Level worst = engine::Level::kOperational;
    for (const int cell : component.cells)
        worst = std::max(worst, room.page_level(cell));
    return worst;
}

std::string_view container_name(const engine::Setting& setting, int cell) {
    const engine::Cell& place = setting.cells[static_cast<std::size_t>(cell)];
    return setting.containers[static_cast<std::size_t>(place.container)];
}

/// Name and containers, which have a line each as soon as one of them is not operational.
void component_cell(const engine::Room& room, const engine::Component& component) {
    const engine::Setting& setting = room.setting();
    const kit::Column column({.gap = 0.0f, .padding_y = kit::px(6)});
    kit::text(component.name, {.style = {.type = kit::Type::kLabel}});
    std::string names;
    for (const int cell : component.cells)
        names += (names.empty() ? "" : ", ") + std::string(container_name(setting, cell));
    kit::hint(names);
}

/// The component's level; its containers' own levels where they differ.
void level_cell(const engine::Room& room, const engine::Component& component) {
    const kit::Column column({.gap = kit::px(2), .padding_y = kit::px(6)});
    const engine::Level worst = worst_of(room, component);
    const bool differ = std::any_of(component.cells.begin(), component.cells.end(),
                                    [&](int cell) { return room.page_level(cell) != worst; });
    if (!differ) {
        level_line(room, worst);
        return;
    }
    for (const int cell : component.cells) {
        level_line(room, room.page_level(cell));
        kit::hint(container_name(room.setting(), cell));
    }
}

void component_table(const engine::Room& room) {
    constexpr std::string_view kHeads[] = {"Component", "Status"};
    const kit::Track tracks[] = {{.share = 1.0f}, {.size = kit::px(204)}};
    kit::Table table("Components", kHeads, tracks, {.row_height = kit::px(34), .is_boxed = true});
    for (std::size_t i = 0; i < room.setting().components.size(); ++i) {
        const engine::Component& component = room.setting().components[i];
        table.begin_row(i);
        table.begin_cell(true);
        component_cell(room, component);
        table.begin_cell();
        level_cell(room, component);
        table.end_row();
    }
}

}  // namespace

void public_page(const kit::Rect& rect, const engine::Room& room) {
    kit::fill(rect, kit::theme().canvas);
    const kit::ScrollArea area(rect, {.name = "Public page",
                                      .padding_x = kit::px(16),
                                      .padding_y = kit::px(16),
                                      .gap = kit::px(16)});
    page_name(room);
    overall_bar(room);
    incidents(room, true);
    if (!room.maintenances().empty())
        maintenances(room);
    component_table(room);
    if (!has_incident(room, true)) {
        kit::heading("Open incidents", 3);
        nothing_is_open(room);
    }
    if (has_incident(room, false))
        kit::heading("Past incidents", 3);
    incidents(room, false);
}

}  // namespace drill::ui::status_page
