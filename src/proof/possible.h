// What can be ruled out without playing: the earliest moment at which anything could happen if all
// else went its way.
#pragma once

#include <vector>

#include "proof/claim.h"

namespace drill::proof {

/// Lower bounds: the player may do everything at once, and no condition stands in another's way.
/// kNever: it cannot be.
class Possible {
public:
    explicit Possible(const engine::Scenario& scenario);

    Milliseconds earliest_ms(int inject) const {
        return injects_ms_[static_cast<std::size_t>(inject)];
    }
    /// Whether no play can show `claim`.
    bool rules_out(const Claim& claim) const;

private:
    /// When a condition can hold and when it can fail to.
    struct Truth {
        Milliseconds holds_ms = kNever;
        Milliseconds fails_ms = kNever;
    };

    Milliseconds bound_of(const engine::Inject& inject) const;
    Truth truth_of(const engine::Condition& condition) const;
    Truth truth_of(const engine::ConditionStep& step) const;
    Milliseconds moment_of(engine::Milestone milestone) const;
    Milliseconds approved_ms(std::uint32_t approvals) const;
    template <typename ValueOf>
    Truth changed_truth(bool holds_at_start, ValueOf is_in) const;
    Truth severity_truth(const engine::ConditionStep& step) const;
    Truth phase_truth(const engine::ConditionStep& step) const;
    Truth level_truth(const engine::ConditionStep& step) const;
    Truth page_truth(const engine::ConditionStep& step) const;
    Truth maintenance_truth(const engine::ConditionStep& step) const;
    Truth counter_truth(const engine::ConditionStep& step) const;
    /// The earliest inject that `matches`.
    template <typename Predicate>
    Milliseconds first(Predicate matches) const;

    const engine::Scenario& scenario_;
    std::vector<Milliseconds> injects_ms_;
};

}  // namespace drill::proof
