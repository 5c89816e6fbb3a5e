// What every session keeps to, told from its events alone.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/command.h"
#include "engine/scenario.h"

namespace drill::simulation {

/// Watches the events of one session go by and keeps its own account of every timer.
///
/// Rules: moments never fall, lie within the drill and not after the command; nothing happens after
/// the end; an inject happens exactly when it is due or when the facilitator asks for it, never
/// more often than its limit, and starts the delays of those that follow it at once; a repeat comes
/// after its interval; everybody who acts was introduced, once.
class SessionRules {
public:
    explicit SessionRules(const engine::Scenario& scenario);

    /// Which rule the events of `command` break; empty when none.
    std::string problem_with(const engine::Command& command, std::span<const engine::Event> batch);

private:
    enum class Status : std::uint8_t { kWaiting, kScheduled, kDone };
    struct Account {
        Status status = Status::kWaiting;
        engine::Milliseconds due_ms = engine::kNever;
        int fires = 0;
    };
    struct Debt {
        int inject = 0;
        engine::Milliseconds due_ms = 0;
    };
    friend struct RuleCheck;

    std::string problem_at_moment(const engine::Event& event) const;
    std::string problem_after(engine::Milliseconds at_ms) const;

    const engine::Scenario& scenario_;
    std::vector<Account> accounts_;
    std::vector<Debt> debts_;  ///< delays that must start before time goes on
    std::vector<bool> seen_;   ///< expectations
    std::uint32_t introduced_ = 0;
    engine::Milliseconds last_ms_ = 0;
    engine::Milliseconds command_ms_ = 0;
    bool is_request_met_ = false;  ///< of this command, to publish or skip an inject
    bool has_ended_ = false;
};

}  // namespace drill::simulation
