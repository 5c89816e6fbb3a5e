#include "proof/interest.h"

#include <algorithm>

namespace drill::proof {

using engine::ConditionKind;
using engine::ConditionStep;

bool is_same(const ConditionStep& a, const ConditionStep& b) {
    return a.kind == b.kind && a.first == b.first && a.second == b.second && a.mask == b.mask &&
           a.low == b.low && a.high == b.high && a.cells == b.cells;
}

bool Interest::sees_maintenance() const {
    constexpr std::uint32_t kPost = 1U << static_cast<unsigned>(engine::Place::kPost);
    return reads(ConditionKind::kMaintenance) || reads(ConditionKind::kSinceMaintenance) ||
           reads(ConditionKind::kPageLevel) ||
           std::any_of(steps_.begin(), steps_.end(), [](const ConditionStep& step) {
               return step.kind == ConditionKind::kSaid && (step.mask & kPost) != 0;
           });
}

void Interest::add(const engine::Condition& condition) {
    for (const ConditionStep& step : condition) {
        if (step.kind <= ConditionKind::kNot)
            continue;
        kinds_ |= std::uint64_t{1} << static_cast<unsigned>(step.kind);
        if (step.kind == ConditionKind::kSince)
            milestones_ |= std::uint64_t{1} << step.first;
        const auto is_this = [&step](const ConditionStep& each) { return is_same(each, step); };
        if (std::none_of(steps_.begin(), steps_.end(), is_this))
            steps_.push_back(step);
    }
}

}  // namespace drill::proof
