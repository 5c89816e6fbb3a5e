#include "proof/contradiction.h"

#include <algorithm>
#include <cstdint>

#include "proof/interest.h"

namespace drill::proof {

using engine::Condition;
using engine::ConditionKind;
using engine::ConditionStep;
using engine::Milestone;

namespace {

constexpr std::size_t kWaysMax = 512;
constexpr std::int32_t kHighest = 2'000'000;

struct Literal {
    ConditionStep step;
    bool is_wanted = true;
};
using Way = std::vector<Literal>;  ///< all of these
using Ways = std::vector<Way>;     ///< any of these

/// The ways in which one value can be true and in which it can be false.
struct Both {
    Ways holds;
    Ways fails;
    bool is_too_large = false;
};

Ways crossed(const Ways& a, const Ways& b, bool& is_too_large) {
    Ways ways;
    if (a.size() * b.size() > kWaysMax) {
        is_too_large = true;
        return ways;
    }
    for (const Way& left : a) {
        for (const Way& right : b) {
            Way both = left;
            both.insert(both.end(), right.begin(), right.end());
            ways.push_back(std::move(both));
        }
    }
    return ways;
}

Ways either(Ways a, const Ways& b, bool& is_too_large) {
    a.insert(a.end(), b.begin(), b.end());
    is_too_large = is_too_large || a.size() > kWaysMax;
    return a;
}

Both joined(std::vector<Both>& stack, int count, bool all) {
    Both result = all ? Both{{{}}, {}, false} : Both{{}, {{}}, false};
    for (int i = 0; i < count && !stack.empty(); ++i) {
        const Both each = std::move(stack.back());
        stack.pop_back();
        result.is_too_large = result.is_too_large || each.is_too_large;
        if (result.is_too_large)
            continue;
        Ways& and_ways = all ? result.holds : result.fails;
        Ways& or_ways = all ? result.fails : result.holds;
        and_ways = crossed(and_ways, all ? each.holds : each.fails, result.is_too_large);
        or_ways = either(std::move(or_ways), all ? each.fails : each.holds, result.is_too_large);
    }
    return result;
}

Both ways_of(const Condition& condition) {
    std::vector<Both> stack{{{{}}, {}, false}};
    for (const ConditionStep& step : condition) {
        if (step.kind == ConditionKind::kNot)
            std::swap(stack.back().holds, stack.back().fails);
        else if (step.kind == ConditionKind::kAll || step.kind == ConditionKind::kAny)
            stack.push_back(joined(stack, step.first, step.kind == ConditionKind::kAll));
        else if (step.kind == ConditionKind::kAlways)
            stack.push_back({{{}}, {}, false});
        else
            stack.push_back({{{{step, true}}}, {{{step, false}}}, false});
    }
    return std::move(stack.back());
}

/// Steps of one kind with the same subject look at one value.
bool have_one_subject(const ConditionStep& a, const ConditionStep& b) {
    if (a.kind != b.kind || !(a.cells == b.cells))
        return false;
    switch (a.kind) {
        case ConditionKind::kCounter:
        case ConditionKind::kVariation:
        case ConditionKind::kSince:
        case ConditionKind::kSinceInject:
        case ConditionKind::kSincePhase:
        case ConditionKind::kFlag:
        case ConditionKind::kFired:
        case ConditionKind::kMaintenance:
        case ConditionKind::kSinceMaintenance:
            return a.first == b.first;
        default:
            return true;
    }
}

bool is_mask(ConditionKind kind) {
    switch (kind) {
        case ConditionKind::kPage:
        case ConditionKind::kIncidentState:
        case ConditionKind::kSeverity:
        case ConditionKind::kPhase:
        case ConditionKind::kVariation:
        case ConditionKind::kNotified:
        case ConditionKind::kMaintenance:
            return true;
        default:
            return false;
    }
}

bool is_range(ConditionKind kind) {
    switch (kind) {
        case ConditionKind::kPostCount:
        case ConditionKind::kOpenIncidents:
        case ConditionKind::kCounter:
            return true;
        default:
            return false;
    }
}

bool is_since(ConditionKind kind) {
    return kind == ConditionKind::kSince || kind == ConditionKind::kSinceInject ||
           kind == ConditionKind::kSincePhase || kind == ConditionKind::kSinceMaintenance;
}

/// Whether one value of a mask is left after all wishes about it.
bool has_no_value(const Way& way, const ConditionStep& subject) {
    std::uint32_t left = ~std::uint32_t{0};
    for (const Literal& each : way) {
        if (have_one_subject(each.step, subject))
            left &= each.is_wanted ? each.step.mask : ~each.step.mask;
    }
    return left == 0;
}

bool has_no_number(const Way& way, const ConditionStep& subject) {
    std::int32_t low = -kHighest;
    std::int32_t high = kHighest;
    for (const Literal& each : way) {
        if (each.is_wanted && have_one_subject(each.step, subject)) {
            low = std::max(low, each.step.low);
            high = std::min(high, each.step.high);
        }
    }
    return low > high || std::any_of(way.begin(), way.end(), [&](const Literal& each) {
               return !each.is_wanted && have_one_subject(each.step, subject) &&
                      each.step.low <= low && each.step.high >= high;
           });
}

/// Whether a wish that something holds cannot be had beside the wish that `other` fails.
bool excludes(const ConditionStep& step, const ConditionStep& other) {
    if (is_same(step, other))
        return true;
    const bool same_inject = step.first == other.first;
    if (step.kind == ConditionKind::kSinceInject && other.kind == ConditionKind::kFired)
        return same_inject;
    if (step.kind == ConditionKind::kFired && other.kind == ConditionKind::kSinceInject)
        return same_inject && other.low <= 0;
    if (!have_one_subject(step, other))
        return false;
    if (is_since(step.kind))
        return other.low <= step.low;
    if (step.kind == ConditionKind::kApproved)
        return (other.mask & ~step.mask) == 0;
    return false;
}

/// Whether the step can hold only after a public post.
bool needs_post(const Literal& literal) {
    const ConditionStep& step = literal.step;
    if (!literal.is_wanted)
        return step.kind == ConditionKind::kIncidentState && step.cells.empty() &&
               (step.mask & 1U) != 0;
    switch (step.kind) {
        case ConditionKind::kIncidentState:
            return (step.mask & 1U) == 0;
        case ConditionKind::kIncidentLevel:
        case ConditionKind::kAffects:
        case ConditionKind::kBroadcast:
        case ConditionKind::kPromised:
        case ConditionKind::kUnapproved:
        case ConditionKind::kUpdateOverdue:
            return true;
        case ConditionKind::kOpenIncidents:
        case ConditionKind::kPostCount:
            return step.low > 0;
        case ConditionKind::kSince:
            return step.first == static_cast<std::uint16_t>(Milestone::kFirstPost) ||
                   step.first == static_cast<std::uint16_t>(Milestone::kLastPost) ||
                   step.first == static_cast<std::uint16_t>(Milestone::kIdentified) ||
                   step.first == static_cast<std::uint16_t>(Milestone::kMonitoring) ||
                   step.first == static_cast<std::uint16_t>(Milestone::kResolved);
        default:
            return false;
    }
}

bool denies_post(const Literal& literal) {
    const ConditionStep& step = literal.step;
    if (step.kind == ConditionKind::kPostCount)
        return literal.is_wanted ? step.high <= 0 : step.low <= 1 && step.high >= kHighest / 2;
    return step.kind == ConditionKind::kSince && !literal.is_wanted && step.low <= 0 &&
           step.first == static_cast<std::uint16_t>(Milestone::kFirstPost);
}

bool is_impossible(const Way& way) {
    bool needs = false;
    bool denies = false;
    for (const Literal& each : way) {
        needs = needs || needs_post(each);
        denies = denies || denies_post(each);
        if (is_mask(each.step.kind) && has_no_value(way, each.step))
            return true;
        if (is_range(each.step.kind) && has_no_number(way, each.step))
            return true;
        if (!each.is_wanted)
            continue;
        for (const Literal& other : way) {
            if (!other.is_wanted && excludes(each.step, other.step))
                return true;
        }
    }
    return needs && denies;
}

using Part = std::vector<ConditionStep>;

bool is_same_part(const Part& a, const Part& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), is_same);
}

/// A value on the way through a condition: its own steps, and what it joins by one kind of join.
struct Value {
    Part steps;
    std::vector<Part> parts;
};

/// The operands of the outermost `join` of `condition`, those of such a join among them too.
std::vector<Part> parts_of(const Condition& condition, ConditionKind join) {
    std::vector<Value> stack;
    for (const ConditionStep& step : condition) {
        const bool joins = step.kind == ConditionKind::kAll || step.kind == ConditionKind::kAny;
        const std::size_t count = joins ? step.first : step.kind == ConditionKind::kNot ? 1 : 0;
        Value value;
        for (std::size_t i = stack.size() - count; i < stack.size(); ++i) {
            value.steps.insert(value.steps.end(), stack[i].steps.begin(), stack[i].steps.end());
            value.parts.push_back(stack[i].steps);
            value.parts.insert(value.parts.end(), stack[i].parts.begin(), stack[i].parts.end());
        }
        value.steps.push_back(step);
        if (step.kind != join)
            value.parts.clear();
        stack.resize(stack.size() - count);
        stack.push_back(std::move(value));
    }
    return stack.empty() ? std::vector<Part>() : std::move(stack.back().parts);
}

/// Whether one operand of `join` is, step for step, the denial of another.
bool denies_itself(const Condition& condition, ConditionKind join) {
    const auto parts = parts_of(condition, join);
    for (const Part& denial : parts) {
        if (denial.back().kind != ConditionKind::kNot)
            continue;
        const Part denied(denial.begin(), denial.end() - 1);
        for (const Part& each : parts) {
            if (is_same_part(each, denied))
                return true;
        }
    }
    return false;
}

}  // namespace

bool is_contradiction(const std::vector<Wish>& wishes) {
    bool is_too_large = false;
    Ways ways{{}};
    for (const auto& [condition, is_wanted] : wishes) {
        if (denies_itself(*condition, is_wanted ? ConditionKind::kAll : ConditionKind::kAny))
            return true;
        const Both both = ways_of(*condition);
        is_too_large = is_too_large || both.is_too_large;
        if (is_too_large)
            return false;
        ways = crossed(ways, is_wanted ? both.holds : both.fails, is_too_large);
    }
    return !is_too_large && std::all_of(ways.begin(), ways.end(), is_impossible);
}

}  // namespace drill::proof
