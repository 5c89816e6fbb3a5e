#include "import/statuspage.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "import/history_order.h"
#include "import/plain_text.h"
#include "import/source_json.h"

namespace drill::import {
namespace {

using base::Error;
using engine::IncidentState;
using engine::Level;
using engine::Severity;
using pack::JsonKind;
using pack::JsonNode;

/// Components of other incidents that a page may borrow, so that the player has a choice.
constexpr std::size_t kBorrowedCountMax = 24;

struct StateName {
    std::string_view name;
    IncidentState state;
};
/// "update" is no state: it keeps the one before.
constexpr StateName kStates[] = {{"investigating", IncidentState::kInvestigating},
                                 {"identified", IncidentState::kIdentified},
                                 {"monitoring", IncidentState::kMonitoring},
                                 {"resolved", IncidentState::kResolved}};

struct LevelName {
    std::string_view name;
    Level level;
};
constexpr LevelName kLevels[] = {{"operational", Level::kOperational},
                                 {"under_maintenance", Level::kMaintenance},
                                 {"degraded_performance", Level::kDegraded},
                                 {"partial_outage", Level::kPartial},
                                 {"major_outage", Level::kDisruption}};

struct Impact {
    std::string_view name;
    Severity severity;
    Level level;
};
constexpr Impact kImpacts[] = {{"none", Severity::kS3, Level::kDegraded},
                               {"minor", Severity::kS3, Level::kDegraded},
                               {"major", Severity::kS2, Level::kPartial},
                               {"critical", Severity::kS1, Level::kDisruption}};

IncidentState state_of(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(kStates), std::end(kStates),
                     [name](const StateName& each) { return each.name == name; });
    return found == std::end(kStates) ? IncidentState::kNone : found->state;
}

std::optional<Level> level_of(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(kLevels), std::end(kLevels),
                     [name](const LevelName& each) { return each.name == name; });
    return found == std::end(kLevels) ? std::nullopt : std::optional(found->level);
}

bool has_component(const std::vector<PageComponent>& components, std::string_view name) {
    return std::any_of(components.begin(), components.end(),
                       [name](const PageComponent& each) { return each.name == name; });
}

void add_component(std::vector<PageComponent>& components, const std::string& name) {
    const bool is_full = components.size() >= kComponentCountMax;
    if (!name.empty() && !is_full && !has_component(components, name))
        components.push_back({name, {}});
}

/// Null, a list, or a list of one that only says in words that there are none: that one has no
/// status.
void read_affected(const JsonNode& node, PublicUpdate& update) {
    const JsonNode* list = list_at(node, "affected_components");
    if (list == nullptr)
        return;
    for (const JsonNode& each : *list) {
        std::string name = one_line(text_at(each, "name"));
        const auto level = level_of(text_at(each, "new_status"));
        if (!name.empty() && level)
            update.components.push_back({std::move(name), *level});
    }
}

/// What readers saw when: display_at, which may lie long before the writing; else created_at.
base::Result<Moment> moment_of(const JsonNode& node) {
    const auto shown = optional_moment_at(node, "display_at");
    if (!shown)
        return shown.error();
    if (shown.value())
        return *shown.value();
    return moment_at(node, "created_at");
}

base::Result<bool> read_update(const JsonNode& node, IncidentHistory& incident) {
    if (node.kind != JsonKind::kObject)
        return fault_at(node, "an update in { }");
    const std::string_view status = text_at(node, "status");
    PublicUpdate update;
    update.text = plain_text(text_at(node, "body"));
    if (status == "postmortem") {
        incident.post_mortem += update.text;
        return true;
    }
    const auto moment = moment_of(node);
    if (!moment)
        return moment.error();
    note_zone(incident, moment.value());
    update.at_ms = moment.value().at_ms;
    const auto written = optional_moment_at(node, "created_at");
    if (written && written.value() && written.value()->at_ms > update.at_ms + kHourMs)
        note(incident, "updates were written down long after they are said to have been shown");
    update.state = state_of(status);
    read_affected(node, update);
    incident.updates.push_back(std::move(update));
    return true;
}

void read_names(const JsonNode& node, IncidentHistory& incident) {
    incident.id = one_line(text_at(node, "id"));
    incident.title = one_line(text_at(node, "name"));
    const std::string_view impact = text_at(node, "impact");
    for (const Impact& each : kImpacts) {
        if (each.name == impact) {
            incident.severity = each.severity;
            incident.level = each.level;
        }
    }
    incident.post_mortem = plain_text(text_at(node, "postmortem_body"));
    if (const JsonNode* components = list_at(node, "components")) {
        for (const JsonNode& each : *components)
            add_component(incident.components, one_line(text_at(each, "name")));
    }
}

void collect_affected(IncidentHistory& incident) {
    for (const PublicUpdate& update : incident.updates) {
        for (const ComponentLevel& each : update.components)
            add_component(incident.components, each.component);
    }
    for (const PageComponent& each : incident.components)
        incident.affected.push_back({each.name, {}});
}

base::Result<IncidentHistory> read_incident(const JsonNode& node) {
    if (node.kind != JsonKind::kObject)
        return fault_at(node, "an incident in { }");
    IncidentHistory incident;
    read_names(node, incident);
    const auto started = optional_moment_at(node, "started_at");
    if (!started)
        return started.error();
    if (started.value())
        incident.began_ms = started.value()->at_ms;
    const JsonNode* updates = list_at(node, "incident_updates");
    if (updates == nullptr)
        return missing(node, "incident_updates");
    if (auto fault = too_long(*updates, kUpdateCountMax, "updates of one incident"))
        return *std::move(fault);
    for (const JsonNode& each : *updates) {
        const auto read = read_update(each, incident);
        if (!read)
            return read.error();
    }
    settle_history(incident);
    collect_affected(incident);
    return incident;
}

/// The page's components: as the file lists them, else those of its other incidents.
void fill_pages(const JsonNode& root, ImportedFile& file) {
    std::vector<PageComponent> known;
    if (const JsonNode* components = list_at(root, "components")) {
        for (const JsonNode& each : *components)
            add_component(known, one_line(text_at(each, "name")));
    }
    const bool is_borrowed = known.empty();
    for (const IncidentHistory& incident : file.incidents) {
        for (const PageComponent& each : incident.components) {
            if (is_borrowed && known.size() < kBorrowedCountMax)
                add_component(known, each.name);
        }
    }
    for (IncidentHistory& incident : file.incidents) {
        for (const PageComponent& each : known)
            add_component(incident.components, each.name);
    }
}

}  // namespace

base::Result<ImportedFile> read_statuspage(std::string_view bytes) {
    const auto tree = read_json(bytes);
    if (!tree)
        return tree.error();
    const JsonNode& root = *tree.value().root();
    const JsonNode* incidents =
        root.kind == JsonKind::kObject ? list_at(root, "incidents") : nullptr;
    if (incidents == nullptr) {
        return fault_at(root, root.find("result") == nullptr
                                  ? "a Statuspage answer, an object with a list \"incidents\""
                                  : "a Statuspage answer with \"incidents\" (this looks like "
                                    "Status.io: --from statusio)");
    }
    const JsonNode* page = root.find("page");
    const std::string page_name = page == nullptr ? "" : one_line(text_at(*page, "name"));
    if (auto fault = too_long(*incidents, kIncidentCountMax, "incidents"))
        return *std::move(fault);
    ImportedFile file;
    for (const JsonNode& each : *incidents) {
        auto incident = read_incident(each);
        if (!incident)
            return incident.error();
        file.incidents.push_back(std::move(incident).value());
        file.incidents.back().page_name = page_name;
    }
    fill_pages(root, file);
    return file;
}

}  // namespace drill::import
