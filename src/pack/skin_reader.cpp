#include "pack/skin_reader.h"

#include <array>

#include "engine/skin_words.h"
#include "pack/json_parser.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

constexpr Key kSkinKeys[] = {
    {"format", Need::kRequired},   {"id", Need::kRequired},       {"title", Need::kRequired},
    {"states", Need::kRequired},   {"levels", Need::kRequired},   {"level_titles", Need::kRequired},
    {"fields", Need::kRequired},   {"defaults", Need::kRequired}, {"impacts"},
    {"ways", Need::kRequired},     {"subjects", Need::kRequired}, {"maintenance_states"},
    {"reminders", Need::kRequired}};
constexpr Key kSubjectKeys[] = {{"post", Need::kRequired}, {"maintenance", Need::kRequired}};
constexpr Key kWayKeys[] = {{"email"}, {"webhook"}, {"tweet"},
                            {"teams"}, {"sms"},     {"slack"}};       // as kBroadcasts
constexpr Key kReminderKeys[] = {{"now"}, {"72h"}, {"24h"}, {"1h"}};  // as MaintenanceStep
constexpr auto kFieldKeys = [] {
    std::array<Key, engine::kSkinFieldCount> keys;
    for (std::size_t i = 0; i < keys.size(); ++i)
        keys[i] = {engine::kSkinFieldNames[i], Need::kRequired};
    return keys;
}();
constexpr Key kDefaultKeys[] = {{"state", Need::kRequired},
                                {"status", Need::kRequired},
                                {"broadcast", Need::kRequired},
                                {"everything", Need::kRequired},
                                {"one_level", Need::kRequired}};

/// Fills as many of `names` as the list has, and says how many that are.
std::size_t read_names(Reading& reading, const JsonNode* list, std::span<std::string> names,
                       std::size_t least) {
    std::vector<std::string> read = reading.texts(list, names.size(), kNameBytesMax);
    if (list != nullptr && read.size() < least)
        reading.expect(*list, "a name for each");
    for (std::size_t i = 0; i < read.size() && i < names.size(); ++i)
        names[i] = std::move(read[i]);
    return read.size();
}

/// What each box says; those that are left out are not offered.
void read_boxes(Reading& reading, const JsonNode* node, std::span<const Key> keys,
                std::span<std::string> boxes) {
    if (!reading.object(node, keys))
        return;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const JsonNode* name = node->find(keys[i].name);
        boxes[i] = name == nullptr ? std::string() : reading.text(name, kNameBytesMax);
    }
}

void read_subjects(Reading& reading, const JsonNode* node, engine::Skin& skin) {
    if (!reading.object(node, kSubjectKeys))
        return;
    skin.subject = reading.text(node->find("post"), kNameBytesMax);
    skin.maintenance_subject = reading.text(node->find("maintenance"), kNameBytesMax);
}

bool offers(const engine::Skin& skin, std::uint8_t broadcast) {
    for (std::size_t i = 0; i < skin.ways.size(); ++i) {
        const bool is_on = (broadcast & static_cast<std::uint8_t>(engine::kBroadcasts[i])) != 0;
        if (is_on && skin.ways[i].empty())
            return false;
    }
    return true;
}

void read_defaults(Reading& reading, const JsonNode* node, engine::Skin& skin) {
    if (!reading.object(node, kDefaultKeys))
        return;
    skin.state = reading.incident_state(node->find("state")).value_or(skin.state);
    skin.level = reading.level(node->find("status")).value_or(skin.level);
    const JsonNode* ways = node->find("broadcast");
    const bool is_none = ways != nullptr && ways->kind == JsonKind::kList && ways->child_count == 0;
    skin.broadcast =
        is_none ? std::uint8_t{0} : static_cast<std::uint8_t>(reading.broadcast_bits(ways));
    if (ways != nullptr && !offers(skin, skin.broadcast))
        reading.expect(*ways, "ways that stand in \"ways\"");
    skin.has_all_cells = reading.boolean(node->find("everything")).value_or(true);
    skin.applies_to_all = reading.boolean(node->find("one_level")).value_or(true);
}

}  // namespace

engine::Skin read_skin(std::string_view json, Findings& findings) {
    engine::Skin skin;
    const JsonTree tree = parse_json(json, findings);
    Reading reading(findings);
    if (tree.root() == nullptr || !reading.object(tree.root(), kSkinKeys))
        return skin;
    const JsonNode& root = *tree.root();
    reading.format(root.find("format"), kSkinFormat);
    skin.id = reading.text(root.find("id"), kNameBytesMax);
    (void)reading.text(root.find("title"), kNameBytesMax);
    read_names(reading, root.find("states"), skin.states, skin.states.size());
    constexpr std::size_t kLevelsLeast = 5;  // not every product tells of security
    skin.level_count = read_names(reading, root.find("levels"), skin.levels, kLevelsLeast);
    read_names(reading, root.find("level_titles"), skin.level_titles, kLevelsLeast);
    read_names(reading, root.find("impacts"), skin.impacts, skin.level_count);
    const JsonNode* fields = root.find("fields");
    if (reading.object(fields, kFieldKeys)) {
        for (std::size_t i = 0; i < engine::kSkinFieldCount; ++i)
            skin.fields[i] = reading.text(fields->find(kFieldKeys[i].name), kNameBytesMax);
    }
    read_boxes(reading, root.find("ways"), kWayKeys, skin.ways);
    read_boxes(reading, root.find("reminders"), kReminderKeys, skin.reminders);
    read_subjects(reading, root.find("subjects"), skin);
    if (const JsonNode* states = root.find("maintenance_states"))
        read_names(reading, states, skin.maintenance_states, skin.maintenance_states.size());
    read_defaults(reading, root.find("defaults"), skin);
    return skin;
}

std::optional<engine::Skin> skin_named(std::string_view id) {
    for (const SkinText& each : skin_texts()) {
        Findings own_faults;  // none: a test reads every skin
        if (each.id == id)
            return read_skin(each.json, own_faults);
    }
    return std::nullopt;
}

bool choose_skin(engine::Setting& setting, std::string_view id) {
    auto skin = skin_named(id);
    if (!skin)
        return false;
    setting.skin = std::move(*skin);
    setting.skin.is_chosen = true;
    return true;
}

engine::Skin read_skin_of(Reading& reading, const JsonNode* name) {
    NameTable table{"a skin", {}};
    for (const SkinText& each : skin_texts())
        table.names.push_back(each.id);
    const int number = name == nullptr ? 0 : reading.name(name, table);
    return skin_named(table.names[number < 0 ? 0 : static_cast<std::size_t>(number)])
        .value_or(engine::Skin{});
}

}  // namespace drill::pack
