#include "proof/evidence.h"

#include <algorithm>
#include <optional>

#include "engine/apply.h"
#include "engine/condition.h"
#include "engine/decide.h"
#include "engine/inject_schedule.h"

namespace drill::proof {

using namespace engine;

namespace {

template <typename Body, typename Predicate>
bool any(std::span<const Event> events, Predicate matches) {
    return std::any_of(events.begin(), events.end(), [&matches](const Event& event) {
        const auto* body = std::get_if<Body>(&event.body);
        return body != nullptr && matches(*body);
    });
}

bool fired(std::span<const Event> events, int inject) {
    return any<InjectFired>(events,
                            [inject](const InjectFired& each) { return each.inject == inject; });
}

bool scheduled(std::span<const Event> events, int inject) {
    return any<InjectScheduled>(
        events, [inject](const InjectScheduled& each) { return each.inject == inject; });
}

bool spared(std::span<const Event> events, int inject) {
    return any<InjectSpared>(events,
                             [inject](const InjectSpared& each) { return each.inject == inject; });
}

bool seen(std::span<const Event> events, int expectation) {
    return any<ExpectationSeen>(events, [expectation](const ExpectationSeen& each) {
        return each.expectation == expectation;
    });
}

/// When `expectation` is due, as far as the state tells: of a moment that came several times it
/// keeps the latest, and so this is never too early.
Milliseconds due_ms(const Expectation& expectation, const Control& control) {
    const Milliseconds from_ms = expectation.due_inject >= 0
                                     ? control.inject_fired_ms[expectation.due_inject]
                                     : control.milestone(expectation.due_from);
    return base::later(from_ms, expectation.within_ms);
}

}  // namespace

bool is_talk(const Event& event) {
    const auto* line = std::get_if<LineSaid>(&event.body);
    return line != nullptr && line->speaker >= 0 && event.audience.includes(Seat::kCmoc);
}

OpenClaims::OpenClaims(const Scenario& scenario, const std::vector<Claim>& claims)
    : scenario_(scenario), claims_(claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (is_shown_by_a_play(claims[i]))
            open_.push_back(static_cast<int>(i));
    }
}

bool is_shown(const Scenario& scenario, const Claim& claim, const Control& control,
              std::span<const Event> events, Milliseconds now_ms) {
    const int number = claim.number;
    switch (claim.kind) {
        case ClaimKind::kHappens:
            return fired(events, number);
        case ClaimKind::kIsSpared:
            return spared(events, number) &&
                   holds(condition_of(scenario, {ClaimKind::kCanHold, Part::kUnless, number}),
                         control, now_ms);
        case ClaimKind::kCanHold:
            return (claim.part == Part::kWhen && scheduled(events, number)) ||
                   (claim.part == Part::kOnlyIf && fired(events, number)) ||
                   (claim.part == Part::kExpectation && seen(events, number)) ||
                   holds(condition_of(scenario, claim), control, now_ms);
        case ClaimKind::kCanFail:
            return (claim.part == Part::kUnless && fired(events, number)) ||
                   !holds(condition_of(scenario, claim), control, now_ms);
        case ClaimKind::kCanFinish:
            return control.ended == EndReason::kCompleted;
        case ClaimKind::kIsMet:
        case ClaimKind::kIsMissed:
            break;
        default:
            return false;
    }
    const Expectation& expectation = scenario.expectations[static_cast<std::size_t>(number)];
    const Milliseconds seen_ms = control.expectation_seen_ms[number];
    const bool wants_met = claim.kind == ClaimKind::kIsMet;
    if (expectation.kind == ExpectationKind::kKept)
        return wants_met ? control.has_ended() && seen_ms == kNever : seen_ms != kNever;
    const Milliseconds due = due_ms(expectation, control);
    if (due == kNever)
        return false;
    return wants_met ? seen_ms <= due : std::min(seen_ms, now_ms) > due;
}

namespace {

/// Where one expectation is due from, at its first time.
class FirstTime {
public:
    explicit FirstTime(const Expectation& expectation) : expectation_(expectation) {}

    void look(const Control& control) {
        first_ms_ = std::min(first_ms_, expectation_.due_inject >= 0
                                            ? control.inject_fired_ms[expectation_.due_inject]
                                            : control.milestone(expectation_.due_from));
    }
    Milliseconds due_ms() const { return base::later(first_ms_, expectation_.within_ms); }

private:
    const Expectation& expectation_;
    Milliseconds first_ms_ = kNever;
};

}  // namespace

bool shows(const Scenario& scenario, const Claim& claim, const Play& play) {
    const bool is_timely = claim.part == Part::kExpectation && claim.kind == ClaimKind::kIsMet &&
                           scenario.expectations[static_cast<std::size_t>(claim.number)].kind ==
                               ExpectationKind::kSeen;
    Control control = scenario.index.initial;
    std::optional<FirstTime> first;
    if (is_timely)
        first.emplace(scenario.expectations[static_cast<std::size_t>(claim.number)]);
    bool is_found = false;
    const auto look = [&](std::span<const Event> events, Milliseconds now_ms) {
        for (const Event& event : events) {
            apply(control, event);
            if (first)
                first->look(control);
        }
        is_found = is_found || is_shown(scenario, claim, control, events, now_ms);
    };
    const auto run_to = [&](Milliseconds until_ms, Milliseconds from_ms) {
        while (!control.has_ended()) {
            const Milliseconds next_ms = next_change_after(scenario, control, from_ms).at_ms;
            if (next_ms > until_ms)
                return;
            const auto decision = decide(scenario, control, {next_ms, Advance{}});
            if (!decision)
                return;
            look(decision.value().events, next_ms);
            from_ms = next_ms;
        }
    };
    look(decide_start(scenario, play.seed), 0);
    Milliseconds now_ms = 0;
    for (const Command& command : play.moves) {
        run_to(command.at_ms, now_ms);
        now_ms = command.at_ms;
        const auto decision = decide(scenario, control, command);
        if (!decision)
            break;
        look(decision.value().events, now_ms);
    }
    run_to(play.until_ms, now_ms);
    if (!is_timely)
        return is_found;
    return first->due_ms() != kNever &&
           control.expectation_seen_ms[claim.number] <= first->due_ms();
}

}  // namespace drill::proof
