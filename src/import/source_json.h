// What the readers of JSON files share: the document, its values, and faults in one sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "import/moment.h"
#include "pack/json_tree.h"

namespace drill::import {

/// Reads `bytes` within the limits of pack_format.h. Errors: kInvalid with line and column.
base::Result<pack::JsonTree> read_json(std::string_view bytes);

/// "expected <expected>, got <what is there>" at `node`.
base::Error fault_at(const pack::JsonNode& node, std::string_view expected);
/// "expected at most 500 incidents, got 1500" for a list; empty when it is not too long.
std::optional<base::Error> too_long(const pack::JsonNode& list, std::size_t count_max,
                                    std::string_view what);
/// The fault of a key that `object` lacks.
base::Error missing(const pack::JsonNode& object, std::string_view key);

/// The text at `key` of `object`; empty when there is no text.
std::string_view text_at(const pack::JsonNode& object, std::string_view key);

/// The list at `key`; null when there is none.
const pack::JsonNode* list_at(const pack::JsonNode& object, std::string_view key);

/// The moment at `key`, which must be there. Errors: kInvalid.
base::Result<Moment> moment_at(const pack::JsonNode& object, std::string_view key);
/// The same where it may be absent or null.
base::Result<std::optional<Moment>> optional_moment_at(const pack::JsonNode& object,
                                                       std::string_view key);

}  // namespace drill::import
