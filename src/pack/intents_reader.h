// Reads how the cast understands the player: words and phrases of a policy, phrases that a pack
// adds.
#pragma once

#include "engine/language.h"
#include "pack/reading.h"

namespace drill::pack {

/// Fills `language` from the "intents" of a policy: an object with "short", "words" and "phrases",
/// or the id of another policy, whose words and phrases are then those of this one too.
void read_language(Reading& reading, const JsonNode* node, engine::Language& language);

/// Adds the phrases of an object {"ask_to_publish": ["may we tell customers"], …}.
void read_intent_phrases(Reading& reading, const JsonNode* node, engine::Language& language);

}  // namespace drill::pack
