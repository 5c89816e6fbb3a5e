#include "simulation/claim_rules.h"

#include <cstring>

#include "engine/apply.h"
#include "proof/evidence.h"

namespace drill::simulation {

using namespace engine;

namespace {

/// What a pressure inject must leave alone.
bool is_same_story(const Control& a, const Control& b) {
    return std::memcmp(a.truth_levels, b.truth_levels, sizeof(a.truth_levels)) == 0 &&
           a.approved == b.approved && a.severity == b.severity && a.phase == b.phase &&
           a.page == b.page && a.ended == b.ended;
}

}  // namespace

ClaimRules::ClaimRules(const Scenario& scenario)
    : scenario_(scenario), control_(scenario.index.initial) {}

std::string ClaimRules::problem_with(const Command& command, std::span<const Event> batch) {
    const auto* published = std::get_if<PublishInject>(&command.body);
    is_published_ = published != nullptr;
    is_steered_ = is_steered_ || is_published_ || std::holds_alternative<SkipInject>(command.body);
    const Control before = control_;
    for (const Event& event : batch) {
        if (event.at_ms > scenario_.longest_ms)
            return "something happened after the longest time";
        std::string problem = problem_of_need(event) + problem_of_silence(event);
        if (!problem.empty())
            return problem;
        apply(control_, event);
    }
    const bool is_safe =
        is_published_ && scenario_.injects[static_cast<std::size_t>(published->inject)].is_pressure;
    // Only what was due before it may have changed the story meanwhile.
    if (is_safe && command.at_ms == before.now_ms && !is_same_story(before, control_))
        return "publishing pressure changed the story";
    return {};
}

std::string ClaimRules::problem_of_silence(const Event& event) {
    const bool is_end = std::holds_alternative<DrillEnded>(event.body);
    if (!is_end && !proof::is_talk(event))
        return {};
    const Milliseconds quiet_ms = event.at_ms - talked_ms_;
    talked_ms_ = event.at_ms;
    if (scenario_.silence_ms == 0 || is_steered_ || quiet_ms <= scenario_.silence_ms)
        return {};
    return "the cast was silent for " + base::format_drill_time(quiet_ms) + " before " +
           base::format_drill_time(event.at_ms);
}

std::string ClaimRules::problem_of_need(const Event& event) const {
    const auto* fired = std::get_if<InjectFired>(&event.body);
    if (fired == nullptr || is_published_)
        return {};
    const Inject& inject = scenario_.injects[static_cast<std::size_t>(fired->inject)];
    if (inject.is_contingency && holds(inject.unless, control_, event.at_ms))
        return inject.id + " happened although it was not needed";
    return holds(inject.only_if, control_, event.at_ms)
               ? std::string()
               : inject.id + " happened although its condition did not hold";
}

}  // namespace drill::simulation
