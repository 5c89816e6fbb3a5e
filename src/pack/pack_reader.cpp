#include "pack/pack_reader.h"

#include <utility>

#include "pack/canonical.h"
#include "pack/expectation_reader.h"
#include "pack/header_reader.h"
#include "pack/inject_reader.h"
#include "pack/json_parser.h"
#include "pack/maintenance_reader.h"
#include "pack/names_reader.h"
#include "pack/page_reader.h"
#include "pack/paging.h"
#include "pack/policy.h"
#include "pack/reading.h"
#include "pack/template_reader.h"

namespace drill::pack {
namespace {

/// Names first, then what refers to them.
void read_sections(Reading& reading, const JsonNode& root, engine::Scenario& scenario) {
    if (!read_header(reading, root, scenario)) {
        return;
    }
    read_page(reading, root.find("page"), scenario.setting);
    read_templates(reading, root.find("templates"), scenario.setting.templates);
    if (const JsonNode* maintenances = root.find("maintenances")) {
        read_maintenances(reading, *maintenances, scenario);
    } else {
        reading.maintenances.is_complete = !reading.is_misspelt(root, {"maintenances"});
    }
    const Policy policy = read_policy_of(reading, root, scenario);
    read_names(reading, root, scenario);
    read_inject_ids(reading, root.find("injects"));
    read_injects(reading, root.find("injects"), scenario);
    add_paging(reading, root, policy.paging, scenario);
    read_expectations(reading, root.find("expectations"), scenario);
    report_idle_injects(reading, root.find("injects"));
}

}  // namespace

PackReading read_pack(std::string_view bytes) {
    Findings findings;
    const JsonTree tree = parse_json(bytes, findings);
    engine::Scenario scenario;
    if (tree.root() != nullptr) {
        Reading reading(findings);
        read_sections(reading, *tree.root(), scenario);
    }
    if (!findings.empty()) {
        return {std::nullopt, findings.take()};
    }
    scenario.pack_hash = pack_hash(*tree.root());
    scenario.index = engine::build_index(scenario);
    return {std::move(scenario), {}};
}

}  // namespace drill::pack
