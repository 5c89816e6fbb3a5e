#include "pack/wording_reader.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using engine::WordingKind;
using engine::WordingRule;

constexpr Key kRuleKeys[] = {{"id", Need::kRequired},
                             {"find", Need::kRequired},
                             {"advice", Need::kRequired},
                             {"characters"},
                             {"phrases"}};
constexpr std::size_t kRuleCountMax = 40;
constexpr int kLengthMax = 20'000;

WordingRule read_rule(Reading& reading, const JsonNode& node) {
    const NameTable kinds{
        "something to find",
        {"long", "no_next_update", "no_production_issue", "slot", "host_name", "phrases"}};
    WordingRule rule;
    if (!reading.object(&node, kRuleKeys)) {
        return rule;
    }
    rule.id = reading.id(node.find("id"));
    rule.advice = reading.text(node.find("advice"), kTextBytesMax);
    const int kind = reading.name(node.find("find"), kinds);
    rule.kind = static_cast<WordingKind>(std::max(kind, 0));
    if (kind == static_cast<int>(WordingKind::kLong)) {
        if (node.find("characters") == nullptr) {
            reading.expect_missing(node, "\"characters\" beside \"long\"", {"characters"});
        }
        rule.characters =
            reading.integer(node.find("characters"), {1, kLengthMax}).value_or(kLengthMax);
    }
    if (kind == static_cast<int>(WordingKind::kPhrases)) {
        const JsonNode* phrases = node.find("phrases");
        if (phrases == nullptr) {
            reading.expect_missing(node, "\"phrases\" to find", {"phrases"});
        }
        for (const std::string& phrase : reading.texts(phrases, kPhraseCountMax, kNameBytesMax)) {
            rule.folded_phrases.push_back(base::folded(phrase));
        }
    }
    return rule;
}

}  // namespace

void read_wording(Reading& reading, const JsonNode* list, std::vector<WordingRule>& rules) {
    if (!reading.list(list, kRuleCountMax)) {
        return;
    }
    for (const JsonNode& node : *list) {
        WordingRule rule = read_rule(reading, node);
        const auto same =
            std::find_if(rules.begin(), rules.end(),
                         [&rule](const WordingRule& each) { return each.id == rule.id; });
        if (same == rules.end()) {
            rules.push_back(std::move(rule));
        } else {
            *same = std::move(rule);
        }
    }
}

}  // namespace drill::pack
