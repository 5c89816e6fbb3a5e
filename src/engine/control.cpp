#include "engine/control.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/state_hash.h"

namespace drill::engine {

static_assert(sizeof(Control) % 8 == 0);
static_assert(offsetof(Control, maintenances) % 8 == 0);
static_assert(offsetof(Control, maintenances) + sizeof(Control::maintenances) ==
              offsetof(Control, maintenance_told_ms));
static_assert(offsetof(Control, maintenance_told_ms) % 8 == 0);
static_assert(offsetof(Control, maintenance_told_ms) + sizeof(Control::maintenance_told_ms) ==
              sizeof(Control));

Control::Control() {
    std::fill(std::begin(milestones_ms), std::end(milestones_ms), kNever);
    std::fill(std::begin(phases_ms), std::end(phases_ms), kNever);
    std::fill(std::begin(inject_due_ms), std::end(inject_due_ms), kNever);
    std::fill(std::begin(inject_fired_ms), std::end(inject_fired_ms), kNever);
    for (auto& place : said_ms)
        std::fill(std::begin(place), std::end(place), kNever);
    std::fill(std::begin(expectation_seen_ms), std::end(expectation_seen_ms), kNever);
    for (auto& place : intent_ms)
        std::fill(std::begin(place), std::end(place), kNever);
    std::fill(std::begin(intent_to), std::end(intent_to), std::uint16_t{0});
    std::fill(std::begin(counters), std::end(counters), 0);
    std::fill(std::begin(said_to), std::end(said_to), std::uint16_t{0});
    std::fill(std::begin(inject_fires), std::end(inject_fires), std::uint8_t{0});
    const auto operational = static_cast<std::uint8_t>(Level::kOperational);
    std::fill(std::begin(page_levels), std::end(page_levels), operational);
    std::fill(std::begin(truth_levels), std::end(truth_levels), operational);
    std::fill(std::begin(maintenance_told_ms), std::end(maintenance_told_ms), kNever);
    milestones_ms[static_cast<int>(Milestone::kStart)] = 0;
}

InjectStatus Control::inject_status(int inject) const {
    const std::uint64_t bit = std::uint64_t{1} << (inject % 64);
    if ((inject_scheduled[inject / 64] & bit) != 0)
        return InjectStatus::kScheduled;
    return (inject_waiting[inject / 64] & bit) != 0 ? InjectStatus::kWaiting : InjectStatus::kDone;
}

void Control::set_inject(int inject, InjectStatus status, Milliseconds due_ms) {
    const std::uint64_t bit = std::uint64_t{1} << (inject % 64);
    const auto mark = [bit, inject](std::uint64_t* words, bool is_in) {
        std::uint64_t& word = words[inject / 64];
        word = is_in ? word | bit : word & ~bit;
    };
    const bool is_waiting = status == InjectStatus::kWaiting;
    mark(inject_waiting, is_waiting);
    mark(inject_resting, is_waiting && due_ms != 0 && due_ms != kNever);
    mark(inject_scheduled, status == InjectStatus::kScheduled);
    inject_due_ms[inject] = due_ms;
}

const PublicIncident* Control::current_incident(const CellSet& cells) const {
    const PublicIncident* newest = nullptr;
    for (int i = incident_count - 1; i >= 0; --i) {
        const PublicIncident& each = incidents[i];
        if (each.is_deleted != 0 || (!cells.empty() && !each.affected.meets(cells)))
            continue;
        if (each.is_open())
            return &each;
        if (newest == nullptr)
            newest = &each;
    }
    return newest;
}

int Control::open_incident_count() const {
    int count = 0;
    for (int i = 0; i < incident_count; ++i)
        count += incidents[i].is_open() ? 1 : 0;
    return count;
}

std::uint64_t state_hash(const Control& control) {
    const Maintenance& first = control.maintenances[0];
    const std::size_t bytes = first.state == MaintenanceState::kNone
                                  ? offsetof(Control, maintenances)
                              : first.is_given == 0 ? offsetof(Control, maintenance_told_ms)
                                                    : sizeof(Control);
    return base::hash_words(&control, bytes);
}

}  // namespace drill::engine
