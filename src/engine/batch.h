// The events of one decision while it is being made, with the state that they lead to so far.
#pragma once

#include <cassert>
#include <utility>
#include <vector>

#include "engine/apply.h"
#include "engine/decide.h"
#include "engine/scenario.h"

namespace drill::engine {

/// Collects events and folds each at once, so that what is decided next sees what was decided
/// before.
///
/// Keeps in `awake` the injects and expectations that an event may concern. Everybody else was
/// asleep before, as every batch is settled to its end, and therefore still is.
class Batch {
public:
    Batch(const Scenario& scenario, const Control& control)
        : scenario_(scenario), control_(control) {
        assert(scenario.index.by_topic.size() == kTopicCount && "build_index() was not called");
        events_.reserve(16);
    }

    const Scenario& scenario() const { return scenario_; }
    const Control& control() const { return control_; }
    Milliseconds now_ms() const { return now_ms_; }
    void set_now(Milliseconds now_ms) { now_ms_ = now_ms; }

    template <typename Body>
    void emit(Body body, Audience audience = kEveryone) {
        const Event& event =
            events_.emplace_back(Event{now_ms_, audience, EventBody{std::move(body)}});
        apply(control_, event);
        for (const Topic topic : topics_of(event.body)) {
            awake_.add(scenario_.index.by_topic[static_cast<std::size_t>(topic)]);
        }
    }

    void wake(const WatcherSet& watchers) { awake_.add(watchers); }
    void wake(int watcher) { awake_.add(watcher); }
    /// The first one awake from `begin` on and before `end`, now asleep again; -1 when there is
    /// none.
    int take_awake(int begin, int end) {
        const int watcher = awake_.next(begin);
        if (watcher >= end)
            return -1;
        awake_.remove(watcher);
        return watcher;
    }

    Decision take_decision() { return {std::move(events_), control_}; }

private:
    const Scenario& scenario_;
    Control control_;
    Milliseconds now_ms_ = control_.now_ms;
    WatcherSet awake_;
    std::vector<Event> events_;
};

}  // namespace drill::engine
