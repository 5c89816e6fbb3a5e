// What every run of events keeps to, whatever the scenario.
#pragma once

#include <array>
#include <string>

#include "engine/event.h"

namespace drill::session_log {

/// Watches events go by in order. A state or a Room folded from events that it let through never
/// names an incident or a maintenance that is not there.
class EventOrder {
public:
    /// What is out of order about `event`; empty when nothing is.
    std::string problem_with(const engine::Event& event);

private:
    std::string problem_with_incident(int incident, engine::Audience audience) const;
    std::string problem_with_update(int incident, int update, int least,
                                    engine::Audience audience) const;
    std::string problem_with_post(int incident, engine::Audience audience);
    std::string problem_with_change(const engine::Event& event);

    bool has_started_ = false;
    engine::Milliseconds last_ms_ = 0;
    int incident_count_ = 0;
    std::array<int, engine::kPublicIncidentCountMax> post_count_{};  ///< 0 once deleted
    /// Who knows of each incident: nobody can be told of a change to what they never saw.
    std::array<engine::Audience, engine::kPublicIncidentCountMax> incident_audience_{};
    int maintenance_count_ = 0;
    std::array<engine::Audience, engine::kMaintenanceCountMax> maintenance_audience_{};
};

}  // namespace drill::session_log
