#include "debrief/public_posts.h"

#include <utility>
#include <variant>

namespace drill::debrief {
namespace {

std::string broadcast_label(std::uint8_t ways) {
    std::string text;
    for (const engine::Broadcast way : engine::kBroadcasts) {
        if ((ways & static_cast<std::uint8_t>(way)) != 0) {
            text += text.empty() ? "" : ", ";
            text += title_of(way);
        }
    }
    return text;
}

/// The affected cells, grouped by level where the post gave them one each.
std::string where_label(const engine::Setting& setting, const engine::CellSet& cells,
                        const std::vector<engine::CellLevel>& cell_levels) {
    if (cell_levels.empty()) {
        return cells_label(setting, cells);
    }
    std::string text;
    for (int level = 1; level <= static_cast<int>(engine::Level::kSecurity); ++level) {
        engine::CellSet group;
        for (const engine::CellLevel& each : cell_levels) {
            if (static_cast<int>(each.level) == level) {
                group.add(each.cell);
            }
        }
        if (!group.empty()) {
            text += text.empty() ? "" : "; ";
            text += cells_label(setting, group) + ": ";
            text += title_of(static_cast<engine::Level>(level));
        }
    }
    return text;
}

struct OpenIncident {
    std::string title;
    engine::CellSet cells;
};

}  // namespace

std::vector<PublicPostRow> public_posts(const engine::Scenario& scenario,
                                        std::span<const engine::Event> events) {
    std::vector<PublicPostRow> rows;
    OpenIncident incidents[engine::kPublicIncidentCountMax];
    const auto add_row = [&](Milliseconds at_ms, int incident, const engine::PublicPost& post,
                             const std::vector<engine::CellLevel>& cell_levels) {
        const OpenIncident& open = incidents[incident];
        PublicPostRow row;
        row.at_ms = at_ms;
        row.time = time_label(scenario.setting, at_ms);
        row.incident = incident;
        row.title = open.title;
        row.state = post.state;
        row.level = post.level;
        row.cells = open.cells;
        row.where = where_label(scenario.setting, open.cells, cell_levels);
        row.details = post.details;
        row.subject = post.subject;
        row.broadcast = broadcast_label(post.broadcast);
        rows.push_back(std::move(row));
    };
    for (const engine::Event& event : events) {
        if (const auto* created = std::get_if<engine::IncidentCreated>(&event.body)) {
            incidents[created->incident] = {created->title, created->cells};
            add_row(event.at_ms, created->incident, created->post, {});
            rows.back().is_first = true;
        } else if (const auto* updated = std::get_if<engine::UpdatePosted>(&event.body)) {
            add_row(event.at_ms, updated->incident, updated->post, updated->cell_levels);
        } else if (const auto* edited = std::get_if<engine::InfrastructureEdited>(&event.body)) {
            incidents[edited->incident].cells = edited->cells;
        }
    }
    return rows;
}

}  // namespace drill::debrief
