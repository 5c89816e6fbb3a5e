#include "pack/policy.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "pack/intents_reader.h"
#include "pack/json_parser.h"
#include "pack/pack_format.h"
#include "pack/page_reader.h"
#include "pack/wording_reader.h"

namespace drill::pack {
namespace {

constexpr Key kPolicyKeys[] = {{"format", Need::kRequired},
                               {"id", Need::kRequired},
                               {"title", Need::kRequired},
                               {"cadence", Need::kRequired},
                               {"paging", Need::kRequired},
                               {"approval", Need::kRequired},
                               {"wording", Need::kRequired},
                               {"intents", Need::kRequired},
                               {"first_post"},
                               {"second_post"}};

/// An empty list is a policy too: no step needs a word.
std::uint8_t read_approval(Reading& reading, const JsonNode& node) {
    const bool is_empty_list = node.kind == JsonKind::kList && node.child_count == 0;
    return is_empty_list ? std::uint8_t{0}
                         : static_cast<std::uint8_t>(reading.approval_bits(&node));
}

/// A policy of the program. Each is read once: a pack is read again and again while it is written.
const Policy& own_policy(std::size_t number) {
    static std::vector<std::optional<Policy>> known(policy_texts().size());
    if (!known[number]) {
        Findings own_faults;  // none: a test reads every policy
        known[number] = read_policy(policy_texts()[number].json, own_faults);
    }
    return *known[number];
}

/// The policy that the pack names; the usual one if it names none or one that is not there.
const Policy& named_policy(Reading& reading, const JsonNode* name) {
    NameTable table{"a policy", {}};
    for (const PolicyText& each : policy_texts()) {
        table.names.push_back(each.id);
    }
    int number = reading.name(name, table);
    if (number < 0) {
        number = table.find(kUsualPolicy);
    }
    return own_policy(static_cast<std::size_t>(number));
}

}  // namespace

Policy read_policy(std::string_view json, Findings& findings) {
    Policy policy;
    const JsonTree tree = parse_json(json, findings);
    if (tree.root() == nullptr) {
        return policy;
    }
    Reading reading(findings);
    const JsonNode& root = *tree.root();
    if (!reading.object(&root, kPolicyKeys)) {
        return policy;
    }
    reading.format(root.find("format"), kPolicyFormat);
    policy.id = reading.id(root.find("id"));
    policy.title = reading.text(root.find("title"), kNameBytesMax);
    read_cadence(reading, root.find("cadence"), policy.times);
    policy.times.first_post_ms = reading.any_time(root.find("first_post"));
    policy.times.second_post_ms = reading.any_time(root.find("second_post"));
    read_paging(reading, root.find("paging"), policy.paging);
    if (const JsonNode* approval = root.find("approval")) {
        policy.approvals_needed = read_approval(reading, *approval);
    }
    read_wording(reading, root.find("wording"), policy.wording);
    policy.intents = reading.id(root.find("intents"));
    return policy;
}

Policy read_policy_of(Reading& reading, const JsonNode& root, engine::Scenario& scenario) {
    Policy policy = named_policy(reading, root.find("policy"));
    engine::Setting& setting = scenario.setting;
    std::copy(&policy.times.cadence_ms[0][0], &policy.times.cadence_ms[0][0] + 20,
              &setting.cadence_ms[0][0]);
    setting.first_post_ms = policy.times.first_post_ms;
    setting.second_post_ms = policy.times.second_post_ms;
    read_cadence(reading, root.find("cadence"), setting);
    if (const JsonNode* approval = root.find("approval")) {
        policy.approvals_needed = read_approval(reading, *approval);
    }
    scenario.approvals_needed = policy.approvals_needed;
    read_paging(reading, root.find("paging"), policy.paging);
    read_wording(reading, root.find("wording"), policy.wording);
    scenario.wording = policy.wording;
    scenario.language = engine::LateLanguage(
        [intents = policy.intents, added = read_intent_phrases(reading, root.find("intents"))] {
            return make_language(intents, added);
        });
    return policy;
}

}  // namespace drill::pack
