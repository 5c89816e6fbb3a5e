#include "subscriber/stored_message.h"

#include <cstddef>

#include "engine/maintenance.h"

namespace drill::subscriber {

Notification stored_post(const engine::IncidentOnPage& incident, int number, int update) {
    const engine::PublicUpdate& on_page = incident.updates[static_cast<std::size_t>(update)];
    Notification message;
    message.incident = number;
    message.number = on_page.sent.number;
    message.title = on_page.sent.title;
    message.cells = on_page.sent.cells;
    message.post = on_page.post;
    message.post.details = on_page.sent.details;
    message.previous_state = on_page.sent.previous_state;
    message.previous_level = on_page.sent.previous_level;
    message.started_ms = incident.updates.front().at_ms;  // the first post cannot be deleted
    message.at_ms = on_page.at_ms;
    return message;
}

std::optional<Notification> stored_message(const engine::MaintenanceOnPage& maintenance, int number,
                                           int move) {
    int told = 0;
    if (engine::is_told_at_once(maintenance.plan)) {
        if (move == kScheduledMessage)
            return notification_of(maintenance.plan,
                                   {number, engine::MaintenanceStep::kSchedule, true, {}, 0},
                                   maintenance.scheduled_ms);
        ++told;
    }
    for (int i = 0; i <= move; ++i) {
        const auto& each = maintenance.moves[static_cast<std::size_t>(i)];
        if (each.step == engine::MaintenanceStep::kAutomationOff)
            continue;
        if (i < move) {
            ++told;
            continue;
        }
        Notification message = notification_of(
            maintenance.plan, {number, each.step, each.is_automatic, each.details, each.broadcast},
            each.at_ms);
        message.number = told;
        return message;
    }
    return std::nullopt;
}

}  // namespace drill::subscriber
