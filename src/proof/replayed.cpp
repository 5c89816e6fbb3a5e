#include "proof/replayed.h"

#include "engine/apply.h"
#include "engine/decide.h"

namespace drill::proof {

using namespace engine;

Replayed::Replayed(const Scenario& scenario, std::uint64_t seed)
    : scenario_(scenario), control_(scenario.index.initial) {
    play_.seed = seed;
    for (const Event& event : decide_start(scenario, seed))
        apply(control_, event);
}

bool Replayed::make(Command command) {
    auto decision = decide(scenario_, control_, command);
    if (!decision)
        return false;
    control_ = decision.value().after;
    play_.until_ms = command.at_ms;
    play_.moves.push_back(std::move(command));
    return true;
}

}  // namespace drill::proof
