#include "proof/claim.h"

namespace drill::proof {

using engine::Condition;
using engine::Expectation;
using engine::Inject;
using engine::Scenario;

namespace {

void add_condition(std::vector<Claim>& claims, const Condition& condition, Part part, int number) {
    if (condition.empty())
        return;
    claims.push_back({ClaimKind::kCanHold, part, number});
    claims.push_back({ClaimKind::kCanFail, part, number});
}

void add_inject(std::vector<Claim>& claims, const Inject& inject, int number) {
    claims.push_back({ClaimKind::kHappens, Part::kNone, number});
    add_condition(claims, inject.when, Part::kWhen, number);
    add_condition(claims, inject.only_if, Part::kOnlyIf, number);
    if (inject.is_contingency) {
        add_condition(claims, inject.unless, Part::kUnless, number);
        claims.push_back({ClaimKind::kIsSpared, Part::kNone, number});
        claims.push_back({ClaimKind::kIsNeeded, Part::kNone, number});
    }
    if (inject.is_pressure)
        claims.push_back({ClaimKind::kIsSafe, Part::kNone, number});
}

bool has_end(const Scenario& scenario) {
    for (const Inject& inject : scenario.injects) {
        if (std::holds_alternative<engine::EndInject>(inject.action))
            return true;
    }
    return false;
}

std::string_view name_of(Part part) {
    switch (part) {
        case Part::kWhen:
            return "/when";
        case Part::kOnlyIf:
            return "/if";
        case Part::kUnless:
            return "/unless";
        case Part::kNone:
        case Part::kExpectation:
            break;
    }
    return "";
}

}  // namespace

bool is_shown_by_a_play(const Claim& claim) {
    return claim.kind <= ClaimKind::kCanFinish;
}

std::vector<Claim> claims_of(const Scenario& scenario) {
    std::vector<Claim> claims{{ClaimKind::kEnds}, {ClaimKind::kSettles}, {ClaimKind::kIsQuiet}};
    if (has_end(scenario))
        claims.push_back({ClaimKind::kCanFinish});
    if (scenario.silence_ms != 0)
        claims.push_back({ClaimKind::kTalks});
    for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
        if (!scenario.injects[i].is_of_policy)
            add_inject(claims, scenario.injects[i], static_cast<int>(i));
    }
    for (std::size_t i = 0; i < scenario.expectations.size(); ++i) {
        const int number = static_cast<int>(i);
        claims.push_back({ClaimKind::kIsMet, Part::kExpectation, number});
        claims.push_back({ClaimKind::kIsMissed, Part::kExpectation, number});
    }
    return claims;
}

const Condition& condition_of(const Scenario& scenario, const Claim& claim) {
    const auto number = static_cast<std::size_t>(claim.number);
    switch (claim.part) {
        case Part::kWhen:
            return scenario.injects[number].when;
        case Part::kOnlyIf:
            return scenario.injects[number].only_if;
        case Part::kUnless:
            return scenario.injects[number].unless;
        case Part::kNone:
        case Part::kExpectation:
            break;
    }
    return scenario.expectations[number].condition;
}

bool needs_to_hold(const Scenario& scenario, const Claim& claim) {
    const Expectation& expectation = scenario.expectations[static_cast<std::size_t>(claim.number)];
    return (expectation.kind == engine::ExpectationKind::kSeen) ==
           (claim.kind == ClaimKind::kIsMet);
}

std::string place_of(const Scenario& scenario, const Claim& claim) {
    const auto number = static_cast<std::size_t>(claim.number);
    if (claim.part == Part::kExpectation)
        return "expectations/" + scenario.expectations[number].id;
    switch (claim.kind) {
        case ClaimKind::kEnds:
        case ClaimKind::kSettles:
        case ClaimKind::kIsQuiet:
        case ClaimKind::kCanFinish:
        case ClaimKind::kTalks:
            return "drill";
        default:
            break;
    }
    return "injects/" + scenario.injects[number].id + std::string(name_of(claim.part));
}

std::string_view words_of(ClaimKind kind) {
    switch (kind) {
        case ClaimKind::kHappens:
            return "can happen";
        case ClaimKind::kIsSpared:
            return "can be spared";
        case ClaimKind::kCanHold:
            return "can hold";
        case ClaimKind::kCanFail:
            return "can fail to hold";
        case ClaimKind::kIsMet:
            return "can be met";
        case ClaimKind::kIsMissed:
            return "can be missed";
        case ClaimKind::kCanFinish:
            return "can be played to an end of the pack's own";
        case ClaimKind::kEnds:
            return "is over by its longest time";
        case ClaimKind::kSettles:
            return "never goes on without end at one moment";
        case ClaimKind::kIsQuiet:
            return "stays over once it has ended";
        case ClaimKind::kIsNeeded:
            return "happens only when it is needed";
        case ClaimKind::kTalks:
            return "never falls silent for longer than it says";
        case ClaimKind::kIsSafe:
            return "changes nothing but itself";
    }
    return "";
}

}  // namespace drill::proof
