#include "debrief/public_posts.h"

#include <utility>
#include <variant>

#include "base/drill_time.h"

namespace drill::debrief {
namespace {

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
            text += title_of(setting.skin, static_cast<engine::Level>(level));
        }
    }
    return text;
}

struct OpenIncident {
    std::string title;
    engine::CellSet cells;
    std::vector<std::size_t> rows;  ///< of the posts that are still on the page, oldest first
};

}  // namespace

const std::string& details_at(const PublicPostRow& row, Milliseconds at_ms) {
    const std::string* details = &row.details;
    for (const PostEdit& edit : row.edits) {
        if (edit.at_ms <= at_ms) {
            details = &edit.details;
        }
    }
    return *details;
}

const std::string& shown_time_at(const PublicPostRow& row, Milliseconds at_ms) {
    const std::string* time = &row.time;
    for (const PostMove& move : row.moves) {
        if (move.at_ms <= at_ms) {
            time = &move.time;
        }
    }
    return *time;
}

std::vector<PublicPostRow> public_posts(const engine::Scenario& scenario,
                                        std::span<const engine::Event> events) {
    std::vector<PublicPostRow> rows;
    OpenIncident incidents[engine::kPublicIncidentCountMax];
    const auto row_of = [&rows, &incidents](int incident, int update) -> PublicPostRow& {
        return rows[incidents[incident].rows[static_cast<std::size_t>(update)]];
    };
    const auto add_row = [&](Milliseconds at_ms, int incident, const engine::PublicPost& post,
                             const std::vector<engine::CellLevel>& cell_levels) {
        OpenIncident& open = incidents[incident];
        open.rows.push_back(rows.size());
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
        row.broadcast = ways_label(post.broadcast);
        rows.push_back(std::move(row));
    };
    for (const engine::Event& event : events) {
        if (const auto* created = std::get_if<engine::IncidentCreated>(&event.body)) {
            incidents[created->incident] = {created->title, created->cells, {}};
            add_row(event.at_ms, created->incident, created->post, {});
            rows.back().is_first = true;
        } else if (const auto* updated = std::get_if<engine::UpdatePosted>(&event.body)) {
            add_row(event.at_ms, updated->incident, updated->post, updated->cell_levels);
        } else if (const auto* edited = std::get_if<engine::InfrastructureEdited>(&event.body)) {
            incidents[edited->incident].cells = edited->cells;
        } else if (const auto* titled = std::get_if<engine::TitleEdited>(&event.body)) {
            incidents[titled->incident].title = titled->title;
        } else if (const auto* changed = std::get_if<engine::UpdateEdited>(&event.body)) {
            row_of(changed->incident, changed->update)
                .edits.push_back({event.at_ms, changed->details});
        } else if (const auto* moved = std::get_if<engine::UpdateMoved>(&event.body)) {
            const std::string time = base::format_planned(moved->shown_minute).substr(0, 5);
            row_of(moved->incident, moved->update).moves.push_back({event.at_ms, time});
        } else if (const auto* deleted = std::get_if<engine::UpdateDeleted>(&event.body)) {
            row_of(deleted->incident, deleted->update).deleted_ms = event.at_ms;
            auto& left = incidents[deleted->incident].rows;
            left.erase(left.begin() + deleted->update);
        } else if (const auto* gone = std::get_if<engine::IncidentDeleted>(&event.body)) {
            for (const std::size_t row : incidents[gone->incident].rows) {
                rows[row].deleted_ms = event.at_ms;
            }
        }
    }
    return rows;
}

}  // namespace drill::debrief
