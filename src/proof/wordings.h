// Texts by which a player says what conditions listen for.
#pragma once

#include <string>
#include <vector>

#include "engine/recognise.h"
#include "proof/interest.h"

namespace drill::proof {

/// A text, with what the cast understands of it.
struct Wording {
    std::string text;
    engine::RecognisedLine meaning;
};

/// Lines for the channel or the call: one for each combination of words, people, intents, state
/// and level that `interest` can tell apart, as far as one is found; the first says nothing.
std::vector<Wording> lines_for(const engine::Scenario& scenario, const Interest& interest,
                               engine::Place place);

/// Texts for a post or a notice: one that says nothing, one for each list of words, one for all.
std::vector<Wording> texts_for(const engine::Scenario& scenario, const Interest& interest,
                               engine::Place place);

/// Whether `step` (words or an intent) holds once `wording` is said at `place`.
bool answers(const Wording& wording, engine::Place place, const engine::ConditionStep& step);

}  // namespace drill::proof
