#include "import/source_json.h"

#include <utility>

#include "base/joined.h"
#include "pack/json_parser.h"

namespace drill::import {

using base::Error;
using base::ErrorCode;
using base::joined;
using pack::JsonKind;
using pack::JsonNode;

base::Result<pack::JsonTree> read_json(std::string_view bytes) {
    pack::Findings findings;
    pack::JsonTree tree = pack::parse_json(bytes, findings);
    if (findings.empty())
        return tree;
    const pack::Finding first = findings.take().front();
    return Error{ErrorCode::kInvalid,
                 joined({"line ", std::to_string(first.place.line), ", column ",
                         std::to_string(first.place.column)}),
                 first.message};
}

Error fault_at(const JsonNode& node, std::string_view expected) {
    return {ErrorCode::kInvalid, node.pointer(),
            joined({"expected ", expected, ", got ", node.shown()})};
}

std::optional<Error> too_long(const JsonNode& list, std::size_t count_max, std::string_view what) {
    if (list.child_count <= count_max)
        return std::nullopt;
    return Error{ErrorCode::kInvalid, list.pointer(),
                 joined({"expected at most ", std::to_string(count_max), " ", what, ", got ",
                         std::to_string(list.child_count)})};
}

Error missing(const JsonNode& object, std::string_view key) {
    return {ErrorCode::kInvalid, object.pointer(),
            joined({"expected the key \"", key, "\", got none"})};
}

std::string_view text_at(const JsonNode& object, std::string_view key) {
    const JsonNode* node = object.find(key);
    return node != nullptr && node->kind == JsonKind::kString ? std::string_view(node->text)
                                                              : std::string_view();
}

const JsonNode* list_at(const JsonNode& object, std::string_view key) {
    const JsonNode* node = object.find(key);
    return node != nullptr && node->kind == JsonKind::kList ? node : nullptr;
}

base::Result<std::optional<Moment>> optional_moment_at(const JsonNode& object,
                                                       std::string_view key) {
    const JsonNode* node = object.find(key);
    if (node == nullptr || node->kind == JsonKind::kNull)
        return std::optional<Moment>();
    const auto moment =
        node->kind == JsonKind::kString ? parse_moment(node->text) : std::optional<Moment>();
    if (!moment)
        return fault_at(*node, "a date and time such as \"2021-04-03T15:21:00Z\"");
    return moment;
}

base::Result<Moment> moment_at(const JsonNode& object, std::string_view key) {
    const auto moment = optional_moment_at(object, key);
    if (!moment)
        return moment.error();
    if (!moment.value())
        return missing(object, key);
    return *moment.value();
}

}  // namespace drill::import
