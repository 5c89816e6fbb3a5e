#include "pack/paging.h"

#include <algorithm>
#include <utility>

#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using engine::Condition;
using engine::ConditionKind;
using engine::ConditionStep;
using engine::Inject;
using engine::Milestone;

constexpr Key kPagingKeys[] = {{"again_after"}, {"times"}, {"escalate_after"}, {"escalation"}};
constexpr int kTimesMax = 20;

ConditionStep step_of(ConditionKind kind, int first = 0, base::Milliseconds least_ms = 0) {
    ConditionStep step;
    step.kind = kind;
    step.first = static_cast<std::uint16_t>(first);
    step.low = static_cast<std::int32_t>(least_ms);
    return step;
}

ConditionStep unanswered() {
    ConditionStep step = step_of(ConditionKind::kPage);
    step.mask = 1U << static_cast<unsigned>(engine::PageStatus::kTriggered);
    return step;
}

Inject paging_again(const Paging& paging, const engine::PageInject& page) {
    Inject inject;
    inject.is_of_policy = true;
    inject.id = "paging-again";
    inject.trigger = engine::TriggerKind::kWhen;
    inject.when = {step_of(ConditionKind::kSince, static_cast<int>(Milestone::kPageSent),
                           paging.again_after_ms),
                   unanswered(), step_of(ConditionKind::kAll, 2)};
    inject.every_ms = paging.again_after_ms;
    inject.limit = paging.times;
    inject.action = page;
    return inject;
}

/// Only a page that was never acknowledged: who is engaged is called again, not replaced.
Inject paging_escalated(const Paging& paging, const engine::PageInject& page, int first_page) {
    Inject inject;
    inject.is_of_policy = true;
    inject.id = "paging-escalated";
    inject.trigger = engine::TriggerKind::kWhen;
    inject.when = {step_of(ConditionKind::kSinceInject, first_page, paging.escalate_after_ms),
                   unanswered(),
                   step_of(ConditionKind::kSince, static_cast<int>(Milestone::kPageAcknowledged)),
                   step_of(ConditionKind::kNot), step_of(ConditionKind::kAll, 3)};
    inject.action = engine::EscalateInject{page.cast, paging.escalation};
    return inject;
}

}  // namespace

void read_paging(Reading& reading, const JsonNode* node, Paging& paging) {
    if (node == nullptr) {
        return;
    }
    if (node->kind == JsonKind::kString && node->text == "once") {
        paging.is_once = true;
        return;
    }
    if (node->kind != JsonKind::kObject) {
        reading.expect(*node, "\"once\" or an object such as {\"again_after\": \"05:00\"}");
        return;
    }
    reading.object(node, kPagingKeys);
    paging.is_once = false;
    if (const JsonNode* again = node->find("again_after")) {
        paging.again_after_ms = reading.any_time(again, kRepeatMsMin);
    }
    paging.times = reading.integer(node->find("times"), {0, kTimesMax}).value_or(paging.times);
    if (const JsonNode* escalate = node->find("escalate_after")) {
        paging.escalate_after_ms = reading.any_time(escalate, kRepeatMsMin);
    }
    if (const JsonNode* text = node->find("escalation")) {
        paging.escalation = reading.text(text, kTextBytesMax);
    }
}

void add_paging(Reading& reading, const JsonNode& root, const Paging& paging,
                engine::Scenario& scenario) {
    auto& injects = scenario.injects;
    const auto first = std::find_if(injects.begin(), injects.end(), [](const Inject& inject) {
        return std::holds_alternative<engine::PageInject>(inject.action);
    });
    if (paging.is_once || first == injects.end()) {
        return;
    }
    const auto page = std::get<engine::PageInject>(first->action);
    const int first_page = static_cast<int>(first - injects.begin());
    const bool had_room = injects.size() <= kInjectCountMax;
    if (paging.times > 0 && paging.again_after_ms > 0) {
        injects.push_back(paging_again(paging, page));
    }
    if (paging.escalate_after_ms > 0) {
        injects.push_back(paging_escalated(paging, page, first_page));
    }
    if (had_room && injects.size() > kInjectCountMax) {
        reading.expect(*root.find("injects"),
                       joined({"room for the 2 injects of \"paging\" within ",
                               std::to_string(kInjectCountMax), " (or \"paging\": \"once\")"}),
                       std::to_string(injects.size()));
    }
}

}  // namespace drill::pack
