#include "simulation/full_watch.h"

namespace drill::simulation {

using namespace engine;

std::string missed(const Scenario& scenario, const Control& control, Milliseconds now_ms) {
    if (control.has_ended())
        return {};
    for (int i = 0; i < static_cast<int>(scenario.injects.size()); ++i) {
        if (control.inject_due_ms[i] > now_ms)
            continue;
        const Inject& inject = scenario.injects[static_cast<std::size_t>(i)];
        const InjectStatus status = control.inject_status(i);
        if (status == InjectStatus::kScheduled)
            return inject.id + " was due and did not happen";
        const bool is_waiting =
            status == InjectStatus::kWaiting && inject.trigger == TriggerKind::kWhen;
        if (is_waiting && holds(inject.when, control, now_ms))
            return inject.id + " waits although its condition holds";
    }
    for (std::size_t i = 0; i < scenario.expectations.size(); ++i) {
        const Expectation& expectation = scenario.expectations[i];
        const bool is_open = control.expectation_seen_ms[i] == kNever;
        if (is_open && holds(expectation.condition, control, now_ms))
            return "expectation \"" + expectation.text + "\" holds and was not seen";
    }
    return {};
}

}  // namespace drill::simulation
