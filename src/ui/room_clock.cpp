#include "ui/room_clock.h"

#include <algorithm>

#include "ui/room_words.h"

namespace drill::ui {
namespace {

/// When the span began that ends at `due_ms`: the last update of the incident which is due then,
/// or the first page.
engine::Milliseconds span_start(const engine::Room& room, engine::Milliseconds due_ms) {
    for (const engine::IncidentOnPage& incident : room.incidents()) {
        if (incident.next_post_due_ms == due_ms)
            return incident.updates.back().at_ms;
    }
    if (room.incidents().empty() && room.setting().first_post_ms != 0)
        return due_ms - std::min(due_ms, room.setting().first_post_ms);
    const auto& row = room.setting().cadence_ms[static_cast<std::size_t>(room.severity())];
    const engine::Milliseconds interval =
        row[static_cast<std::size_t>(engine::IncidentState::kInvestigating)];
    return due_ms - std::min(due_ms, interval);
}

}  // namespace

CadenceNow cadence_now(const engine::Room& room, engine::Milliseconds now_ms) {
    CadenceNow now;
    const engine::Milliseconds due_ms = room.next_post_due_ms();
    if (due_ms == base::kNever)
        return now;
    const engine::Milliseconds start_ms = span_start(room, due_ms);
    now.bar.kind = room.is_paused() ? kit::Cadence::Kind::kPaused : kit::Cadence::Kind::kRunning;
    now.bar.has_update = !room.incidents().empty();
    now.bar.age_ms = now_ms - std::min(now_ms, start_ms);
    now.bar.allowed_ms = std::max<engine::Milliseconds>(1, due_ms - std::min(due_ms, start_ms));
    now.due_time = clock_time(room, due_ms);
    return now;
}

}  // namespace drill::ui
