#include "pack/intents_reader.h"

#include <algorithm>

#include "base/text.h"
#include "pack/cues_reader.h"
#include "pack/json_parser.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

constexpr Key kIntentsKeys[] = {{"format", Need::kRequired},
                                {"short", Need::kRequired},
                                {"words", Need::kRequired},
                                {"phrases", Need::kRequired}};

void read_short_words(Reading& reading, const JsonNode* node, engine::Language& language) {
    if (!reading.open_object(node, kKeyCountMax)) {
        return;
    }
    for (const JsonNode& child : *node) {
        language.lexicon.add_short(child.key, reading.text(&child, kNameBytesMax));
    }
}

void read_word_classes(Reading& reading, const JsonNode* node, engine::Language& language) {
    if (!reading.open_object(node, kKeyCountMax)) {
        return;
    }
    for (const JsonNode& child : *node) {
        if (child.key == "plain") {
            language.lexicon.add_plain(reading.text(&child, kTextBytesMax));
            continue;
        }
        if (!language.lexicon.add_class(child.key, reading.text(&child, kTextBytesMax))) {
            reading.expect(child, "at most 61 classes that join no others");
        }
    }
    for (int i = 0; i < engine::kWordRoleCount; ++i) {
        const std::string_view role = name_of(static_cast<engine::WordRole>(i));
        if (node->find(role) == nullptr) {
            reading.expect_missing(*node, joined({"the class ", in_quotes(role)}), {role});
        }
    }
}

void add(engine::Language& language, std::span<const ShownPhrase> phrases) {
    for (const ShownPhrase& phrase : phrases) {
        language.add_phrase(phrase.intent, phrase.text);
    }
}

}  // namespace

engine::Language read_intents(std::string_view json, Findings& findings) {
    engine::Language language;
    const JsonTree tree = parse_json(json, findings);
    if (tree.root() == nullptr) {
        return language;
    }
    Reading reading(findings);
    const JsonNode& root = *tree.root();
    if (!reading.object(&root, kIntentsKeys)) {
        return language;
    }
    reading.format(root.find("format"), kIntentsFormat);
    read_short_words(reading, root.find("short"), language);
    read_word_classes(reading, root.find("words"), language);
    add(language, read_intent_phrases(reading, root.find("phrases")));
    return language;
}

std::vector<ShownPhrase> read_intent_phrases(Reading& reading, const JsonNode* node) {
    std::vector<ShownPhrase> phrases;
    if (!reading.open_object(node, engine::kIntentCount)) {
        return phrases;
    }
    NameTable table{"an intent", {}};
    for (int i = 0; i < engine::kIntentCount; ++i) {
        table.names.push_back(engine::name_of(static_cast<engine::Intent>(i)));
    }
    for (const JsonNode& child : *node) {
        const int intent = reading.key_name(child, table);
        if (!reading.filled_list(&child, kIntentPhraseCountMax) || intent < 0) {
            continue;
        }
        for (const JsonNode& phrase : child) {
            std::string text = reading.text(&phrase, kNameBytesMax);
            if (!text.empty() && base::folded(text).empty()) {
                reading.expect(phrase, "at least one letter or digit");
                continue;
            }
            phrases.push_back({static_cast<engine::Intent>(intent), std::move(text)});
        }
    }
    return phrases;
}

engine::Language make_language(std::string_view id, std::span<const ShownPhrase> added) {
    Findings own_faults;  // none: a test reads what each policy names
    engine::Language language = read_intents(intents_text(id), own_faults);
    const std::size_t own_phrases = language.phrases.size();
    add(language, added);
    for (std::size_t i = own_phrases; i < language.phrases.size(); ++i)
        language.phrases[i].is_enough = true;  // its author knows what it means in that drill
    language.cues = read_cues(cues_text(id));
    return language;
}

}  // namespace drill::pack
