// Reads how the cast understands the player: the words and phrases that a policy names, phrases
// that a pack adds. The files are assets/intents/*.json.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/later.h"
#include "engine/language.h"
#include "pack/reading.h"

namespace drill::pack {

inline constexpr std::string_view kIntentsFormat = "cmoc-drill-intents/1";

/// The file of intents with that id that is part of the program; empty if there is none.
std::string_view intents_text(std::string_view id);

/// A phrase that shows what an intent looks like; engine::Language::add_phrase() has its marks.
struct ShownPhrase {
    engine::Intent intent{};
    std::string text;
};

/// Reads a file of intents; adds to `findings` what is wrong with it. Not sealed.
engine::Language read_intents(std::string_view json, Findings& findings);

/// Reads the phrases of an object {"ask_to_publish": ["may we tell customers"], …}.
std::vector<ShownPhrase> read_intent_phrases(Reading& reading, const JsonNode* node);

/// The words and phrases of the file with that id, none if there is no such, and `added`. Not
/// sealed.
DRILL_LATER engine::Language make_language(std::string_view id, std::span<const ShownPhrase> added);

}  // namespace drill::pack
