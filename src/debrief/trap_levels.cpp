#include "debrief/trap_levels.h"

#include <algorithm>
#include <string>
#include <variant>

#include "base/joined.h"

namespace drill::debrief {
namespace {

using engine::CellSet;
using engine::Control;
using engine::Level;

/// How long somebody may take to set the levels that an edit or a deletion leaves.
constexpr Milliseconds kSettingMs = 5 * 60 * 1000;

int count(const CellSet& cells) {
    int found = 0;
    for (int cell = 0; cell < engine::kCellCountMax; ++cell)
        found += cells.has(cell) ? 1 : 0;
    return found;
}

/// Keeps of `cells` those for which `stays` holds; the worst of their `levels`.
template <typename Stays>
Level keep(CellSet& cells, const std::uint8_t (&levels)[engine::kCellCountMax], Stays stays) {
    Level worst = Level::kOperational;
    for (int cell = 0; cell < engine::kCellCountMax; ++cell) {
        if (!cells.has(cell))
            continue;
        if (stays(cell))
            worst = std::max(worst, static_cast<Level>(levels[cell]));
        else
            cells.remove(cell);
    }
    return worst;
}

bool is_shown_operational(const Control& control, int cell) {
    return static_cast<Level>(control.page_levels[cell]) == Level::kOperational;
}

/// It was added to an incident, is affected, and the page says that it is operational.
bool waits_for_level(const Control& control, int incident, int cell) {
    const engine::PublicIncident& its = control.incidents[incident];
    return its.is_open() && its.affected.has(cell) && is_shown_operational(control, cell) &&
           static_cast<Level>(control.truth_levels[cell]) >= Level::kDegraded;
}

std::string words_of_added(const engine::Setting& setting, const CellSet& cells, Level truth) {
    return base::joined({"A component that is added to an open incident keeps its level: ",
                         short_cells_label(setting, cells), " was shown as ",
                         title_of(setting.skin, Level::kOperational), " while it stood at ",
                         title_of(setting.skin, truth), "."});
}

std::string words_of_deleted(const engine::Setting& setting, const CellSet& cells, Level shown) {
    return base::joined({"Deleting an incident leaves the levels of its components as they are: ",
                         short_cells_label(setting, cells), " stayed at ",
                         title_of(setting.skin, shown), " with no incident that tells why."});
}

}  // namespace

void LevelTraps::see(const Control& control, const engine::Event& event) {
    note_affected(control);
    look_at_left(control, event.at_ms, std::holds_alternative<engine::DrillEnded>(event.body));
    const engine::Setting& setting = rows_.setting();
    if (const auto* edited = std::get_if<engine::InfrastructureEdited>(&event.body)) {
        CellSet cells = edited->cells;
        const CellSet& before = control.incidents[edited->incident].affected;
        (void)keep(cells, control.page_levels, [&before](int cell) { return !before.has(cell); });
        added_.push_back({event.at_ms, edited->incident, cells});
    } else if (const auto* deleted = std::get_if<engine::IncidentDeleted>(&event.body)) {
        deleted_.push_back(
            {event.at_ms, deleted->incident, control.incidents[deleted->incident].affected});
    } else if (const auto* planned = std::get_if<engine::MaintenanceScheduled>(&event.body)) {
        const int all = static_cast<int>(setting.cells.size());
        if (!planned->is_given && setting.skin.has_all_cells && count(planned->plan.cells) == all)
            plans_of_all_ms_.push_back(event.at_ms);
    }
}

void LevelTraps::end(const Control& control) {
    note_affected(control);
    const engine::Setting& setting = rows_.setting();
    const int all = static_cast<int>(setting.cells.size());
    const int affected = count(ever_affected_);
    // What nothing was affected of, the drill does not tell.
    if (plans_of_all_ms_.empty() || affected == 0 || affected == all)
        return;
    rows_.add(
        TrapKind::kMaintenanceOfAll, plans_of_all_ms_.front(),
        base::joined({"The form opens with “", setting.skin.field(engine::SkinField::kEverything),
                      "” ticked: the maintenance named ", std::to_string(all), " places, and ",
                      std::to_string(affected), affected == 1 ? " was" : " were",
                      " affected in this drill."}));
}

/// Takes out what somebody has set by now; what is left after a while shows its trap.
void LevelTraps::look_at_left(const Control& control, Milliseconds now_ms, bool has_ended) {
    const auto is_due = [&](const Left& left) {
        return !left.cells.empty() && (has_ended || now_ms >= left.since_ms + kSettingMs);
    };
    for (Left& left : added_) {
        const Level truth = keep(left.cells, control.truth_levels, [&](int cell) {
            return waits_for_level(control, left.incident, cell);
        });
        if (is_due(left))
            rows_.add(TrapKind::kLevelOfAdded, left.since_ms,
                      words_of_added(rows_.setting(), left.cells, truth));
    }
    for (Left& left : deleted_) {
        const Level shown = keep(left.cells, control.page_levels, [&control](int cell) {
            return !is_shown_operational(control, cell) && !is_told_of(control, cell);
        });
        if (is_due(left))
            rows_.add(TrapKind::kLevelAfterDeleting, left.since_ms,
                      words_of_deleted(rows_.setting(), left.cells, shown));
    }
}

void LevelTraps::note_affected(const Control& control) {
    for (std::size_t cell = 0; cell < rows_.setting().cells.size(); ++cell) {
        if (static_cast<Level>(control.truth_levels[cell]) != Level::kOperational)
            ever_affected_.add(static_cast<int>(cell));
    }
}

}  // namespace drill::debrief
