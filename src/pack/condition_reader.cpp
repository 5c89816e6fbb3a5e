#include "pack/condition_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "pack/condition_atoms.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using engine::Condition;
using engine::ConditionKind;

/// A list of conditions (or the single one of "not") that is being walked through.
struct Walk {
    const JsonNode* next = nullptr;
    std::size_t left = 0;
    ConditionKind join = ConditionKind::kAlways;  ///< appended when nothing is left
    std::size_t count = 0;
};

/// What a condition object is about: the one key that selects its kind.
const JsonNode* find_selector(Reading& reading, const JsonNode& node) {
    const JsonNode* selector = nullptr;
    for (const JsonNode& child : node) {
        if (!is_condition_selector(child.key)) {
            continue;
        }
        if (selector != nullptr && selector->key != child.key) {
            reading.expect(node, "one condition in each { } (join several with \"all\" or \"any\")",
                           joined({in_quotes(selector->key), " and ", in_quotes(child.key)}));
            return nullptr;
        }
        selector = selector == nullptr ? &child : selector;
    }
    if (selector == nullptr) {
        report_unknown_condition(reading, node);
    }
    return selector;
}

/// The walk through the operands of "all", "any" and "not"; empty for every other condition.
Walk operands_of(Reading& reading, const JsonNode& selector) {
    if (selector.key == "not") {
        return {&selector, 1, ConditionKind::kNot, 1};
    }
    if (!reading.filled_list(&selector, kConditionStepCountMax)) {
        return {};
    }
    const ConditionKind join = selector.key == "all" ? ConditionKind::kAll : ConditionKind::kAny;
    return {selector.first_child, selector.child_count, join, selector.child_count};
}

bool is_join(const JsonNode& selector) {
    return selector.key == "all" || selector.key == "any" || selector.key == "not";
}

void append_join(const Walk& walk, Condition& out) {
    const bool is_needed =
        walk.join == ConditionKind::kNot || (walk.join != ConditionKind::kAlways && walk.count > 1);
    if (is_needed) {
        engine::ConditionStep step;
        step.kind = walk.join;
        step.first = static_cast<std::uint16_t>(walk.count);
        out.push_back(step);
    }
}

/// Most results that wait at once while `condition` is evaluated.
int stack_depth(const Condition& condition) {
    int depth = 0;
    int deepest = 0;
    for (const engine::ConditionStep& step : condition) {
        if (step.kind == ConditionKind::kAll || step.kind == ConditionKind::kAny) {
            depth -= step.first - 1;
        } else if (step.kind != ConditionKind::kNot) {
            ++depth;
        }
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

void report_size(Reading& reading, const JsonNode& node, const Condition& condition) {
    if (condition.size() > kConditionStepCountMax) {
        reading.expect(node, "a condition of at most 500 parts", std::to_string(condition.size()));
    } else if (stack_depth(condition) > engine::kConditionStackMax) {
        reading.expect(node, "at most 64 conditions side by side",
                       std::to_string(stack_depth(condition)));
    }
}

}  // namespace

Condition read_condition(Reading& reading, const JsonNode* root) {
    Condition out;
    if (root == nullptr) {
        return out;
    }
    std::vector<Walk> walks{{root, 1, ConditionKind::kAlways, 1}};
    while (!walks.empty()) {
        Walk& walk = walks.back();
        if (walk.left == 0) {
            append_join(walk, out);
            walks.pop_back();
            continue;
        }
        const JsonNode& node = *walk.next;
        walk.next = node.next;
        --walk.left;
        if (node.kind != JsonKind::kObject) {
            reading.expect(node, "a condition in { }");
            continue;
        }
        const JsonNode* selector = find_selector(reading, node);
        if (selector == nullptr) {
            continue;
        }
        if (is_join(*selector)) {
            const std::array<Key, 1> keys{{{selector->key}}};
            reading.object(&node, keys);
            walks.push_back(operands_of(reading, *selector));
        } else {
            append_condition_atom(reading, node, *selector, out);
        }
    }
    report_size(reading, *root, out);
    return out;
}

}  // namespace drill::pack
