// Whether conditions can hold at one moment at all, whatever the state.
#pragma once

#include <utility>
#include <vector>

#include "engine/condition.h"

namespace drill::proof {

/// One condition, and whether it is to hold or to fail.
using Wish = std::pair<const engine::Condition*, bool>;

/// True when no state satisfies all `wishes`: in each way of satisfying them two steps exclude each
/// other. False may also mean that this is too large to be seen at a glance.
bool is_contradiction(const std::vector<Wish>& wishes);

}  // namespace drill::proof
