#include "pack/condition_ranges.h"

#include <limits>

namespace drill::pack {

using engine::ConditionStep;
using engine::Level;

void read_range(Reading& reading, const JsonNode& node, IntegerRange range, ConditionStep& step) {
    const JsonNode* at_least = node.find("at_least");
    const JsonNode* at_most = node.find("at_most");
    if (at_least == nullptr && at_most == nullptr) {
        reading.expect_missing(node, "\"at_least\" or \"at_most\"", {"at_least", "at_most"});
        return;
    }
    step.low = reading.integer(at_least, range).value_or(std::numeric_limits<std::int32_t>::min());
    step.high = reading.integer(at_most, range).value_or(std::numeric_limits<std::int32_t>::max());
    if (step.low > step.high) {
        reading.expect(*at_most, "at least as much as \"at_least\"");
    }
}

void read_range_object(Reading& reading, const JsonNode& value, IntegerRange range,
                       ConditionStep& step) {
    constexpr Key kKeys[] = {{"at_least"}, {"at_most"}};
    if (reading.object(&value, kKeys)) {
        read_range(reading, value, range, step);
    }
}

void read_level_range(Reading& reading, const JsonNode& node, ConditionStep& step) {
    const JsonNode* is = node.find("is");
    const JsonNode* at_least = node.find("at_least");
    const JsonNode* at_most = node.find("at_most");
    const bool has_range = at_least != nullptr || at_most != nullptr;
    if (is == nullptr && !has_range) {
        reading.expect_missing(node, "a level in \"is\", \"at_least\" or \"at_most\"",
                               {"is", "at_least", "at_most"});
        return;
    }
    if (is != nullptr && has_range) {
        reading.expect(node, "either \"is\" or \"at_least\" and \"at_most\"", "both");
        return;
    }
    if (is != nullptr) {
        step.low = static_cast<std::int32_t>(reading.level(is).value_or(Level::kOperational));
        step.high = step.low;
        return;
    }
    step.low = static_cast<std::int32_t>(reading.level(at_least).value_or(Level::kOperational));
    step.high = static_cast<std::int32_t>(reading.level(at_most).value_or(Level::kSecurity));
    if (step.low > step.high) {
        reading.expect(*at_most, "a level not below \"at_least\"");
    }
}

}  // namespace drill::pack
