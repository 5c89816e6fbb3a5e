#include "pack/intents_reader.h"

#include <algorithm>

#include "base/text.h"
#include "pack/json_parser.h"
#include "pack/pack_format.h"
#include "pack/policy.h"

namespace drill::pack {
namespace {

constexpr Key kLanguageKeys[] = {
    {"short", Need::kRequired}, {"words", Need::kRequired}, {"phrases", Need::kRequired}};

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

/// "intents": "gitlab" in the policy of another team.
void read_language_of(Reading& reading, const JsonNode& node, engine::Language& language) {
    NameTable table{"a policy", {}};
    for (const PolicyText& each : policy_texts()) {
        table.names.push_back(each.id);
    }
    const int number = reading.name(&node, table);
    if (number < 0) {
        return;
    }
    Findings own_faults;  // told when that policy itself is read
    const JsonTree tree =
        parse_json(policy_texts()[static_cast<std::size_t>(number)].json, own_faults);
    const JsonNode* intents = tree.root() == nullptr ? nullptr : tree.root()->find("intents");
    if (intents == nullptr || intents->kind != JsonKind::kObject) {
        reading.expect(node, "a policy with intents of its own");
        return;
    }
    Reading other(own_faults);
    read_language(other, intents, language);
}

}  // namespace

void read_language(Reading& reading, const JsonNode* node, engine::Language& language) {
    if (node != nullptr && node->kind == JsonKind::kString) {
        read_language_of(reading, *node, language);
        return;
    }
    if (!reading.object(node, kLanguageKeys)) {
        return;
    }
    read_short_words(reading, node->find("short"), language);
    read_word_classes(reading, node->find("words"), language);
    read_intent_phrases(reading, node->find("phrases"), language);
}

void read_intent_phrases(Reading& reading, const JsonNode* node, engine::Language& language) {
    if (!reading.open_object(node, engine::kIntentCount)) {
        return;
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
            language.add_phrase(static_cast<engine::Intent>(intent), std::move(text));
        }
    }
}

}  // namespace drill::pack
