#include "pack/header_reader.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "engine/tickets.h"
#include "pack/pack_format.h"
#include "pack/pack_id.h"

namespace drill::pack {
namespace {

using base::is_digit;

constexpr Key kPackKeys[] = {
    {"format", Need::kRequired},
    {"id", Need::kRequired},
    {"title", Need::kRequired},
    {"summary", Need::kRequired},
    {"severity", Need::kRequired},
    {"length", Need::kRequired},
    {"longest", Need::kRequired},
    {"silence"},
    {"tags"},
    {"confidentiality", Need::kRequired},
    {"starts_at", Need::kRequired},
    {"channel", Need::kRequired},
    {"channels"},
    {"replies"},
    {"ticket_tag"},
    {"production_issue", Need::kRequired},
    {"page", Need::kRequired},
    {"cadence"},
    {"cast", Need::kRequired},
    {"words"},
    {"flags"},
    {"counters"},
    {"phases"},
    {"variations"},
    {"policy"},
    {"approval"},
    {"paging"},
    {"wording"},
    {"templates"},
    {"maintenances"},
    {"intents"},
    {"injects", Need::kRequired},
    {"expectations", Need::kRequired},
    {"hard"},
};

constexpr Key kChannelKeys[] = {{"announcements"}, {"team"}};
constexpr Key kReplyKeys[] = {{"name", Need::kRequired}, {"text", Need::kRequired}};

std::string read_id(Reading& reading, const JsonNode* node) {
    if (node != nullptr && (node->kind != JsonKind::kString || !is_pack_id(node->text))) {
        reading.expect(*node,
                       "the name of the pack's folder, such as \"errors-everywhere\": a to z, "
                       "0 to 9 and - only, at most 64 of them");
    }
    return node == nullptr ? std::string() : node->text;
}

engine::Confidentiality read_confidentiality(Reading& reading, const JsonNode* node) {
    const NameTable table{"\"public\" or \"confidential\"", {"public", "confidential"}};
    return reading.name(node, table) == 1 ? engine::Confidentiality::kConfidential
                                          : engine::Confidentiality::kPublic;
}

std::string read_channel(Reading& reading, const JsonNode* node) {
    std::string name = reading.text(node, kNameBytesMax);
    if (!name.empty() && (name[0] == '#' || name.find(' ') != std::string::npos)) {
        reading.expect(*node, "the name of a channel without # and spaces");
    }
    return name;
}

/// The names of the other channels, where the pack has its own.
void read_channels(Reading& reading, const JsonNode* node, engine::Setting& setting) {
    if (node == nullptr || !reading.object(node, kChannelKeys)) {
        return;
    }
    if (const JsonNode* name = node->find("announcements")) {
        setting.announcement_channel = read_channel(reading, name);
    }
    if (const JsonNode* name = node->find("team")) {
        setting.team_channel = read_channel(reading, name);
    }
}

void read_replies(Reading& reading, const JsonNode* list, engine::Setting& setting) {
    setting.replies = {
        {"We are looking into it",
         "Hello,\n\nThank you for telling us. We know of this problem and are working on it. News "
         "come first on our status page, where you can subscribe to them.\n\nSorry for the "
         "trouble."},
        {"It works again",
         "Hello,\n\nThe problem that you told us of is over. Please write again should you still "
         "see it.\n\nThank you for your patience."}};
    if (list == nullptr || !reading.list(list, kTemplateCountMax)) {
        return;
    }
    setting.replies.clear();
    for (const JsonNode& node : *list) {
        if (reading.object(&node, kReplyKeys)) {
            setting.replies.push_back(
                {reading.text(node.find("name"), kNameBytesMax),
                 reading.text(node.find("text"), kTextBytesMax, Lines::kMany)});
        }
    }
}

/// How a ticket of the incident is tagged, with a place for the number of the production issue.
std::string read_ticket_tag(Reading& reading, const JsonNode* node) {
    std::string tag = reading.text(node, kNameBytesMax);
    const std::size_t place = tag.find(engine::kTagNumber);
    const bool has_number = place != std::string::npos;
    std::string rest = tag;
    if (has_number) {
        rest.erase(place, engine::kTagNumber.size());
    }
    if (!tag.empty() && (!has_number || rest.find_first_of(" {}") != std::string::npos)) {
        reading.expect(*node,
                       "a tag with {number} once, and no spaces or other braces, such as "
                       "\"production_issues_{number}\"");
    }
    return tag;
}

std::string read_production_issue(Reading& reading, const JsonNode* node) {
    std::string number = reading.text(node, 12);
    if (!std::all_of(number.begin(), number.end(), is_digit)) {
        reading.expect(*node, "the number of an issue such as \"4127\"");
    }
    return number;
}

void read_lengths(Reading& reading, const JsonNode& root, engine::Scenario& scenario) {
    const JsonNode* longest = root.find("longest");
    const JsonNode* length = root.find("length");
    scenario.longest_ms = reading.time(longest, 1000);
    scenario.length_ms = reading.time(length, 1000);
    if (scenario.longest_ms == 0) {
        return;
    }
    if (scenario.length_ms > scenario.longest_ms) {
        reading.expect(*longest, joined({"a time of at least \"length\", ",
                                         in_quotes(base::format_drill_time(scenario.length_ms))}));
        return;
    }
    reading.longest_ms = scenario.longest_ms;
    scenario.silence_ms = reading.time(root.find("silence"), 1000);
}

}  // namespace

bool read_header(Reading& reading, const JsonNode& root, engine::Scenario& scenario) {
    if (!reading.object(&root, kPackKeys)) {
        return false;
    }
    engine::Setting& setting = scenario.setting;
    reading.format(root.find("format"), kPackFormat);
    setting.scenario_id = read_id(reading, root.find("id"));
    setting.title = reading.text(root.find("title"), kNameBytesMax);
    scenario.summary = reading.text(root.find("summary"), kTextBytesMax);
    scenario.severity = reading.severity(root.find("severity")).value_or(engine::Severity::kS4);
    read_lengths(reading, root, scenario);
    scenario.tags = reading.texts(root.find("tags"), kTagCountMax, kTagBytesMax);
    scenario.confidentiality = read_confidentiality(reading, root.find("confidentiality"));
    setting.starts_at_ms = reading.time_of_day(root.find("starts_at"), 1000).value_or(0);
    setting.channel_name = read_channel(reading, root.find("channel"));
    read_channels(reading, root.find("channels"), setting);
    read_replies(reading, root.find("replies"), setting);
    setting.ticket_tag = read_ticket_tag(reading, root.find("ticket_tag"));
    scenario.production_issue = read_production_issue(reading, root.find("production_issue"));
    scenario.hard = reading.texts(root.find("hard"), kHardCountMax, kTextBytesMax);
    if (const JsonNode* hard = root.find("hard")) {
        for (const JsonNode& sentence : *hard)
            reading.placeholders(sentence);
    }
    return true;
}

}  // namespace drill::pack
