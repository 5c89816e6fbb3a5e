#include "proof/safety.h"

#include <algorithm>
#include <string_view>

#include "proof/slice.h"

namespace drill::proof {

using namespace engine;

namespace {

/// What of the story an inject changes; empty when nothing.
std::string_view change_of(const Inject& inject) {
    if (does<EndInject>(inject))
        return "ends the drill";
    if (does<TruthInject>(inject))
        return "changes what is broken";
    if (does<SeverityInject>(inject))
        return "changes the severity";
    if (does<PageInject>(inject) || does<EscalateInject>(inject))
        return "pages";
    if (inject.phase != kNoPhase)
        return "enters a phase";
    if (inject.approves != 0 || inject.takes_back != 0)
        return "changes what is approved";
    return "";
}

bool reads(const Scenario& scenario, const Condition& condition, int number) {
    return std::any_of(condition.begin(), condition.end(),
                       [&](const ConditionStep& step) { return concerns(scenario, number, step); });
}

bool follows(const Scenario& scenario, const Inject& inject, int number) {
    if (inject.trigger == TriggerKind::kAfter && inject.after == number)
        return true;
    return (inject.trigger == TriggerKind::kWhen && reads(scenario, inject.when, number)) ||
           reads(scenario, inject.only_if, number) ||
           (inject.is_contingency && reads(scenario, inject.unless, number));
}

}  // namespace

std::string why_unsafe(const Scenario& scenario, int number) {
    std::vector<int> following{number};
    for (std::size_t i = 0; i < following.size(); ++i) {
        const Inject& each = scenario.injects[static_cast<std::size_t>(following[i])];
        if (const std::string_view change = change_of(each); !change.empty()) {
            return i == 0 ? std::string(change)
                          : "\"" + each.id + "\", which follows from it, " + std::string(change);
        }
        for (int other = 0; other < static_cast<int>(scenario.injects.size()); ++other) {
            const bool is_known =
                std::find(following.begin(), following.end(), other) != following.end();
            if (!is_known &&
                follows(scenario, scenario.injects[static_cast<std::size_t>(other)], following[i]))
                following.push_back(other);
        }
    }
    return {};
}

}  // namespace drill::proof
