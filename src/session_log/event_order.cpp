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
        const auto number = static_cast<std::size_t>(incident_count_++);
        incident_audience_[number] = event.audience;
        post_count_[number] = 1;
        return {};
    }
    if (const auto* scheduled = std::get_if<engine::MaintenanceScheduled>(&event.body)) {
        if (scheduled->maintenance != maintenance_count_) {
            return "expected the new maintenance to be number " +
                   std::to_string(maintenance_count_) + ", got " +
                   std::to_string(scheduled->maintenance);
        }
        maintenance_audience_[static_cast<std::size_t>(maintenance_count_++)] = event.audience;
        return {};
    }
    if (const auto* moved = std::get_if<engine::MaintenanceMoved>(&event.body)) {
        const bool is_known =
            moved->maintenance < maintenance_count_ &&
            (event.audience.seats &
             ~maintenance_audience_[static_cast<std::size_t>(moved->maintenance)].seats) == 0;
        return is_known ? std::string()
                        : "expected a step of a maintenance that was scheduled before, told only "
                          "to seats that saw it";
    }
    return problem_with_change(event);
}

std::string EventOrder::problem_with_change(const engine::Event& event) {
    if (const auto* updated = std::get_if<engine::UpdatePosted>(&event.body)) {
        return problem_with_post(updated->incident, event.audience);
    }
    if (const auto* edited = std::get_if<engine::UpdateEdited>(&event.body)) {
        return problem_with_update(edited->incident, edited->update, 0, event.audience);
    }
    if (const auto* shown = std::get_if<engine::UpdateMoved>(&event.body)) {
        return problem_with_update(shown->incident, shown->update, 0, event.audience);
    }
    if (const auto* linked = std::get_if<engine::PostMortemSet>(&event.body)) {
        return problem_with_incident(linked->incident, event.audience);
    }
    if (const auto* impact = std::get_if<engine::ImpactSet>(&event.body)) {
        return problem_with_incident(impact->incident, event.audience);
    }
    if (const auto* deleted = std::get_if<engine::UpdateDeleted>(&event.body)) {
        std::string problem =
            problem_with_update(deleted->incident, deleted->update, 1, event.audience);
        if (problem.empty()) {
            --post_count_[static_cast<std::size_t>(deleted->incident)];
        }
        return problem;
    }
    if (const auto* deleted = std::get_if<engine::IncidentDeleted>(&event.body)) {
        std::string problem = problem_with_incident(deleted->incident, event.audience);
        if (problem.empty()) {
            post_count_[static_cast<std::size_t>(deleted->incident)] = 0;
        }
        return problem;
    }
    if (const auto* edited = std::get_if<engine::TitleEdited>(&event.body)) {
        return problem_with_incident(edited->incident, event.audience);
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
    if (post_count_[static_cast<std::size_t>(incident)] == 0) {
        return "expected no change to incident " + std::to_string(incident) +
               ", which was deleted before";
    }
    const engine::Audience knows = incident_audience_[static_cast<std::size_t>(incident)];
    if ((audience.seats & ~knows.seats) != 0) {
        return "expected a change to incident " + std::to_string(incident) +
               " to be told only to seats that saw it created";
    }
    return {};
}

std::string EventOrder::problem_with_post(int incident, engine::Audience audience) {
    std::string problem = problem_with_incident(incident, audience);
    if (!problem.empty()) {
        return problem;
    }
    int& count = post_count_[static_cast<std::size_t>(incident)];
    if (count >= engine::kPostCountMax) {
        return "expected at most " + std::to_string(engine::kPostCountMax) + " posts of incident " +
               std::to_string(incident);
    }
    ++count;
    return {};
}

std::string EventOrder::problem_with_update(int incident, int update, int least,
                                            engine::Audience audience) const {
    std::string problem = problem_with_incident(incident, audience);
    if (!problem.empty()) {
        return problem;
    }
    const int count = post_count_[static_cast<std::size_t>(incident)];
    if (update < least || update >= count) {
        return "expected \"update\" from " + std::to_string(least) + " and below " +
               std::to_string(count) + ", got " + std::to_string(update);
    }
    return {};
}

}  // namespace drill::session_log
