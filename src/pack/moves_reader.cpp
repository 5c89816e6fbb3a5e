#include "pack/moves_reader.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "pack/json_parser.h"
#include "pack/pack_format.h"
#include "pack/reading.h"

namespace drill::pack {
namespace {

using engine::CommandBody;

constexpr Key kAt{"at", Need::kRequired};
constexpr Key kDo{"do", Need::kRequired};

/// Tells the reading which components and containers this scenario has.
void name_cells(Reading& reading, const engine::Setting& setting) {
    for (const engine::Component& component : setting.components) {
        engine::CellSet all;
        for (const int cell : component.cells)
            all.add(cell);
        reading.cell_names.push_back(component.name);
        reading.cell_sets.push_back(all);
    }
    for (std::size_t i = 0; i < setting.cells.size(); ++i) {
        const auto component = static_cast<std::size_t>(setting.cells[i].component);
        const auto container = static_cast<std::size_t>(setting.cells[i].container);
        engine::CellSet one;
        one.add(static_cast<int>(i));
        reading.cell_names.push_back(setting.components[component].name + "/" +
                                     setting.containers[container]);
        reading.cell_sets.push_back(one);
    }
    for (const std::string& name : reading.cell_names)
        reading.cells.names.push_back(name);
}

engine::CellSet all_cells(const engine::Setting& setting) {
    engine::CellSet all;
    for (std::size_t i = 0; i < setting.cells.size(); ++i)
        all.add(static_cast<int>(i));
    return all;
}

/// Reads the options of one move; a member a kind of move.
class MoveReader {
public:
    MoveReader(Reading& reading, const engine::Scenario& scenario, const JsonNode& node)
        : reading_(reading), scenario_(scenario), node_(node) {}

    std::optional<CommandBody> read(std::string_view name) {
        if (auto simple = read_simple(name))
            return simple;
        if (name == "say")
            return say();
        if (name == "set_pace")
            return set_pace();
        if (name == "create_incident")
            return create_incident();
        if (name == "post_update")
            return post_update();
        if (name == "edit_infrastructure")
            return edit_infrastructure();
        if (name == "set_component")
            return set_component();
        if (name == "notify_stakeholders")
            return notify_stakeholders();
        if (name == "publish_inject")
            return engine::PublishInject{inject()};
        if (name == "skip_inject")
            return engine::SkipInject{inject()};
        if (name == "schedule_maintenance")
            return schedule_maintenance();
        if (name == "move_maintenance")
            return move_maintenance();
        if (auto desk = read_desk(name))
            return desk;
        return read_edit(name);
    }

private:
    template <std::size_t N>
    void allow(const std::array<Key, N>& keys) {
        reading_.object(&node_, keys);
    }
    const JsonNode* option(std::string_view key) const { return node_.find(key); }
    std::string text(std::string_view key, std::size_t bytes_max) {
        return reading_.text(option(key), bytes_max, Lines::kMany);
    }

    std::optional<CommandBody> read_simple(std::string_view name) {
        const std::pair<std::string_view, CommandBody> simple[] = {
            {"pause", engine::Pause{}},
            {"resume", engine::Resume{}},
            {"end", engine::EndDrill{}},
            {"acknowledge_page", engine::AcknowledgePage{}},
            {"resolve_page", engine::ResolvePage{}},
            {"join_channel", engine::JoinChannel{}},
            {"join_call", engine::JoinCall{}},
            {"mute", engine::Mute{}},
            {"unmute", engine::Unmute{}},
        };
        for (const auto& [each, body] : simple) {
            if (each != name)
                continue;
            allow(std::array{kAt, kDo});
            return body;
        }
        return std::nullopt;
    }

    CommandBody say() {
        allow(std::array{kAt, kDo, Key{"where", Need::kRequired}, Key{"text", Need::kRequired},
                         Key{"channel"}, Key{"answers"}});
        engine::Say command;
        command.channel = channel();
        command.answers = number("answers", engine::kNoMessage);
        const std::uint32_t places = reading_.place_bits(option("where"));
        const bool in_call = places == 1U << static_cast<unsigned>(engine::Place::kCall);
        command.place = in_call ? engine::Place::kCall : engine::Place::kChannel;
        command.text = text("text", engine::kLineBytesMax);
        return command;
    }

    engine::Channel channel() {
        return reading_.channel(option("channel")).value_or(engine::Channel::kIncident);
    }
    /// A message or a ticket, in the order of their arrival.
    int number(std::string_view key, int usual = 0) {
        return reading_.integer(option(key), {0, 65535}).value_or(usual);
    }

    std::optional<CommandBody> read_desk(std::string_view name) {
        constexpr Key kText{"text", Need::kRequired};
        constexpr Key kTicket{"ticket", Need::kRequired};
        if (name == "edit_line") {
            allow(std::array{kAt, kDo, Key{"channel"}, kText});
            return engine::EditLine{channel(), text("text", engine::kLineBytesMax)};
        }
        if (name == "react") {
            allow(std::array{kAt, kDo, Key{"message", Need::kRequired},
                             Key{"with", Need::kRequired}, Key{"on"}});
            return engine::React{
                number("message"),
                reading_.reaction(option("with")).value_or(engine::Reaction::kThumbsUp),
                reading_.boolean(option("on")).value_or(true)};
        }
        if (name == "tag_ticket") {
            allow(std::array{kAt, kDo, kTicket, Key{"tag", Need::kRequired}, Key{"on"}});
            return engine::TagTicket{number("ticket"), text("tag", engine::kTagBytesMax),
                                     !reading_.boolean(option("on")).value_or(true)};
        }
        if (name == "answer_ticket") {
            allow(std::array{kAt, kDo, kTicket, kText});
            return engine::AnswerTicket{number("ticket"), text("text", engine::kDetailsBytesMax)};
        }
        if (name == "contact_request")
            return form(engine::FormKind::kContactRequest);
        if (name == "hand_over")
            return form(engine::FormKind::kHandOver);
        return std::nullopt;
    }

    /// {"fields": {"Problem": "..."}}
    CommandBody form(engine::FormKind kind) {
        allow(std::array{kAt, kDo, Key{"fields", Need::kRequired}});
        engine::SendForm command{kind, {}};
        const JsonNode* fields = option("fields");
        if (fields != nullptr && reading_.open_object(fields, engine::kFormFieldCountMax)) {
            for (const JsonNode& each : *fields) {
                command.fields.emplace_back(
                    each.key, reading_.text(&each, engine::kDetailsBytesMax, Lines::kMany));
            }
        }
        return command;
    }

    CommandBody set_pace() {
        allow(std::array{kAt, kDo, Key{"pace", Need::kRequired}});
        const auto pace = reading_.integer(option("pace"), {1, 60});
        return engine::SetPace{static_cast<std::uint8_t>(pace.value_or(1))};
    }

    engine::PublicPost post() {
        engine::PublicPost post;
        if (const JsonNode* state = option("state")) {
            const std::string name = reading_.text(state, kNameBytesMax);
            const bool is_known = from_name(name, post.state);
            if (!name.empty() && (!is_known || post.state == engine::IncidentState::kNone)) {
                reading_.expect(*state, "investigating, identified, monitoring or resolved");
            }
        }
        post.level = reading_.level(option("status")).value_or(engine::Level::kDegraded);
        post.details = text("details", engine::kDetailsBytesMax);
        post.broadcast = reading_.ways(option("broadcast"));
        post.subject = text("subject", engine::kTitleBytesMax);
        return post;
    }

    engine::CellSet infrastructure() {
        const JsonNode* node = option("infrastructure");
        if (node != nullptr && node->kind == JsonKind::kString && node->text == "all") {
            return all_cells(scenario_.setting);
        }
        return reading_.cell_set(node);
    }

    CommandBody create_incident() {
        allow(std::array{kAt, kDo, Key{"title", Need::kRequired}, Key{"state", Need::kRequired},
                         Key{"details", Need::kRequired}, Key{"status", Need::kRequired},
                         Key{"infrastructure", Need::kRequired}, Key{"broadcast"}, Key{"subject"}});
        return engine::CreateIncident{text("title", engine::kTitleBytesMax), infrastructure(),
                                      post()};
    }

    CommandBody post_update() {
        allow(std::array{kAt, kDo, Key{"incident"}, Key{"state", Need::kRequired},
                         Key{"details", Need::kRequired}, Key{"status", Need::kRequired},
                         Key{"levels"}, Key{"broadcast"}, Key{"subject"}});
        return engine::PostUpdate{incident(), post(), levels()};
    }

    CommandBody edit_infrastructure() {
        allow(std::array{kAt, kDo, Key{"incident"}, Key{"infrastructure", Need::kRequired}});
        return engine::EditInfrastructure{incident(), infrastructure()};
    }

    CommandBody set_component() {
        allow(std::array{kAt, kDo, Key{"infrastructure", Need::kRequired},
                         Key{"status", Need::kRequired}});
        return engine::SetComponent{
            infrastructure(), reading_.level(option("status")).value_or(engine::Level::kDegraded)};
    }

    CommandBody notify_stakeholders() {
        allow(std::array{kAt, kDo, Key{"severity", Need::kRequired},
                         Key{"summary", Need::kRequired}, Key{"issue"}});
        return engine::NotifyStakeholders{
            reading_.severity(option("severity")).value_or(engine::Severity::kS4),
            text("summary", engine::kDetailsBytesMax),
            option("issue") == nullptr ? std::string() : text("issue", engine::kTitleBytesMax)};
    }

    std::optional<CommandBody> read_edit(std::string_view name) {
        constexpr Key kIncident{"incident"};
        constexpr Key kUpdate{"update", Need::kRequired};
        if (name == "edit_title") {
            allow(std::array{kAt, kDo, kIncident, Key{"title", Need::kRequired}});
            return engine::EditTitle{incident(), text("title", engine::kTitleBytesMax)};
        }
        if (name == "edit_update") {
            allow(std::array{kAt, kDo, kIncident, kUpdate, Key{"details", Need::kRequired}});
            return engine::EditUpdate{incident(), update(),
                                      text("details", engine::kDetailsBytesMax)};
        }
        if (name == "move_update") {
            allow(std::array{kAt, kDo, kIncident, kUpdate, Key{"shown_minute", Need::kRequired}});
            return engine::MoveUpdate{incident(), update(), minute("shown_minute")};
        }
        if (name == "set_post_mortem") {
            allow(std::array{kAt, kDo, kIncident, Key{"link", Need::kRequired}});
            return engine::SetPostMortem{incident(), text("link", engine::kTitleBytesMax)};
        }
        if (name == "set_impact") {
            allow(std::array{kAt, kDo, kIncident, Key{"level"}});
            const auto level = reading_.level(option("level"));
            return engine::SetImpact{incident(), level ? static_cast<int>(*level) : 0};
        }
        if (name == "delete_update") {
            allow(std::array{kAt, kDo, kIncident, kUpdate});
            return engine::DeleteUpdate{incident(), update()};
        }
        if (name == "delete_incident") {
            allow(std::array{kAt, kDo, kIncident});
            return engine::DeleteIncident{incident()};
        }
        return std::nullopt;
    }

    CommandBody schedule_maintenance() {
        allow(std::array{kAt, kDo, Key{"title", Need::kRequired}, Key{"details", Need::kRequired},
                         Key{"infrastructure", Need::kRequired},
                         Key{"starts_minute", Need::kRequired}, Key{"ends_minute", Need::kRequired},
                         Key{"reminders"}, Key{"subject"}, Key{"is_automatic"},
                         Key{"start_message"}, Key{"start_broadcast"}, Key{"finish_message"},
                         Key{"finish_broadcast"}});
        engine::MaintenancePlan plan;
        plan.title = text("title", engine::kTitleBytesMax);
        plan.details = text("details", engine::kDetailsBytesMax);
        plan.cells = infrastructure();
        plan.starts_minute = minute("starts_minute");
        plan.ends_minute = minute("ends_minute");
        plan.reminders =
            static_cast<std::uint8_t>(reading_.integer(option("reminders"), {0, 15}).value_or(0));
        plan.subject = text("subject", engine::kTitleBytesMax);
        plan.is_automatic = reading_.boolean(option("is_automatic")).value_or(false);
        plan.start_details = text("start_message", engine::kDetailsBytesMax);
        plan.start_broadcast = reading_.ways(option("start_broadcast"));
        plan.finish_details = text("finish_message", engine::kDetailsBytesMax);
        plan.finish_broadcast = reading_.ways(option("finish_broadcast"));
        return engine::ScheduleMaintenance{std::move(plan)};
    }

    CommandBody move_maintenance() {
        allow(std::array{kAt, kDo, Key{"maintenance"}, Key{"step", Need::kRequired}, Key{"details"},
                         Key{"broadcast"}});
        engine::MoveMaintenance move;
        move.maintenance =
            reading_.integer(option("maintenance"), {0, engine::kMaintenanceCountMax - 1})
                .value_or(0);
        const JsonNode* step = option("step");
        if (step != nullptr && !engine::from_name(reading_.text(step, kNameBytesMax), move.step))
            reading_.expect(*step, "start, update, finish or automation_off");
        move.details = text("details", engine::kDetailsBytesMax);
        move.broadcast = reading_.ways(option("broadcast"));
        return move;
    }

    int minute(std::string_view key) {
        return reading_.integer(option(key), {0, engine::kPlannedMinuteMax}).value_or(0);
    }

    int update() {
        return reading_.integer(option("update"), {0, engine::kPostCountMax - 1}).value_or(0);
    }

    int inject() {
        allow(std::array{kAt, kDo, Key{"inject", Need::kRequired}});
        return reading_.inject(option("inject"));
    }

    int incident() {
        const auto number =
            reading_.integer(option("incident"), {0, engine::kPublicIncidentCountMax - 1});
        return number.value_or(0);
    }

    /// {"API": "partial"}: a level for each component or component/container.
    std::vector<engine::CellLevel> levels() {
        std::vector<engine::CellLevel> levels;
        const JsonNode* node = option("levels");
        if (node == nullptr || !reading_.open_object(node, kCellCountMax))
            return levels;
        for (const JsonNode& each : *node) {
            const int number = reading_.cells.find(each.key);
            if (number < 0) {
                reading_.expect(each, reading_.cells.noun, "\"" + each.key + "\"");
                continue;
            }
            const auto level = reading_.level(&each).value_or(engine::Level::kDegraded);
            const engine::CellSet& cells = reading_.cell_sets[static_cast<std::size_t>(number)];
            for (int cell = 0; cell < engine::kCellCountMax; ++cell) {
                if (cells.has(cell))
                    levels.push_back({cell, level});
            }
        }
        return levels;
    }

    Reading& reading_;
    const engine::Scenario& scenario_;
    const JsonNode& node_;
};

void read_move(Reading& reading, const engine::Scenario& scenario, const JsonNode& node,
               std::vector<engine::Command>& moves) {
    if (node.kind != JsonKind::kObject) {
        reading.expect(node, "a move in { }");
        return;
    }
    engine::Command command;
    command.at_ms = reading.time(node.find("at"));
    if (!moves.empty() && command.at_ms < moves.back().at_ms) {
        reading.expect(*node.find("at"), "a moment not before the move above");
    }
    const JsonNode* name = node.find("do");
    if (name == nullptr) {
        reading.expect(node, "the key \"do\"", "none");
        return;
    }
    const std::string wanted = reading.text(name, kNameBytesMax);
    auto body = MoveReader(reading, scenario, node).read(wanted);
    if (!body) {
        if (!wanted.empty())
            reading.expect(*name, "a known move");
        return;
    }
    command.body = std::move(*body);
    moves.push_back(std::move(command));
}

}  // namespace

MovesReading read_moves(std::string_view bytes, const engine::Scenario& scenario) {
    Findings findings;
    MovesReading result;
    const JsonTree tree = parse_json(bytes, findings);
    if (tree.root() != nullptr) {
        Reading reading(findings);
        name_cells(reading, scenario.setting);
        for (const engine::Inject& inject : scenario.injects)
            reading.injects.names.push_back(inject.id);
        reading.is_inject_referred_to.resize(scenario.injects.size());
        if (reading.list(tree.root(), kMoveCountMax)) {
            for (const JsonNode& node : *tree.root()) {
                read_move(reading, scenario, node, result.moves);
            }
        }
    }
    result.findings = findings.take();
    return result;
}

}  // namespace drill::pack
