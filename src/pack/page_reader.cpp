#include "pack/page_reader.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "pack/pack_format.h"
#include "pack/skin_reader.h"

namespace drill::pack {
namespace {

constexpr Key kPageKeys[] = {{"name", Need::kRequired},
                             {"containers", Need::kRequired},
                             {"components", Need::kRequired},
                             {"subscribers"},
                             {"skin"}};
constexpr Key kSubscriberKeys[] = {{"email"}, {"webhook"}, {"tweet"},
                                   {"teams"}, {"sms"},     {"slack"}};  // as kBroadcasts
constexpr Key kComponentKeys[] = {{"name", Need::kRequired}, {"containers"}};
constexpr Key kCadenceKeys[] = {{"S1"}, {"S2"}, {"S3"}, {"S4"}};
constexpr Key kStateKeys[] = {{"investigating"}, {"identified"}, {"monitoring"}};

/// The containers of one component by number; all of them when it names none.
std::vector<int> read_containers(Reading& reading, const JsonNode& component,
                                 const NameTable& containers) {
    std::vector<int> numbers;
    const JsonNode* node = component.find("containers");
    if (node == nullptr) {
        for (std::size_t i = 0; i < containers.names.size(); ++i) {
            numbers.push_back(static_cast<int>(i));
        }
        return numbers;
    }
    if (!reading.filled_list(node, kCellCountMax)) {
        return numbers;
    }
    for (const JsonNode& child : *node) {
        const int number = reading.name(&child, containers);
        if (std::find(numbers.begin(), numbers.end(), number) != numbers.end() && number >= 0) {
            reading.expect(child, "each container only once");
        } else if (number >= 0) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

void read_component(Reading& reading, const JsonNode& node, const NameTable& containers,
                    engine::Setting& setting) {
    if (!reading.object(&node, kComponentKeys)) {
        reading.cells.is_complete = false;
        return;
    }
    engine::Component component;
    component.name = reading.text(node.find("name"), kNameBytesMax);
    for (const engine::Component& earlier : setting.components) {
        if (!component.name.empty() && earlier.name == component.name) {
            reading.expect(*node.find("name"), "a name of its own for each component");
        }
    }
    const int component_number = static_cast<int>(setting.components.size());
    for (const int container : read_containers(reading, node, containers)) {
        component.cells.push_back(static_cast<int>(setting.cells.size()));
        setting.cells.push_back({component_number, container});
    }
    reading.cells.is_complete =
        reading.cells.is_complete && !component.name.empty() && !component.cells.empty();
    setting.components.push_back(std::move(component));
}

/// Numbers that replace those of the ways they name.
void read_subscribers(Reading& reading, const JsonNode* node, engine::Setting& setting) {
    if (node == nullptr || !reading.object(node, kSubscriberKeys)) {
        return;
    }
    for (std::size_t i = 0; i < std::size(kSubscriberKeys); ++i) {
        const auto count =
            reading.integer(node->find(kSubscriberKeys[i].name), {0, kSubscriberCountMax});
        if (count) {
            setting.subscribers[i] = static_cast<std::uint32_t>(*count);
        }
    }
}

/// Names each component, each of its cells, and "*" for all.
void name_cells(Reading& reading, const engine::Setting& setting) {
    engine::CellSet all;
    const auto add = [&reading](std::string name, const engine::CellSet& set) {
        reading.cell_names.push_back(std::move(name));
        reading.cell_sets.push_back(set);
    };
    for (const engine::Component& component : setting.components) {
        engine::CellSet set;
        for (const int cell : component.cells) {
            set.add(cell);
            all.add(cell);
        }
        add(component.name, set);
    }
    add("*", all);
    for (std::size_t i = 0; i < setting.cells.size(); ++i) {
        const engine::Cell& cell = setting.cells[i];
        engine::CellSet set;
        set.add(static_cast<int>(i));
        add(setting.components[static_cast<std::size_t>(cell.component)].name + "/" +
                setting.containers[static_cast<std::size_t>(cell.container)],
            set);
    }
    reading.cells.names.assign(reading.cell_names.begin(), reading.cell_names.end());
}

}  // namespace

void read_page(Reading& reading, const JsonNode* page, engine::Setting& setting) {
    reading.cells.is_complete = false;
    if (!reading.object(page, kPageKeys)) {
        return;
    }
    setting.page_name = reading.text(page->find("name"), kNameBytesMax);
    read_subscribers(reading, page->find("subscribers"), setting);
    setting.skin = read_skin_of(reading, page->find("skin"));
    const JsonNode* containers_node = page->find("containers");
    NameTable containers{"a container of the page", {}};
    if (reading.filled_list(containers_node, kCellCountMax)) {
        setting.containers = reading.texts(containers_node, kCellCountMax, kNameBytesMax);
    }
    containers.names.assign(setting.containers.begin(), setting.containers.end());
    containers.is_complete = !containers.names.empty();

    const JsonNode* components = page->find("components");
    if (!reading.filled_list(components, kCellCountMax)) {
        return;
    }
    reading.cells.is_complete = containers.is_complete;
    for (const JsonNode& component : *components) {
        read_component(reading, component, containers, setting);
    }
    if (setting.cells.size() > kCellCountMax) {
        reading.expect(*components, "at most 128 pairs of a component and a container",
                       std::to_string(setting.cells.size()));
        reading.cells.is_complete = false;
        setting.cells.clear();
        return;
    }
    name_cells(reading, setting);
}

void read_cadence(Reading& reading, const JsonNode* cadence, engine::Setting& setting) {
    if (!reading.object(cadence, kCadenceKeys)) {
        return;
    }
    for (std::size_t severity = 0; severity < 4; ++severity) {
        const JsonNode* states = cadence->find(kCadenceKeys[severity].name);
        if (!reading.object(states, kStateKeys)) {
            continue;
        }
        for (std::size_t state = 0; state < 3; ++state) {
            if (const JsonNode* time = states->find(kStateKeys[state].name)) {
                setting.cadence_ms[severity + 1][state + 1] = reading.any_time(time, kRepeatMsMin);
            }
        }
    }
}

}  // namespace drill::pack
