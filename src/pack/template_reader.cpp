#include "pack/template_reader.h"

#include <algorithm>
#include <utility>

#include "pack/pack_format.h"

namespace drill::pack {
namespace {

constexpr Key kTemplateKeys[] = {
    {"name", Need::kRequired}, {"title"}, {"details", Need::kRequired}, {"state"}, {"status"}};

engine::PostTemplate read_template(Reading& reading, const JsonNode& node) {
    engine::PostTemplate read;
    if (!reading.object(&node, kTemplateKeys)) {
        return read;
    }
    read.name = reading.text(node.find("name"), kNameBytesMax);
    read.title = reading.text(node.find("title"), kNameBytesMax);
    read.details = reading.text(node.find("details"), kTextBytesMax, Lines::kMany);
    read.state = reading.incident_state(node.find("state"));
    read.level = reading.level(node.find("status"));
    return read;
}

}  // namespace

void read_templates(Reading& reading, const JsonNode* list,
                    std::vector<engine::PostTemplate>& templates) {
    if (!reading.list(list, kTemplateCountMax)) {
        return;
    }
    for (const JsonNode& node : *list) {
        engine::PostTemplate read = read_template(reading, node);
        const bool is_known =
            std::any_of(templates.begin(), templates.end(), [&](const engine::PostTemplate& each) {
                return !read.name.empty() && each.name == read.name;
            });
        if (is_known) {
            reading.expect(*node.find("name"), "a name of its own for each template");
        }
        templates.push_back(std::move(read));
    }
}

}  // namespace drill::pack
