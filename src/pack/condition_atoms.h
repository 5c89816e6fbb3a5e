// The single tests that conditions are made of, one for each selecting key.
#pragma once

#include <string_view>

#include "engine/condition.h"
#include "pack/reading.h"

namespace drill::pack {

/// Whether `key` selects a kind of condition: "since", "said", … and "all", "any", "not".
bool is_condition_selector(std::string_view key);

/// Says which keys would have made `node`, an object without selector, a condition.
void report_unknown_condition(Reading& reading, const JsonNode& node);

/// Appends the steps for the object `node`, whose kind the value `selector` selects (not "all",
/// "any", "not").
void append_condition_atom(Reading& reading, const JsonNode& node, const JsonNode& selector,
                           engine::Condition& out);

}  // namespace drill::pack
