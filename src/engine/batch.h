// The events of one decision while it is being made, with the state that they lead to so far.
#pragma once

#include <utility>
#include <vector>

#include "engine/apply.h"
#include "engine/scenario.h"

namespace drill::engine {

/// Collects events and folds each at once, so that what is decided next sees what was decided
/// before.
class Batch {
public:
    Batch(const Scenario& scenario, const Control& control)
        : scenario_(scenario), control_(control) {}

    const Scenario& scenario() const { return scenario_; }
    const Control& control() const { return control_; }
    Milliseconds now_ms() const { return now_ms_; }
    void set_now(Milliseconds now_ms) { now_ms_ = now_ms; }

    template <typename Body>
    void emit(Body body, Audience audience = kEveryone) {
        events_.push_back(Event{now_ms_, audience, EventBody{std::move(body)}});
        apply(control_, events_.back());
    }

    std::size_t event_count() const { return events_.size(); }
    std::vector<Event> take_events() { return std::move(events_); }

private:
    const Scenario& scenario_;
    Control control_;
    Milliseconds now_ms_ = control_.now_ms;
    std::vector<Event> events_;
};

}  // namespace drill::engine
