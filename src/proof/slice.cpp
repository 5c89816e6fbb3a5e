#include "proof/slice.h"

#include <utility>

namespace drill::proof {

using namespace engine;

namespace {

bool is_about_truth(Milestone milestone) {
    return milestone == Milestone::kRecovered || milestone == Milestone::kRecurred;
}

const std::string* text_of(const InjectAction& action) {
    return std::visit(
        [](const auto& each) -> const std::string* {
            if constexpr (requires { each.text; })
                return &each.text;
            else
                return nullptr;
        },
        action);
}

/// Whether what `inject` changes is what `step` reads.
class Changes {
public:
    Changes(const Scenario& scenario, const Inject& inject, int number)
        : scenario_(scenario), inject_(inject), number_(number) {}

    bool concern(const ConditionStep& step) const {
        switch (step.kind) {
            case ConditionKind::kSince:
                return concern(static_cast<Milestone>(step.first));
            case ConditionKind::kSinceInject:
            case ConditionKind::kFired:
                return step.first == number_;
            case ConditionKind::kSaid:
            case ConditionKind::kSaidIntent:
                return step.low == number_;
            case ConditionKind::kPage:
                return does<PageInject>(inject_);
            case ConditionKind::kTruthLevel:
                return changes_truth(step.cells);
            case ConditionKind::kFlag:
                return ((inject_.flags_set | inject_.flags_cleared) >> step.first & 1U) != 0;
            case ConditionKind::kCounter:
                return counts(step.first);
            case ConditionKind::kSeverity:
            case ConditionKind::kUpdateOverdue:
                return does<SeverityInject>(inject_);
            case ConditionKind::kPhase:
                return inject_.phase != kNoPhase;
            case ConditionKind::kSincePhase:
                return inject_.phase == step.first;
            case ConditionKind::kApproved:
                return ((inject_.approves | inject_.takes_back) & step.mask) != 0;
            case ConditionKind::kUnapproved:
                return ((inject_.approves | inject_.takes_back) & step.mask) != 0;
            default:
                return false;
        }
    }

private:
    bool concern(Milestone milestone) const {
        if (is_about_truth(milestone))
            return does<TruthInject>(inject_);
        if (const int step = approval_of(milestone); step >= 0)
            return (inject_.approves >> step & 1U) != 0;
        switch (milestone) {
            case Milestone::kPageSent:
            case Milestone::kPageAcknowledged:
            case Milestone::kPageResolved:
                return does<PageInject>(inject_);
            case Milestone::kPageEscalated:
                return does<EscalateInject>(inject_);
            case Milestone::kSeverityChanged:
                return does<SeverityInject>(inject_);
            case Milestone::kTicketTagged:
            case Milestone::kTicketAnswered:
                return does<TicketInject>(inject_);
            case Milestone::kReacted:
                return does<MessageInject>(inject_);
            case Milestone::kCommentedIssue:
                return names_issue();
            default:
                return false;
        }
    }

    bool changes_truth(const CellSet& cells) const {
        const auto* truth = std::get_if<TruthInject>(&inject_.action);
        return truth != nullptr && truth->cells.meets(cells);
    }
    bool counts(int counter) const {
        for (const CounterChange& change : inject_.counts) {
            if (change.counter == counter)
                return true;
        }
        return false;
    }
    bool names_issue() const {
        if (does<CardInject>(inject_))
            return true;
        const std::string* text = text_of(inject_.action);
        return text != nullptr && text->find(scenario_.production_issue) != std::string::npos;
    }

    const Scenario& scenario_;
    const Inject& inject_;
    int number_;
};

ConditionStep step(ConditionKind kind) {
    ConditionStep made;
    made.kind = kind;
    return made;
}

Condition since(Milestone milestone) {
    ConditionStep made = step(ConditionKind::kSince);
    made.first = static_cast<std::uint16_t>(milestone);
    return {made};
}

void add_conditions_of(Interest& interest, const Inject& inject) {
    if (inject.trigger == TriggerKind::kWhen)
        interest.add(inject.when);
    interest.add(inject.only_if);
    if (inject.is_contingency)
        interest.add(inject.unless);
}

bool concerns_any(const Changes& changes, const Interest& interest) {
    for (const ConditionStep& step : interest.steps()) {
        if (changes.concern(step))
            return true;
    }
    return false;
}

}  // namespace

bool concerns(const Scenario& scenario, int number, const ConditionStep& step) {
    return Changes(scenario, scenario.injects[static_cast<std::size_t>(number)], number)
        .concern(step);
}

int approval_of(Milestone milestone) {
    const int step = static_cast<int>(milestone) - static_cast<int>(Milestone::kApprovedPublic);
    return step >= 0 && step < kApprovalCount ? step : -1;
}

InjectSet ends_of(const Scenario& scenario) {
    InjectSet ends;
    for (std::size_t i = 0; i < scenario.injects.size(); ++i)
        ends[i] = does<EndInject>(scenario.injects[i]);
    return ends;
}

Slice slice_of(const Scenario& scenario, const Question& question) {
    Slice slice;
    slice.expectation = question.expectation;
    for (const Condition* condition : question.conditions)
        slice.interest.add(*condition);
    InjectSet wanted = question.injects;
    if (question.expectation >= 0) {
        const auto& expectation =
            scenario.expectations[static_cast<std::size_t>(question.expectation)];
        slice.interest.add(expectation.condition);
        slice.interest.add(expectation.due_from);
        if (expectation.due_inject >= 0)
            wanted.set(static_cast<std::size_t>(expectation.due_inject));
        slice.interest.add(since(expectation.due_from));
    }
    for (bool grows = true; grows;) {
        grows = false;
        for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
            const Inject& inject = scenario.injects[i];
            const bool joins =
                wanted[i] ||
                concerns_any(Changes(scenario, inject, static_cast<int>(i)), slice.interest);
            if (slice.injects[i] || !joins)
                continue;
            slice.injects.set(i);
            add_conditions_of(slice.interest, inject);
            if (inject.trigger == TriggerKind::kAfter)
                wanted.set(static_cast<std::size_t>(inject.after));
            grows = true;
        }
    }
    return slice;
}

Scenario only(const Scenario& scenario, const Slice& slice) {
    const Condition never{step(ConditionKind::kAlways), step(ConditionKind::kNot)};
    Scenario part = scenario;
    for (std::size_t i = 0; i < part.injects.size(); ++i) {
        if (slice.injects[i])
            continue;
        part.injects[i] = Inject{};
        part.injects[i].trigger = TriggerKind::kWhen;
        part.injects[i].when = never;
    }
    for (std::size_t i = 0; i < part.expectations.size(); ++i) {
        if (static_cast<int>(i) != slice.expectation)
            part.expectations[i].condition = never;
    }
    if (!slice.interest.sees_maintenance())
        part.maintenances.clear();
    part.index = build_index(part);
    return part;
}

}  // namespace drill::proof
