#include "pack/pack_index.h"

#include "pack/finding.h"
#include "pack/json_parser.h"

namespace drill::pack {
namespace {

constexpr std::size_t kPackCountMax = 500;

std::string text_of(const JsonNode& object, std::string_view key) {
    const JsonNode* node = object.find(key);
    return node != nullptr && node->kind == JsonKind::kString ? node->text : std::string();
}

PackSummary read_summary(const JsonNode& node) {
    PackSummary summary;
    summary.id = text_of(node, "id");
    summary.title = text_of(node, "title");
    summary.summary = text_of(node, "summary");
    summary.severity = text_of(node, "severity");
    summary.length_ms = base::parse_drill_time(text_of(node, "length")).value_or(0);
    summary.pack_hash = text_of(node, "hash");
    summary.claims = text_of(node, "claims");
    summary.grid = text_of(node, "grid");
    if (const JsonNode* tags = node.find("tags")) {
        for (const JsonNode& tag : *tags) {
            if (tag.kind == JsonKind::kString)
                summary.tags.push_back(tag.text);
        }
    }
    return summary;
}

}  // namespace

PackSummary summary_of(const engine::Scenario& scenario) {
    const engine::Setting& setting = scenario.setting;
    return {setting.scenario_id,
            setting.title,
            scenario.summary,
            std::string(name_of(scenario.severity)),
            scenario.length_ms,
            scenario.tags,
            scenario.pack_hash,
            {},
            {}};
}

std::optional<std::vector<PackSummary>> read_pack_index(std::string_view bytes) {
    Findings findings;
    const JsonTree tree = parse_json(bytes, findings);
    if (tree.root() == nullptr || tree.root()->kind != JsonKind::kList)
        return std::nullopt;
    std::vector<PackSummary> packs;
    for (const JsonNode& node : *tree.root()) {
        if (node.kind != JsonKind::kObject || packs.size() == kPackCountMax)
            return std::nullopt;
        packs.push_back(read_summary(node));
    }
    return packs;
}

}  // namespace drill::pack
