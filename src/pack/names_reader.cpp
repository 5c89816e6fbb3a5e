#include "pack/names_reader.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

constexpr Key kCastKeys[] = {
    {"name", Need::kRequired}, {"role", Need::kRequired}, {"aliases"}, {"bot"}};

/// The values of an object with names of the author's choice, in the order of those names. Sets
/// `table` to the names; it stays incomplete when the object is broken.
std::vector<const JsonNode*> named_children(Reading& reading, const JsonNode* node,
                                            std::size_t count_max, NameTable& table) {
    std::vector<const JsonNode*> children;
    table.is_complete = false;
    if (!reading.open_object(node, count_max)) {
        return children;
    }
    table.is_complete = true;
    for (const JsonNode& child : *node) {
        reading.key_id(child);
        children.push_back(&child);
    }
    sort_by_key(children);
    for (const JsonNode* child : children) {
        table.names.push_back(child->key);
    }
    return children;
}

/// Adds `text` in the form in which typed words are compared.
void add_folded(Reading& reading, const JsonNode& node, const std::string& text,
                std::vector<std::string>& out) {
    std::string folded = base::folded(text);
    if (folded.empty() && !text.empty()) {
        reading.expect(node, "at least one letter or digit");
    }
    if (!folded.empty() && std::find(out.begin(), out.end(), folded) == out.end()) {
        out.push_back(std::move(folded));
    }
}

engine::CastMember read_cast_member(Reading& reading, const JsonNode& node) {
    engine::CastMember member;
    member.id = node.key;
    if (!reading.object(&node, kCastKeys)) {
        return member;
    }
    const JsonNode* name = node.find("name");
    member.name = reading.text(name, kNameBytesMax);
    member.role = reading.text(node.find("role"), kNameBytesMax);
    member.is_bot = reading.boolean(node.find("bot")).value_or(false);
    if (name != nullptr) {
        add_folded(reading, *name, member.name, member.folded_names);
    }
    const JsonNode* aliases = node.find("aliases");
    if (!reading.list(aliases, kAliasCountMax)) {
        return member;
    }
    for (const JsonNode& alias : *aliases) {
        add_folded(reading, alias, reading.text(&alias, kNameBytesMax), member.folded_names);
    }
    return member;
}

/// Nobody may answer to the name of somebody else.
void report_shared_names(Reading& reading, const std::vector<const JsonNode*>& nodes,
                         const std::vector<engine::CastMember>& cast) {
    for (std::size_t i = 0; i < cast.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            for (const std::string& name : cast[i].folded_names) {
                const auto& others = cast[j].folded_names;
                if (std::find(others.begin(), others.end(), name) != others.end()) {
                    reading.expect(
                        *nodes[i], "names and aliases of its own",
                        joined({in_quotes(name), ", which is also ", in_quotes(cast[j].id)}));
                }
            }
        }
    }
}

/// A list that takes in an intent: {"intent": "ask_all_clear", "state": "resolved", "phrases": …}.
void read_meaning(Reading& reading, const JsonNode& node, engine::PhraseList& list) {
    constexpr Key kKeys[] = {{"intent", Need::kRequired}, {"state"}, {"phrases"}};
    if (!reading.object(&node, kKeys)) {
        return;
    }
    list.intents = static_cast<std::uint8_t>(reading.intent_bits(node.find("intent")));
    list.state = reading.incident_state(node.find("state")).value_or(engine::IncidentState::kNone);
}

engine::PhraseList read_phrases(Reading& reading, const JsonNode& node) {
    engine::PhraseList list;
    list.id = node.key;
    const JsonNode* phrases = &node;
    if (node.kind == JsonKind::kObject) {
        read_meaning(reading, node, list);
        phrases = node.find("phrases");
    }
    if (!reading.filled_list(phrases, kPhraseCountMax)) {
        return list;
    }
    for (const JsonNode& phrase : *phrases) {
        add_folded(reading, phrase, reading.text(&phrase, kNameBytesMax), list.folded_phrases);
    }
    return list;
}

/// A top-level list of names.
struct Declared {
    std::string_view key;
    std::size_t count_max = 0;
};

/// Names that are only declared, such as flags.
std::vector<std::string> read_declared(Reading& reading, const JsonNode& root,
                                       const Declared& declared, NameTable& table) {
    std::vector<std::string> names;
    const JsonNode* node = root.find(declared.key);
    if (node == nullptr) {
        table.is_complete = !reading.is_misspelt(root, {declared.key});
        return names;
    }
    table.is_complete = reading.list(node, declared.count_max);
    if (!table.is_complete) {
        return names;
    }
    for (const JsonNode& child : *node) {
        if (names.size() == declared.count_max) {
            table.is_complete = false;  // flags are bits of one word
            break;
        }
        const std::string_view id = reading.id(&child);
        if (table.find(id) >= 0) {
            reading.expect(child, "each name only once");
        }
        table.names.push_back(id);
        names.emplace_back(id);
    }
    return names;
}

engine::Counter read_counter(Reading& reading, const JsonNode& node) {
    constexpr Key kKeys[] = {{"id", Need::kRequired}, {"start"}, {"min"}, {"max"}};
    engine::Counter counter;
    if (node.kind != JsonKind::kObject) {
        counter.id = reading.id(&node);
        return counter;
    }
    reading.object(&node, kKeys);
    counter.id = reading.id(node.find("id"));
    constexpr IntegerRange kAny{-kCounterMax, kCounterMax};
    counter.min = reading.integer(node.find("min"), kAny).value_or(counter.min);
    counter.max = reading.integer(node.find("max"), kAny).value_or(counter.max);
    counter.start = reading.integer(node.find("start"), kAny).value_or(0);
    if (counter.start < counter.min || counter.start > counter.max) {
        reading.expect(node, "a \"start\" (0 unless given) from \"min\" to \"max\"",
                       std::to_string(counter.start));
    }
    return counter;
}

void read_counters(Reading& reading, const JsonNode& root, engine::Scenario& scenario) {
    const JsonNode* node = root.find("counters");
    if (node == nullptr) {
        reading.counters.is_complete = !reading.is_misspelt(root, {"counters"});
        return;
    }
    reading.counters.is_complete = reading.list(node, kCounterCountMax);
    if (!reading.counters.is_complete) {
        return;
    }
    for (const JsonNode& child : *node) {
        if (scenario.counters.size() == kCounterCountMax) {
            reading.counters.is_complete = false;
            break;
        }
        scenario.counters.push_back(read_counter(reading, child));
        const JsonNode& id = child.kind == JsonKind::kObject && child.find("id") != nullptr
                                 ? *child.find("id")
                                 : child;
        if (reading.counters.find(id.text) >= 0) {
            reading.expect(id, "each name only once");
        }
        reading.counters.names.push_back(id.text);
    }
}

void read_variations(Reading& reading, const JsonNode& root, engine::Scenario& scenario) {
    const JsonNode* node = root.find("variations");
    if (node == nullptr) {
        reading.variations.is_complete = !reading.is_misspelt(root, {"variations"});
        return;
    }
    for (const JsonNode* child :
         named_children(reading, node, kVariationCountMax, reading.variations)) {
        NameTable values{"a value of this variation", {}};
        engine::Variation variation{child->key, {}};
        values.is_complete = reading.filled_list(child, kVariationValueCountMax);
        if (values.is_complete && child->child_count < 2) {
            reading.expect(*child, "2 to 4 values to choose from");
        }
        if (values.is_complete) {
            for (const JsonNode& value : *child) {
                const std::string_view id = reading.id(&value);
                if (values.find(id) >= 0) {
                    reading.expect(value, "each value only once");
                }
                values.names.push_back(id);
                variation.values.emplace_back(id);
            }
        }
        reading.variation_values.push_back(std::move(values));
        scenario.variations.push_back(std::move(variation));
    }
}

}  // namespace

void read_names(Reading& reading, const JsonNode& root, engine::Scenario& scenario) {
    const auto members = named_children(reading, root.find("cast"), kCastCountMax, reading.cast);
    for (const JsonNode* member : members) {
        scenario.cast.push_back(read_cast_member(reading, *member));
    }
    report_shared_names(reading, members, scenario.cast);

    const JsonNode* words = root.find("words");
    for (const JsonNode* list :
         named_children(reading, words, kPhraseListCountMax, reading.words)) {
        scenario.phrase_lists.push_back(read_phrases(reading, *list));
    }
    if (words == nullptr) {
        reading.words.is_complete = !reading.is_misspelt(root, {"words"});
    }

    scenario.flag_names = read_declared(reading, root, {"flags", kFlagCountMax}, reading.flags);
    read_counters(reading, root, scenario);
    scenario.phases = read_declared(reading, root, {"phases", kPhaseCountMax}, reading.phases);
    read_variations(reading, root, scenario);
}

}  // namespace drill::pack
