// A post of the status page, or a message about a maintenance, as it leaves for subscribers.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/event.h"

namespace drill::subscriber {

using engine::Milliseconds;

/// All that a post tells, together with what its incident was when it was sent. Later edits of
/// title, words or infrastructure change the page and reach nobody.
struct Notification {
    int incident = 0;  ///< number on the page, from 0
    int number = 0;    ///< of the post in its incident, from 0
    std::string title;
    engine::CellSet cells;
    engine::PublicPost post;
    engine::IncidentState previous_state = engine::IncidentState::kNone;  ///< kNone: the first post
    engine::Level previous_level = engine::Level::kOperational;
    Milliseconds started_ms = 0;  ///< of the incident's first post
    Milliseconds at_ms = 0;
    /// "Maintenance scheduled": what is told of a maintenance, which has no state; empty for a post
    /// of an incident. `incident` is then its number.
    std::string maintenance;
    int starts_minute = 0;  ///< of a maintenance, as it is planned
    int ends_minute = 0;

    bool is_first() const { return previous_state == engine::IncidentState::kNone; }
};

/// What leaves when `step` of maintenance `number` is done with those words and ways.
Notification notification_of(const engine::MaintenancePlan& plan,
                             const engine::MaintenanceMoved& move, Milliseconds at_ms);

/// Every post among `events`, oldest first, those deleted later included, and every message
/// about a maintenance.
std::vector<Notification> notifications(std::span<const engine::Event> events);

}  // namespace drill::subscriber
