// A post of the status page as it leaves for subscribers.
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

    bool is_first() const { return previous_state == engine::IncidentState::kNone; }
};

/// Every post among `events`, oldest first, those deleted later included.
std::vector<Notification> notifications(std::span<const engine::Event> events);

}  // namespace drill::subscriber
