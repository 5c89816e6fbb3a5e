// Reads the lowest and highest value that a condition accepts.
#pragma once

#include "engine/condition.h"
#include "pack/reading.h"

namespace drill::pack {

/// Fills low and high of `step` from "at_least" and "at_most" of `node`; one of them must be there,
/// the other end is open.
void read_range(Reading& reading, const JsonNode& node, IntegerRange range,
                engine::ConditionStep& step);

/// The same from `value`, an object that has nothing else.
void read_range_object(Reading& reading, const JsonNode& value, IntegerRange range,
                       engine::ConditionStep& step);

/// The same for levels, which `node` may also give as one exact level in "is".
void read_level_range(Reading& reading, const JsonNode& node, engine::ConditionStep& step);

}  // namespace drill::pack
