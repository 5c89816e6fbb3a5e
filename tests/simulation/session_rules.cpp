#include "simulation/session_rules.h"

#include <algorithm>

namespace drill::simulation {

using namespace engine;

namespace {

std::string at(Milliseconds moment_ms) {
    return moment_ms == kNever ? "never" : std::to_string(moment_ms) + " ms";
}

}  // namespace

/// Checks one event against the account, and enters it.
struct RuleCheck {
    SessionRules& rules;
    const Command& command;
    Milliseconds at_ms;

    using Account = SessionRules::Account;
    using Status = SessionRules::Status;

    Account& account(int number) const { return rules.accounts_[static_cast<std::size_t>(number)]; }
    const Inject& inject(int number) const {
        return rules.scenario_.injects[static_cast<std::size_t>(number)];
    }
    std::string about(int number, const std::string& what) const {
        return inject(number).id + " " + what;
    }

    std::string operator()(const InjectScheduled& event) const {
        Account& mine = account(event.inject);
        if (mine.status == Status::kScheduled)
            return about(event.inject, "was scheduled while it was scheduled");
        const Inject& planned = inject(event.inject);
        const bool is_after_delay = event.due_ms == base::later(at_ms, planned.at_ms);
        const bool is_repeat = mine.fires > 0 && planned.every_ms != 0 &&
                               event.due_ms == base::later(at_ms, planned.every_ms);
        if (!is_after_delay && !is_repeat && mine.status == Status::kWaiting)
            return about(event.inject, "was scheduled for " + at(event.due_ms));
        mine.status = Status::kScheduled;
        mine.due_ms = event.due_ms;
        std::erase_if(rules.debts_, [&event](const SessionRules::Debt& debt) {
            return debt.inject == event.inject && debt.due_ms == event.due_ms;
        });
        return {};
    }

    std::string operator()(const InjectAwaited& event) const {
        Account& mine = account(event.inject);
        const Milliseconds every_ms = inject(event.inject).every_ms;
        if (mine.status != Status::kDone)
            return about(event.inject, "was awaited before it was over");
        if (event.not_before_ms != (every_ms == 0 ? kNever : base::later(at_ms, every_ms)))
            return about(event.inject, "was awaited from " + at(event.not_before_ms));
        mine.status = Status::kWaiting;
        return {};
    }

    std::string operator()(const InjectFired& event) const {
        std::string problem = spend(event.inject, false);
        if (!problem.empty())
            return problem;
        for (const int follower :
             rules.scenario_.index.followers[static_cast<std::size_t>(event.inject)]) {
            if (account(follower).status == Status::kWaiting)
                rules.debts_.push_back({follower, base::later(at_ms, inject(follower).at_ms)});
        }
        return {};
    }

    std::string operator()(const InjectSpared& event) const { return spend(event.inject, true); }

    std::string spend(int number, bool is_spared) const {
        Account& mine = account(number);
        if (mine.status == Status::kDone)
            return about(number, "happened after it was over");
        if (mine.due_ms != at_ms && !was_asked_for(number, is_spared))
            return about(number, "happened at " + at(at_ms) + ", due " + at(mine.due_ms));
        mine.status = Status::kDone;
        mine.due_ms = kNever;
        if (++mine.fires > inject(number).limit)
            return about(number, "happened more often than its limit");
        return {};
    }

    /// The facilitator need not wait until an inject is due; each request is good for one.
    bool was_asked_for(int number, bool is_spared) const {
        const auto* publish = std::get_if<PublishInject>(&command.body);
        const auto* skip = std::get_if<SkipInject>(&command.body);
        const bool fits = is_spared ? skip != nullptr && skip->inject == number
                                    : publish != nullptr && publish->inject == number;
        if (!fits || at_ms != command.at_ms || rules.is_request_met_)
            return false;
        rules.is_request_met_ = true;
        return true;
    }

    std::string operator()(const CastJoined& event) const {
        const std::uint32_t bit = 1U << event.cast;
        if ((rules.introduced_ & bit) != 0)
            return event.name + " was introduced twice";
        rules.introduced_ |= bit;
        return {};
    }
    std::string operator()(const LineSaid& event) const { return stranger(event.speaker); }
    std::string operator()(const PageSent& event) const { return stranger(event.cast); }
    std::string operator()(const PageEscalated& event) const { return stranger(event.cast); }
    std::string operator()(const CardPosted& event) const { return stranger(event.cast); }
    std::string operator()(const SeverityChanged& event) const { return stranger(event.cast); }
    std::string operator()(const InternalStatusChanged& event) const {
        return stranger(event.cast);
    }

    std::string stranger(int cast) const {
        const bool is_known = cast < 0 || (rules.introduced_ >> cast & 1U) != 0;
        return is_known ? "" : "cast member " + std::to_string(cast) + " acts before they appear";
    }

    std::string operator()(const CounterChanged& event) const {
        const Counter& counter = rules.scenario_.counters[static_cast<std::size_t>(event.counter)];
        const bool is_within = event.value >= counter.min && event.value <= counter.max;
        return is_within ? "" : counter.id + " is out of its bounds";
    }

    std::string operator()(const DrillEnded& event) const {
        rules.has_ended_ = true;
        rules.debts_.clear();  // nothing is started any more
        const bool is_longest = event.reason == EndReason::kLongest;
        if (is_longest && at_ms != rules.scenario_.longest_ms)
            return "the hard end came at " + at(at_ms);
        const bool has_asked = std::holds_alternative<EndDrill>(command.body);
        if (event.reason == EndReason::kByPlayer && !has_asked)
            return "the player ended a drill without asking for it";
        return {};
    }

    std::string operator()(const ExpectationSeen& event) const {
        auto seen = rules.seen_[static_cast<std::size_t>(event.expectation)];
        if (seen)
            return "expectation " + std::to_string(event.expectation) + " was seen twice";
        seen = true;
        return {};
    }

    template <typename Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

SessionRules::SessionRules(const Scenario& scenario)
    : scenario_(scenario), accounts_(scenario.injects.size()), seen_(scenario.expectations.size()) {
    for (std::size_t i = 0; i < accounts_.size(); ++i) {
        if (scenario.injects[i].trigger == TriggerKind::kAt)
            accounts_[i] = {Status::kScheduled, scenario.injects[i].at_ms, 0};
    }
}

std::string SessionRules::problem_with(const Command& command, std::span<const Event> batch) {
    command_ms_ = command.at_ms;
    is_request_met_ = false;
    for (const Event& event : batch) {
        std::string problem = problem_at_moment(event);
        last_ms_ = event.at_ms;
        if (problem.empty())
            problem = std::visit(RuleCheck{*this, command, event.at_ms}, event.body);
        if (!problem.empty())
            return problem;
    }
    return problem_after(command.at_ms);
}

std::string SessionRules::problem_at_moment(const Event& event) const {
    if (event.at_ms < last_ms_)
        return "time fell from " + at(last_ms_) + " to " + at(event.at_ms);
    if (event.at_ms > command_ms_ || event.at_ms > scenario_.longest_ms)
        return "something happened at " + at(event.at_ms) + ", after the command or the end";
    const bool observes = std::holds_alternative<ExpectationSeen>(event.body);
    if (has_ended_ && (!observes || event.at_ms != last_ms_))
        return "something happened after the drill had ended";
    if (event.at_ms > last_ms_ && !debts_.empty())
        return scenario_.injects[static_cast<std::size_t>(debts_.front().inject)].id +
               " did not start its delay when the inject before it happened";
    return {};
}

std::string SessionRules::problem_after(Milliseconds at_ms) const {
    if (has_ended_)
        return {};
    if (!debts_.empty())
        return "a delay was not started";
    if (at_ms >= scenario_.longest_ms)
        return "the drill goes on after its hard end";
    for (std::size_t i = 0; i < accounts_.size(); ++i) {
        if (accounts_[i].status == Status::kScheduled && accounts_[i].due_ms <= at_ms)
            return scenario_.injects[i].id + " is late: it was due at " + at(accounts_[i].due_ms);
    }
    return {};
}

}  // namespace drill::simulation
