#include "proof/inaction.h"

#include <algorithm>

#include "engine/apply.h"
#include "engine/decide.h"

namespace drill::proof {

using namespace engine;

namespace {

Inaction inaction_of(const Scenario& scenario, std::uint64_t seed) {
    Inaction inaction;
    inaction.seed = seed;
    Control control = scenario.index.initial;
    int latest_inject = kNoInject;
    const auto look = [&](const std::vector<Event>& events) {
        for (const Event& event : events) {
            if (const auto* fired = std::get_if<InjectFired>(&event.body))
                latest_inject = fired->inject;
            const auto* ended = std::get_if<DrillEnded>(&event.body);
            if (ended == nullptr)
                continue;
            inaction.ended_ms = event.at_ms;
            inaction.reason = ended->reason;
            if (ended->reason == EndReason::kCompleted)
                inaction.inject = latest_inject;
        }
    };
    const auto start = decide_start(scenario, seed);
    for (const Event& event : start)
        apply(control, event);
    look(start);
    if (control.has_ended())
        return inaction;
    if (const auto rest = decide(scenario, control, {base::kDrillTimeMax, Advance{}}))
        look(rest.value().events);
    return inaction;
}

}  // namespace

std::vector<Inaction> inactions_of(const Scenario& scenario) {
    std::vector<Inaction> inactions;
    for (std::uint64_t seed = 1; seed <= seed_count(scenario); ++seed) {
        const Inaction inaction = inaction_of(scenario, seed);
        const bool is_known =
            std::any_of(inactions.begin(), inactions.end(),
                        [&](const Inaction& each) { return each.ends_like(inaction); });
        if (!is_known)
            inactions.push_back(inaction);
    }
    return inactions;
}

}  // namespace drill::proof
