#include "pack/inject_reader.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/condition_reader.h"
#include "pack/inject_actions.h"
#include "pack/pack_format.h"
#include "pack/schedule_check.h"

namespace drill::pack {
namespace {

using engine::Inject;
using engine::TriggerKind;

constexpr Key kInjectKeys[] = {
    {"id"},      {"at"},          {"after"},    {"when"},     {"delay"}, {"if"},       {"unless"},
    {"every"},   {"limit"},       {"set"},      {"clear"},    {"count"}, {"phase"},    {"approves"},
    {"revokes"}, {"repeat_back"}, {"message"},  {"spoken"},   {"page"},  {"escalate"}, {"card"},
    {"ticket"},  {"social"},      {"truth"},    {"severity"}, {"end"},   {"guide"},    {"edit"},
    {"react"},   {"hand_over"},   {"pressure"}, {"status"},
};
constexpr Key kTriggers[] = {{"at"}, {"after"}, {"when"}};
/// Keys that change something nobody sees.
constexpr std::string_view kChanges[] = {"set", "clear", "count", "phase", "approves", "revokes"};
constexpr std::string_view kGivenId = "inject-";

/// The children of `node` whose key is one that `is_wanted`; says so when there are several.
template <typename Predicate>
const JsonNode* only_child(Reading& reading, const JsonNode& node, std::string_view what,
                           Predicate is_wanted) {
    const JsonNode* found = nullptr;
    for (const JsonNode& child : node) {
        if (!is_wanted(child.key)) {
            continue;
        }
        if (found != nullptr && found->key != child.key) {
            reading.expect(node, what,
                           joined({in_quotes(found->key), " and ", in_quotes(child.key)}));
            return found;
        }
        found = found == nullptr ? &child : found;
    }
    return found;
}

bool is_trigger(std::string_view key) {
    return key == kTriggers[0].name || key == kTriggers[1].name || key == kTriggers[2].name;
}

void read_trigger(Reading& reading, const JsonNode& node, Inject& inject) {
    const JsonNode* trigger = only_child(reading, node, "one trigger", is_trigger);
    const JsonNode* delay = node.find("delay");
    if (trigger == nullptr) {
        reading.expect_missing(node, "a trigger, \"at\", \"after\" or \"when\"",
                               {"at", "after", "when"});
        return;
    }
    if (trigger->key == "at") {
        inject.trigger = TriggerKind::kAt;
        inject.at_ms = reading.time(trigger);
        if (delay != nullptr) {
            reading.expect(*delay, "no \"delay\" beside \"at\"");
        }
        return;
    }
    inject.at_ms = reading.time(delay);
    if (trigger->key == "after") {
        inject.trigger = TriggerKind::kAfter;
        inject.after = reading.inject(trigger);
    } else {
        inject.trigger = TriggerKind::kWhen;
        inject.when = read_condition(reading, trigger);
    }
}

void read_repetition(Reading& reading, const JsonNode& node, Inject& inject) {
    const JsonNode* every = node.find("every");
    const JsonNode* limit = node.find("limit");
    inject.every_ms = reading.time(every, kRepeatMsMin);
    inject.limit = reading.integer(limit, {1, kInjectLimitMax}).value_or(1);
    if (every != nullptr && limit == nullptr) {
        reading.expect_missing(node, "\"limit\" beside \"every\"", {"limit"});
    }
    if (every == nullptr && limit != nullptr && inject.trigger != TriggerKind::kAfter) {
        reading.expect_missing(node, "\"every\" beside \"limit\"", {"every"});
    }
}

void read_counts(Reading& reading, const JsonNode* node, Inject& inject) {
    if (!reading.open_object(node, kCounterCountMax)) {
        return;
    }
    for (const JsonNode& child : *node) {
        const int counter = reading.key_name(child, reading.counters);
        const int by = reading.integer(&child, {-kCountChangeMax, kCountChangeMax}).value_or(0);
        inject.counts.push_back({static_cast<std::uint8_t>(counter < 0 ? 0 : counter), by});
    }
}

/// Phase and approvals. What it wants repeated back was read with the ids.
void read_course(Reading& reading, const JsonNode& node, Inject& inject) {
    if (const JsonNode* phase = node.find("phase")) {
        inject.phase = reading.name(phase, reading.phases);
    }
    inject.approves = static_cast<std::uint8_t>(reading.approval_bits(node.find("approves")));
    inject.takes_back = static_cast<std::uint8_t>(reading.approval_bits(node.find("revokes")));
}

Inject read_inject(Reading& reading, const JsonNode& node) {
    Inject inject;
    const JsonNode* id = node.find("id");
    inject.id =
        id == nullptr ? std::string(kGivenId) + std::to_string(node.position + 1) : id->text;
    if (!reading.object(&node, kInjectKeys)) {
        return inject;
    }
    read_trigger(reading, node, inject);
    read_repetition(reading, node, inject);
    const JsonNode* unless = node.find("unless");
    inject.is_contingency = unless != nullptr;
    inject.unless = read_condition(reading, unless);
    inject.only_if = read_condition(reading, node.find("if"));
    const JsonNode* set = node.find("set");
    const JsonNode* clear = node.find("clear");
    const JsonNode* count = node.find("count");
    inject.flags_set = reading.name_bits(set, reading.flags);
    inject.flags_cleared = reading.name_bits(clear, reading.flags);
    read_counts(reading, count, inject);
    read_course(reading, node, inject);
    inject.is_pressure = reading.boolean(node.find("pressure")).value_or(false);
    const JsonNode* action = only_child(reading, node, "one action", is_inject_action);
    if (action != nullptr) {
        inject.action = read_inject_action(reading, *action);
    }
    return inject;
}

/// Lets an inject that follows another one happen each time that one does, unless it says
/// otherwise.
void follow_limits(const JsonNode& list, std::vector<Inject>& injects) {
    std::vector<std::uint8_t> has_limit;
    for (const JsonNode& node : list) {
        has_limit.push_back(node.find("limit") != nullptr ? 1 : 0);
    }
    // One round settles one more link of the longest chain; a circle settles never.
    bool has_changed = true;
    for (std::size_t round = 0; has_changed && round < injects.size(); ++round) {
        has_changed = false;
        for (std::size_t i = 0; i < injects.size(); ++i) {
            const bool follows = injects[i].trigger == TriggerKind::kAfter && injects[i].after >= 0;
            if (!follows || has_limit[i] != 0) {
                continue;
            }
            const int limit = injects[static_cast<std::size_t>(injects[i].after)].limit;
            has_changed = has_changed || injects[i].limit != limit;
            injects[i].limit = limit;
        }
    }
}

/// The message that an action refers to; kNoMessage when it refers to none.
engine::MessageRef referred_message(const engine::InjectAction& action) {
    if (const auto* message = std::get_if<engine::MessageInject>(&action))
        return message->answers;
    if (const auto* edit = std::get_if<engine::EditInject>(&action))
        return edit->message;
    const auto* react = std::get_if<engine::ReactInject>(&action);
    return react == nullptr ? engine::kNoMessage : react->message;
}

/// Labels the messages that others refer to, so that their events can be found again.
void label_messages(Reading& reading, const JsonNode& list, std::vector<Inject>& injects) {
    for (const JsonNode& node : list) {
        const engine::MessageRef ref = referred_message(injects[node.position].action);
        if (ref > engine::labelled(0))
            continue;
        const int number = engine::labelled(0) - ref;
        auto& action = injects[static_cast<std::size_t>(number)].action;
        if (auto* message = std::get_if<engine::MessageInject>(&action)) {
            message->label = number;
        } else {
            reading.expect(node, "a reference to an inject with a \"message\"",
                           in_quotes(injects[static_cast<std::size_t>(number)].id));
        }
    }
}

/// Whether `id` looks like one that injects without id are given.
bool is_given_id(std::string_view id) {
    return id.substr(0, kGivenId.size()) == kGivenId && id.size() > kGivenId.size() &&
           id.find_first_not_of("0123456789", kGivenId.size()) == std::string_view::npos;
}

bool does_something(const JsonNode& node) {
    for (const JsonNode& child : node) {
        const bool is_change =
            std::find(std::begin(kChanges), std::end(kChanges), child.key) != std::end(kChanges);
        if (is_change || is_inject_action(child.key)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void read_inject_ids(Reading& reading, const JsonNode* injects) {
    reading.injects.is_complete = reading.filled_list(injects, kInjectCountMax);
    if (!reading.injects.is_complete) {
        return;
    }
    for (const JsonNode& node : *injects) {
        const JsonNode* id_node = node.find("id");
        const std::string_view id = reading.id(id_node);
        if (is_given_id(id)) {
            reading.expect(*id_node,
                           "another id (\"inject-\" with a number is kept for injects without)");
        } else if (reading.injects.find(id) >= 0) {
            reading.expect(*id_node, "an id of its own for each inject");
        }
        reading.injects.names.push_back(id);
        reading.repeat_back.push_back(reading.name(node.find("repeat_back"), reading.words));
    }
    reading.is_inject_referred_to.assign(reading.injects.names.size(), false);
}

void report_idle_injects(Reading& reading, const JsonNode* injects) {
    if (!reading.injects.is_complete) {
        return;
    }
    for (const JsonNode& node : *injects) {
        const bool is_broken = node.kind != JsonKind::kObject;
        if (!is_broken && !does_something(node) &&
            reading.is_inject_referred_to[node.position] == 0) {
            reading.expect_missing(
                node, "something that happens, such as \"message\"",
                {"message", "spoken",   "page",    "escalate", "card",  "ticket",    "social",
                 "truth",   "severity", "guide",   "end",      "set",   "clear",     "count",
                 "phase",   "approves", "revokes", "edit",     "react", "hand_over", "status"});
        }
    }
}

void read_injects(Reading& reading, const JsonNode* injects, engine::Scenario& scenario) {
    if (!reading.injects.is_complete) {
        return;
    }
    for (const JsonNode& node : *injects) {
        scenario.injects.push_back(read_inject(reading, node));
    }
    label_messages(reading, *injects, scenario.injects);
    check_schedule(reading, *injects, scenario.injects);
    follow_limits(*injects, scenario.injects);
}

}  // namespace drill::pack
