#include "engine/session.h"

#include <utility>

#include "engine/apply.h"
#include "engine/replay.h"

namespace drill::engine {

Session::Session(const Scenario& scenario, std::uint64_t seed)
    : Session(scenario, decide_start(scenario, seed)) {}

Session::Session(const Scenario& scenario, std::vector<Event> events)
    : scenario_(&scenario), control_(replay(scenario, events)), events_(std::move(events)) {}

base::Result<std::span<const Event>> Session::submit(const Command& command) {
    auto decided = decide(*scenario_, control_, command);
    if (!decided)
        return decided.error();
    const std::size_t before = events_.size();
    for (Event& event : decided.value()) {
        apply(control_, event);
        events_.push_back(std::move(event));
    }
    return std::span<const Event>(events_).subspan(before);
}

}  // namespace drill::engine
