#include "debrief/trap_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace drill::debrief {

void TrapRows::add(TrapKind kind, Milliseconds at_ms, std::string text) {
    const bool is_known = std::any_of(rows_.begin(), rows_.end(),
                                      [kind](const TrapRow& row) { return row.kind == kind; });
    if (!is_known)
        rows_.push_back({kind, at_ms, time_label(setting_, at_ms), std::move(text)});
}

std::vector<TrapRow> TrapRows::take() {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const TrapRow& a, const TrapRow& b) { return a.at_ms < b.at_ms; });
    return std::move(rows_);
}

bool is_told_of(const engine::Control& control, int cell) {
    return std::any_of(std::begin(control.incidents), std::end(control.incidents),
                       [cell](const engine::PublicIncident& each) {
                           return each.state != engine::IncidentState::kNone && each.is_open() &&
                                  each.affected.has(cell);
                       }) ||
           std::any_of(std::begin(control.maintenances), std::end(control.maintenances),
                       [cell](const engine::Maintenance& each) {
                           return each.state == engine::MaintenanceState::kActive &&
                                  each.cells.has(cell);
                       });
}

}  // namespace drill::debrief
