#include "import/statusio.h"

#include <algorithm>
#include <utility>

#include "import/history_order.h"
#include "import/plain_text.h"
#include "import/source_json.h"

namespace drill::import {
namespace {

using base::Error;
using engine::IncidentState;
using engine::Level;
using pack::JsonKind;
using pack::JsonNode;

/// A code of the status page, 100 to 600, as the engine's value; empty for anything else.
std::optional<int> code_at(const JsonNode& object, std::string_view key, int most) {
    const JsonNode* node = object.find(key);
    if (node == nullptr || !node->is_integer || node->integer % 100 != 0)
        return std::nullopt;
    const std::int64_t value = node->integer / 100;
    return value >= 1 && value <= most ? std::optional(static_cast<int>(value)) : std::nullopt;
}

std::vector<std::string> names_of(const JsonNode* list, std::size_t count_max) {
    std::vector<std::string> names;
    if (list == nullptr)
        return names;
    for (const JsonNode& each : *list) {
        if (names.size() == count_max)
            break;
        std::string name = one_line(text_at(each, "name"));
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

std::vector<PageComponent> read_components(const JsonNode& result) {
    std::vector<PageComponent> components;
    const JsonNode* list = list_at(result, "status");
    if (list == nullptr)
        return components;
    for (const JsonNode& each : *list) {
        PageComponent component{one_line(text_at(each, "name")),
                                names_of(list_at(each, "containers"), kContainerCountMax)};
        if (!component.name.empty() && components.size() < kComponentCountMax)
            components.push_back(std::move(component));
    }
    return components;
}

/// The containers of `component` that are affected; none when they all are.
std::vector<std::string> affected_places(const PageComponent& component,
                                         const std::vector<std::string>& containers) {
    std::vector<std::string> places;
    for (const std::string& each : component.containers) {
        if (std::find(containers.begin(), containers.end(), each) != containers.end())
            places.push_back(each);
    }
    const bool are_all = places.size() == component.containers.size();
    return are_all ? std::vector<std::string>() : places;
}

void read_affected(const JsonNode& node, IncidentHistory& incident) {
    const auto containers = names_of(list_at(node, "containers_affected"), kContainerCountMax);
    for (const std::string& name :
         names_of(list_at(node, "components_affected"), kComponentCountMax)) {
        const auto known =
            std::find_if(incident.components.begin(), incident.components.end(),
                         [&name](const PageComponent& each) { return each.name == name; });
        const auto places = known == incident.components.end()
                                ? std::vector<std::string>()
                                : affected_places(*known, containers);
        if (known == incident.components.end())
            incident.components.push_back({name, containers});
        if (places.empty())
            incident.affected.push_back({name, {}});
        for (const std::string& place : places)
            incident.affected.push_back({name, place});
    }
}

base::Result<PublicUpdate> read_message(const JsonNode& node, IncidentHistory& incident) {
    if (node.kind != JsonKind::kObject)
        return fault_at(node, "a message in { }");
    const auto moment = moment_at(node, "datetime");
    if (!moment)
        return moment.error();
    PublicUpdate update;
    update.at_ms = moment.value().at_ms;
    note_zone(incident, moment.value());
    if (const auto state = code_at(node, "state", 4))
        update.state = static_cast<IncidentState>(*state);
    if (const auto level = code_at(node, "status", 6))
        update.level = static_cast<Level>(*level);
    update.text = plain_text(text_at(node, "details"));
    return update;
}

base::Result<IncidentHistory> read_incident(const JsonNode& node,
                                            const std::vector<PageComponent>& components) {
    if (node.kind != JsonKind::kObject)
        return fault_at(node, "an incident in { }");
    IncidentHistory incident;
    incident.id = one_line(text_at(node, "_id"));
    incident.title = one_line(text_at(node, "name"));
    incident.components = components;
    read_affected(node, incident);
    const auto opened = optional_moment_at(node, "datetime_open");
    if (!opened)
        return opened.error();
    if (opened.value())
        incident.began_ms = opened.value()->at_ms;
    const JsonNode* messages = list_at(node, "messages");
    if (messages == nullptr)
        return missing(node, "messages");
    if (auto fault = too_long(*messages, kUpdateCountMax, "messages of one incident"))
        return *std::move(fault);
    for (const JsonNode& each : *messages) {
        auto update = read_message(each, incident);
        if (!update)
            return update.error();
        incident.updates.push_back(std::move(update).value());
    }
    settle_history(incident);
    return incident;
}

}  // namespace

base::Result<ImportedFile> read_statusio(std::string_view bytes) {
    const auto tree = read_json(bytes);
    if (!tree)
        return tree.error();
    const JsonNode& root = *tree.value().root();
    const JsonNode* result = root.find("result");
    if (result == nullptr || result->kind != JsonKind::kObject) {
        return fault_at(root, root.find("incidents") == nullptr
                                  ? "a Status.io answer, an object with \"result\""
                                  : "a Status.io answer with \"result\" (this looks like "
                                    "Statuspage: --from statuspage)");
    }
    const JsonNode* incidents = list_at(*result, "incidents");
    if (incidents == nullptr)
        return missing(*result, "incidents");
    const auto components = read_components(*result);
    if (auto fault = too_long(*incidents, kIncidentCountMax, "incidents"))
        return *std::move(fault);
    ImportedFile file;
    for (const JsonNode& each : *incidents) {
        auto incident = read_incident(each, components);
        if (!incident)
            return incident.error();
        file.incidents.push_back(std::move(incident).value());
    }
    return file;
}

}  // namespace drill::import
