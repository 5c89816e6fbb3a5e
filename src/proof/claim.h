// What a proof says of a scenario: one claim an inject, a condition, an expectation.
#pragma once

#include <string>
#include <vector>

#include "proof/play.h"

namespace drill::proof {

enum class ClaimKind : std::uint8_t {
    // Some play shows it.
    kHappens,    ///< an inject
    kIsSpared,   ///< a contingency inject is not needed
    kCanHold,    ///< a condition
    kCanFail,    ///< likewise, that it does not hold
    kIsMet,      ///< an expectation: seen in time, or kept to the end
    kIsMissed,   ///< not seen in time, or not kept
    kCanFinish,  ///< the drill reaches an end that the pack wrote
    // Every play keeps to it.
    kEnds,      ///< the drill is over by its longest time
    kSettles,   ///< no moment goes on without end
    kIsQuiet,   ///< nothing happens after the end
    kIsNeeded,  ///< a contingency inject happens only when it is needed
    kTalks,     ///< the cast is never silent longer than the pack says
    kIsSafe     ///< a pressure inject changes nothing but itself
};

/// Which condition of an inject or of an expectation is meant.
enum class Part : std::uint8_t { kNone, kWhen, kOnlyIf, kUnless, kExpectation };

struct Claim {
    ClaimKind kind = ClaimKind::kEnds;
    Part part = Part::kNone;
    int number = 0;  ///< inject or expectation
};

/// Whether one play is enough to show it; else every play must keep to it.
bool is_shown_by_a_play(const Claim& claim);

/// Everything to be proved of `scenario`, in the order of its pack.
std::vector<Claim> claims_of(const engine::Scenario& scenario);

/// The condition of a kCanHold or kCanFail, or of an expectation.
const engine::Condition& condition_of(const engine::Scenario& scenario, const Claim& claim);

/// Whether the condition of an expectation has to hold once for this kIsMet or kIsMissed; else it
/// has to fail.
bool needs_to_hold(const engine::Scenario& scenario, const Claim& claim);

/// Where it stands: "injects/ask-again/when".
std::string place_of(const engine::Scenario& scenario, const Claim& claim);

/// The claim as a sentence without its place: "can happen", "can be missed".
std::string_view words_of(ClaimKind kind);

}  // namespace drill::proof
