#include "session_log/event_order.h"

#include <variant>

namespace drill::session_log {

std::string EventOrder::problem_with(const engine::Event& event) {
    const bool is_start = std::holds_alternative<engine::SessionStarted>(event.body);
    if (is_start == has_started_) {
        return is_start ? "expected session_started only as the first event"
                        : "expected session_started as the first event";
    }
    has_started_ = true;
    if (event.at_ms < last_ms_) {
        return "expected \"at\" to be at least " + std::to_string(last_ms_) + ", got " +
               std::to_string(event.at_ms);
    }
    last_ms_ = event.at_ms;
    if (const auto* created = std::get_if<engine::IncidentCreated>(&event.body)) {
        if (created->incident != incident_count_) {
            return "expected the new incident to be number " + std::to_string(incident_count_) +
                   ", got " + std::to_string(created->incident);
        }
        incident_audience_[static_cast<std::size_t>(incident_count_++)] = event.audience;
        return {};
    }
    if (const auto* updated = std::get_if<engine::UpdatePosted>(&event.body)) {
        return problem_with_incident(updated->incident, event.audience);
    }
    if (const auto* edited = std::get_if<engine::InfrastructureEdited>(&event.body)) {
        return problem_with_incident(edited->incident, event.audience);
    }
    if (const auto* moved = std::get_if<engine::CadenceChanged>(&event.body)) {
        return problem_with_incident(moved->incident, event.audience);
    }
    return {};
}

std::string EventOrder::problem_with_incident(int incident, engine::Audience audience) const {
    if (incident >= incident_count_) {
        return "expected the number of an incident created before, got " + std::to_string(incident);
    }
    const engine::Audience knows = incident_audience_[static_cast<std::size_t>(incident)];
    if ((audience.seats & ~knows.seats) != 0) {
        return "expected a change to incident " + std::to_string(incident) +
               " to be told only to seats that saw it created";
    }
    return {};
}

}  // namespace drill::session_log
