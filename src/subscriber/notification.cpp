#include "subscriber/notification.h"

#include <utility>
#include <variant>

#include "base/joined.h"
#include "engine/maintenance.h"

namespace drill::subscriber {

Notification notification_of(const engine::MaintenancePlan& plan,
                             const engine::MaintenanceMoved& move, Milliseconds at_ms) {
    constexpr std::string_view kSteps[] = {"scheduled",   "reminder", "reminder", "reminder",
                                           "in progress", "update",   "completed"};
    const bool is_over = move.step == engine::MaintenanceStep::kFinish;
    const engine::MaintenanceMoved words = engine::in_words_of(plan, move);
    Notification message;
    message.incident = move.maintenance;
    message.title = plan.title;
    message.cells = plan.cells;
    message.post = {engine::IncidentState::kNone,
                    is_over ? engine::Level::kOperational : engine::Level::kMaintenance,
                    words.details, words.broadcast, plan.subject};
    message.at_ms = at_ms;
    message.maintenance =
        base::joined({"Maintenance ", kSteps[static_cast<std::size_t>(move.step)]});
    message.starts_minute = plan.starts_minute;
    message.ends_minute = plan.ends_minute;
    return message;
}

std::vector<Notification> notifications(std::span<const engine::Event> events) {
    std::vector<Notification> all;
    Notification open[engine::kPublicIncidentCountMax];  // each as its next post would begin
    const auto send = [&all](Notification& next, const engine::PublicPost& post,
                             Milliseconds at_ms) {
        next.post = post;
        next.at_ms = at_ms;
        all.push_back(next);
        ++next.number;
        next.previous_state = post.state;
        next.previous_level = post.level;
    };
    engine::MaintenancePlan plans[engine::kMaintenanceCountMax];
    int message_counts[engine::kMaintenanceCountMax] = {};
    const auto tell = [&](const engine::MaintenanceMoved& move, Milliseconds at_ms) {
        all.push_back(notification_of(plans[move.maintenance], move, at_ms));
        all.back().number = message_counts[move.maintenance]++;
    };
    for (const engine::Event& event : events) {
        if (const auto* created = std::get_if<engine::IncidentCreated>(&event.body)) {
            Notification& next = open[created->incident];
            next = {};
            next.incident = created->incident;
            next.title = created->title;
            next.cells = created->cells;
            next.started_ms = event.at_ms;
            send(next, created->post, event.at_ms);
        } else if (const auto* updated = std::get_if<engine::UpdatePosted>(&event.body)) {
            send(open[updated->incident], updated->post, event.at_ms);
        } else if (const auto* titled = std::get_if<engine::TitleEdited>(&event.body)) {
            open[titled->incident].title = titled->title;
        } else if (const auto* edited = std::get_if<engine::InfrastructureEdited>(&event.body)) {
            open[edited->incident].cells = edited->cells;
        } else if (const auto* planned = std::get_if<engine::MaintenanceScheduled>(&event.body)) {
            plans[planned->maintenance] = planned->plan;
            if (engine::is_told_at_once(planned->plan))
                tell({planned->maintenance, engine::MaintenanceStep::kSchedule, true, {}, 0},
                     event.at_ms);
        } else if (const auto* moved = std::get_if<engine::MaintenanceMoved>(&event.body)) {
            if (moved->step != engine::MaintenanceStep::kAutomationOff)
                tell(*moved, event.at_ms);
        }
    }
    return all;
}

}  // namespace drill::subscriber
