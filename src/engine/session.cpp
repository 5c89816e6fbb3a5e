#include "engine/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/replay.h"

namespace drill::engine {

Session::Session(const Scenario& scenario, std::uint64_t seed)
    : Session(scenario, decide_start(scenario, seed)) {}

Session::Session(const Scenario& scenario, std::vector<Event> events)
    : scenario_(&scenario), control_(replay(scenario, events)), events_(std::move(events)) {}

base::Result<Decision> Session::decide(const Command& command) const {
    return engine::decide(*scenario_, control_, command);
}

std::span<const Event> Session::commit(Decision decision) {
    const std::size_t before = events_.size();
    std::move(decision.events.begin(), decision.events.end(), std::back_inserter(events_));
    control_ = decision.after;
    return std::span<const Event>(events_).subspan(before);
}

base::Result<std::span<const Event>> Session::submit(const Command& command) {
    auto decided = decide(command);
    if (!decided)
        return decided.error();
    return commit(std::move(decided.value()));
}

}  // namespace drill::engine
