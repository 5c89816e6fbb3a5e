#include "pack/moves_writer.h"

#include <string_view>

#include "base/drill_time.h"
#include "base/json_text.h"

namespace drill::pack {

using namespace engine;

namespace {

/// Writes one move; a member a kind, which answers false if it is not written.
class MoveWriter {
public:
    MoveWriter(std::string& out, const Setting& setting) : out_(out), setting_(setting) {}

    bool operator()(const AcknowledgePage&) { return name("acknowledge_page"); }
    bool operator()(const ResolvePage&) { return name("resolve_page"); }
    bool operator()(const JoinChannel&) { return name("join_channel"); }
    bool operator()(const JoinCall&) { return name("join_call"); }
    bool operator()(const Mute&) { return name("mute"); }
    bool operator()(const Unmute&) { return name("unmute"); }
    bool operator()(const EndDrill&) { return name("end"); }
    bool operator()(const Say& say) {
        name("say");
        text("where", name_of(say.place));
        if (say.channel != Channel::kIncident)
            text("channel", name_of(say.channel));
        return text("text", say.text);
    }
    bool operator()(const CreateIncident& create) {
        name("create_incident");
        text("title", create.title);
        cells(create.cells);
        return post(create.post);
    }
    bool operator()(const PostUpdate& update) {
        name("post_update");
        number("incident", update.incident);
        return post(update.post);
    }
    bool operator()(const EditInfrastructure& edit) {
        name("edit_infrastructure");
        number("incident", edit.incident);
        return cells(edit.cells);
    }
    bool operator()(const SetComponent& set) {
        name("set_component");
        cells(set.cells);
        return text("status", name_of(set.level));
    }
    bool operator()(const EditTitle& edit) {
        name("edit_title");
        number("incident", edit.incident);
        return text("title", edit.title);
    }
    bool operator()(const EditUpdate& edit) {
        name("edit_update");
        number("incident", edit.incident);
        number("update", edit.update);
        return text("details", edit.details);
    }
    bool operator()(const DeleteUpdate& removal) {
        name("delete_update");
        number("incident", removal.incident);
        return number("update", removal.update);
    }
    bool operator()(const DeleteIncident& removal) {
        name("delete_incident");
        return number("incident", removal.incident);
    }
    bool operator()(const NotifyStakeholders& notice) {
        name("notify_stakeholders");
        text("severity", name_of(notice.severity));
        return text("summary", notice.summary) &&
               (notice.issue.empty() || text("issue", notice.issue));
    }
    bool operator()(const MoveMaintenance& move) {
        name("move_maintenance");
        number("maintenance", move.maintenance);
        text("step", name_of(move.step));
        return move.step == MaintenanceStep::kAutomationOff || text("details", move.details);
    }
    bool operator()(const React& react) {
        name("react");
        number("message", react.message);
        return text("with", name_of(react.reaction));
    }
    bool operator()(const TagTicket& tag) {
        name("tag_ticket");
        number("ticket", tag.ticket);
        return text("tag", tag.tag);
    }
    bool operator()(const AnswerTicket& answer) {
        name("answer_ticket");
        number("ticket", answer.ticket);
        return text("text", answer.text);
    }
    bool operator()(const SendForm& form) {
        name(form.form == FormKind::kHandOver ? "hand_over" : "contact_request");
        out_ += ", \"fields\": {";
        for (std::size_t i = 0; i < form.fields.size(); ++i) {
            out_ += i > 0 ? ", " : "";
            base::append_json_text(out_, form.fields[i].first);
            out_ += ": ";
            base::append_json_text(out_, form.fields[i].second);
        }
        out_ += "}";
        return true;
    }
    template <typename Other>
    bool operator()(const Other&) {
        return false;
    }

private:
    bool name(std::string_view name) { return text("do", name); }
    bool text(std::string_view key, std::string_view value) {
        out_ += ", \"" + std::string(key) + "\": ";
        base::append_json_text(out_, value);
        return true;
    }
    bool number(std::string_view key, int value) {
        out_ += ", \"" + std::string(key) + "\": " + std::to_string(value);
        return true;
    }
    bool cells(const CellSet& set) {
        out_ += ", \"infrastructure\": [";
        bool is_first = true;
        for (std::size_t i = 0; i < setting_.cells.size(); ++i) {
            if (!set.has(static_cast<int>(i)))
                continue;
            const Cell& cell = setting_.cells[i];
            out_ += is_first ? "" : ", ";
            is_first = false;
            base::append_json_text(
                out_, setting_.components[static_cast<std::size_t>(cell.component)].name + "/" +
                          setting_.containers[static_cast<std::size_t>(cell.container)]);
        }
        out_ += "]";
        return true;
    }
    bool post(const PublicPost& post) {
        text("state", name_of(post.state));
        text("status", name_of(post.level));
        text("details", post.details);
        if (post.broadcast == 0)
            return true;
        out_ += ", \"broadcast\": [";
        bool is_first = true;
        for (const Broadcast way : kBroadcasts) {
            if ((post.broadcast & static_cast<unsigned>(way)) == 0)
                continue;
            out_ += is_first ? "" : ", ";
            is_first = false;
            base::append_json_text(out_, name_of(way));
        }
        out_ += "]";
        return true;
    }

    std::string& out_;
    const Setting& setting_;
};

}  // namespace

std::string write_moves(std::span<const Command> moves, const Scenario& scenario) {
    std::string out = "[";
    bool is_first = true;
    for (const Command& command : moves) {
        std::string move = "{\"at\": ";
        base::append_json_text(move, base::format_drill_time(command.at_ms));
        if (!std::visit(MoveWriter(move, scenario.setting), command.body))
            continue;
        out += (is_first ? "\n" : ",\n") + move + "}";
        is_first = false;
    }
    return out + "\n]\n";
}

}  // namespace drill::pack
