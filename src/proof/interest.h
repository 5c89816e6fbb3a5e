// What a set of conditions can see: the player needs no other moves to reach all of its cells.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "proof/play.h"

namespace drill::proof {

/// The steps of some conditions that read the state, each once.
class Interest {
public:
    void add(const engine::Condition& condition);
    void add(engine::Milestone milestone) { milestones_ |= bit(milestone); }

    const std::vector<engine::ConditionStep>& steps() const { return steps_; }
    bool reads(engine::ConditionKind kind) const {
        return (kinds_ >> static_cast<unsigned>(kind) & 1U) != 0;
    }
    bool reads(engine::Milestone milestone) const { return (milestones_ & bit(milestone)) != 0; }
    /// Whether some step can see what becomes of a maintenance: its state, the levels that it sets,
    /// or the words that are told of it.
    bool sees_maintenance() const;
    template <typename... Milestones>
    bool reads_any(Milestones... milestones) const {
        return (reads(milestones) || ...);
    }

private:
    static std::uint64_t bit(engine::Milestone milestone) {
        return std::uint64_t{1} << static_cast<unsigned>(milestone);
    }

    std::vector<engine::ConditionStep> steps_;
    std::uint64_t kinds_ = 0;
    std::uint64_t milestones_ = 0;
};

/// Whether two steps ask the same.
bool is_same(const engine::ConditionStep& a, const engine::ConditionStep& b);

}  // namespace drill::proof
