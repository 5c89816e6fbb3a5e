#include "subscriber/notification.h"

#include <utility>
#include <variant>

namespace drill::subscriber {

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
        }
    }
    return all;
}

}  // namespace drill::subscriber
