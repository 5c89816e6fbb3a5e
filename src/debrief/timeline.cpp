#include "debrief/timeline.h"

#include <optional>
#include <utility>
#include <variant>

#include "engine/maintenance.h"
#include "engine/skin_words.h"

namespace drill::debrief {
namespace {

using engine::kCmocSpeaker;
using Row = std::optional<TimelineRow>;

std::string post_text(const engine::Skin& skin, const engine::PublicPost& post,
                      const std::string& where) {
    return std::string(title_of(skin, post.state)) + ", " +
           std::string(title_of(skin, post.level)) + ", " + where + ": " + post.details;
}

/// "going public, Monitoring".
std::string steps_text(std::uint8_t steps) {
    constexpr std::string_view kSteps[] = {"going public", "Identified", "Monitoring", "Resolved"};
    std::string text;
    for (int step = 0; step < engine::kApprovalCount; ++step) {
        if ((steps >> step & 1U) != 0) {
            text += text.empty() ? "" : ", ";
            text += kSteps[step];
        }
    }
    return text;
}

/// Turns one event into its row; empty for bookkeeping.
class RowMaker {
public:
    explicit RowMaker(const engine::Scenario& scenario) : scenario_(scenario) {}

    Row operator()(const engine::PageSent& event) {
        return happened(RowKind::kPageSent, role(event.cast), event.text);
    }
    Row operator()(const engine::PageEscalated& event) {
        return happened(RowKind::kPageSent, role(event.cast), event.text);
    }
    Row operator()(const engine::PageAcknowledged&) {
        return by_cmoc(RowKind::kPageAcknowledged, "The page is acknowledged");
    }
    Row operator()(const engine::PageResolved&) {
        return by_cmoc(RowKind::kPageResolved, "The page is resolved");
    }
    Row operator()(const engine::ChannelJoined&) {
        return by_cmoc(RowKind::kChannelJoined, "Joins the channel");
    }
    Row operator()(const engine::CallJoined&) {
        return by_cmoc(RowKind::kCallJoined, "Joins the call, muted", Lane::kCall);
    }
    Row operator()(const engine::Muted&) {
        return by_cmoc(RowKind::kMuted, "Is muted", Lane::kCall);
    }
    Row operator()(const engine::Unmuted&) {
        return by_cmoc(RowKind::kUnmuted, "Can be heard", Lane::kCall);
    }
    Row operator()(const engine::LineSaid& event) {
        const bool in_call = event.place == engine::Place::kCall;
        const RowKind kind = in_call ? RowKind::kSpoken : RowKind::kMessage;
        std::string text = where(event.channel) + event.text;
        if (event.speaker != kCmocSpeaker) {
            return happened(kind, role(event.speaker), std::move(text));
        }
        Row row = by_cmoc(kind, std::move(text), in_call ? Lane::kCall : Lane::kRoom);
        row->is_heard = event.is_heard;
        return row;
    }
    Row operator()(const engine::CardPosted& event) {
        std::string text = event.title;
        for (const auto& field : event.fields) {
            text += "; " + field.first + ": " + field.second;
        }
        return happened(RowKind::kCard, role(event.cast), std::move(text));
    }
    Row operator()(const engine::TicketArrived& event) {
        std::string words = event.subject + ": " + event.text;
        if (event.minutes_before > 0)
            words += " (opened " +
                     span_label(static_cast<Milliseconds>(event.minutes_before) * 60'000U) +
                     " before)";
        return happened(RowKind::kTicket, "Customer", std::move(words));
    }
    Row operator()(const engine::SocialPosted& event) {
        return happened(RowKind::kSocial, "Social media", event.text);
    }
    Row operator()(const engine::TruthChanged& event) {
        std::string text = cells_label(scenario_.setting, event.cells) + ": " +
                           std::string(title_of(scenario_.setting.skin, event.level));
        if (!event.text.empty()) {
            text += ". " + event.text;
        }
        return happened(RowKind::kTruth, "", std::move(text));
    }
    Row operator()(const engine::SeverityChanged& event) {
        return happened(RowKind::kSeverity, role(event.cast),
                        "Severity is now " + std::string(name_of(event.severity)));
    }
    Row operator()(const engine::InternalStatusChanged& event) {
        return happened(RowKind::kInternalStatus, role(event.cast),
                        "Internal status is now: " + std::string(title_of(event.status)));
    }
    Row operator()(const engine::IncidentCreated& event) {
        affected_[static_cast<std::size_t>(event.incident)] = event.cells;
        const std::string where = cells_label(scenario_.setting, event.cells);
        return on_page(RowKind::kIncidentCreated,
                       event.title + ". " + post_text(scenario_.setting.skin, event.post, where));
    }
    Row operator()(const engine::UpdatePosted& event) {
        const auto& cells = affected_[static_cast<std::size_t>(event.incident)];
        return on_page(RowKind::kUpdatePosted, post_text(scenario_.setting.skin, event.post,
                                                         cells_label(scenario_.setting, cells)));
    }
    Row operator()(const engine::InfrastructureEdited& event) {
        affected_[static_cast<std::size_t>(event.incident)] = event.cells;
        return on_page(RowKind::kInfrastructure,
                       "Affected infrastructure: " + cells_label(scenario_.setting, event.cells));
    }
    Row operator()(const engine::TitleEdited& event) {
        return on_page(RowKind::kEdit, "The title is now: " + event.title);
    }
    Row operator()(const engine::UpdateEdited& event) {
        return on_page(RowKind::kEdit,
                       "Post " + std::to_string(event.update + 1) + " now reads: " + event.details);
    }
    Row operator()(const engine::UpdateMoved& event) {
        return on_page(RowKind::kEdit, "Post " + std::to_string(event.update + 1) +
                                           " is now shown at " +
                                           base::format_planned(event.shown_minute));
    }
    Row operator()(const engine::PostMortemSet& event) {
        return on_page(RowKind::kEdit, event.link.empty()
                                           ? std::string("The post-mortem is linked no more")
                                           : "The post-mortem is linked: " + event.link);
    }
    Row operator()(const engine::ImpactSet& event) {
        const std::string impact(
            event.level == 0
                ? "by the worst level of its posts"
                : impact_of(scenario_.setting.skin, static_cast<engine::Level>(event.level)));
        return on_page(RowKind::kEdit, "Impact: " + impact);
    }
    Row operator()(const engine::UpdateDeleted& event) {
        return on_page(RowKind::kDeletion,
                       "Post " + std::to_string(event.update + 1) + " is no longer on the page");
    }
    Row operator()(const engine::IncidentDeleted&) {
        return on_page(RowKind::kDeletion, "The incident is no longer on the page");
    }
    Row operator()(const engine::MaintenanceScheduled& event) {
        plans_[static_cast<std::size_t>(event.maintenance)] = event.plan;
        Row row = on_page(
            RowKind::kMaintenance,
            event.plan.title + " is planned for " + base::format_planned(event.plan.starts_minute) +
                " to " + base::format_planned(event.plan.ends_minute) + ", " +
                cells_label(scenario_.setting, event.plan.cells) + ": " + event.plan.details);
        if (event.is_given)
            row->who = "Status page";
        return row;
    }
    Row operator()(const engine::MaintenanceMoved& event) {
        constexpr std::string_view kSteps[] = {"is planned",           "reminder 72 h before",
                                               "reminder 24 h before", "reminder 1 h before",
                                               "has started",          "update",
                                               "is finished",          "automation is off"};
        const auto& plan = plans_[static_cast<std::size_t>(event.maintenance)];
        const engine::MaintenanceMoved move = engine::in_words_of(plan, event);
        std::string text =
            plan.title + ": " + std::string(kSteps[static_cast<std::size_t>(move.step)]);
        if (engine::is_start_before(scenario_.setting, plan, move))
            text = plan.title + ": is under way since " + base::format_planned(plan.starts_minute);
        if (!move.details.empty())
            text += ". " + move.details;
        Row row = on_page(RowKind::kMaintenance, std::move(text));
        if (move.is_automatic)
            row->who = "Status page";
        return row;
    }
    Row operator()(const engine::ApprovalGiven& event) {
        return happened(RowKind::kApproval, "", "Word given for: " + steps_text(event.steps));
    }
    Row operator()(const engine::ApprovalTakenBack& event) {
        return happened(RowKind::kApproval, "", "Word taken back for: " + steps_text(event.steps));
    }
    Row operator()(const engine::ApprovalMissed& event) {
        return happened(RowKind::kApproval, "",
                        "Posted before the word for: " + steps_text(event.steps));
    }
    Row operator()(const engine::ComponentSet& event) {
        return on_page(RowKind::kComponent,
                       cells_label(scenario_.setting, event.cells) + ": " +
                           std::string(title_of(scenario_.setting.skin, event.level)));
    }
    Row operator()(const engine::StakeholdersNotified& event) {
        std::string words = std::string(name_of(event.severity)) + ", " + event.summary;
        if (!event.issue.empty())
            words += " Production issue: " + event.issue;
        return by_cmoc(RowKind::kNotice, std::move(words));
    }
    Row operator()(const engine::MessageEdited& event) {
        if (event.message == engine::kOwnLatest)
            return by_cmoc(RowKind::kEdit,
                           where(event.channel) + "The last message now reads: " + event.text);
        const auto number = static_cast<std::size_t>(engine::labelled(0) - event.message);
        const auto* message =
            number < scenario_.injects.size()
                ? std::get_if<engine::MessageInject>(&scenario_.injects[number].action)
                : nullptr;
        if (message == nullptr)
            return std::nullopt;
        return happened(RowKind::kEdit, role(message->cast),
                        where(message->channel) + "The message now reads: " + event.text);
    }
    Row operator()(const engine::Reacted& event) {
        const std::string text =
            (event.is_on ? "Reacts with " : "Takes back ") + std::string(emoji_of(event.reaction));
        return event.speaker == kCmocSpeaker
                   ? by_cmoc(RowKind::kReaction, text)
                   : happened(RowKind::kReaction, role(event.speaker), text);
    }
    Row operator()(const engine::HelpCalled& event) {
        return by_cmoc(RowKind::kHelp, "Calls: " + event.text);
    }
    Row operator()(const engine::RoleHandedOver& event) {
        const bool is_cmocs = event.from == kCmocSpeaker || event.to == kCmocSpeaker;
        const std::string text = is_cmocs ? "Hands the CMOC's role over to the " + role(event.to)
                                          : "Hands over to another " + role(event.from);
        return event.from == kCmocSpeaker ? by_cmoc(RowKind::kHandOver, text)
                                          : happened(RowKind::kHandOver, role(event.from), text);
    }
    Row operator()(const engine::TicketTagged& event) {
        return by_cmoc(RowKind::kAnswer,
                       std::string(event.is_removed ? "Takes a tag off ticket " : "Tags ticket ") +
                           std::to_string(event.ticket + 1) + ": " + event.tag);
    }
    Row operator()(const engine::TicketAnswered& event) {
        return by_cmoc(RowKind::kAnswer,
                       "Answers ticket " + std::to_string(event.ticket + 1) + ": " + event.text);
    }
    Row operator()(const engine::FormSent& event) {
        std::string text;
        for (const auto& [label, value] : event.fields) {
            text += (text.empty() ? "" : "; ") + label + ": " + value;
        }
        return by_cmoc(
            event.form == engine::FormKind::kHandOver ? RowKind::kHandOver : RowKind::kContact,
            std::move(text));
    }
    Row operator()(const engine::DrillEnded&) {
        return happened(RowKind::kEnd, "", "The drill ends");
    }
    template <typename Bookkeeping>
    Row operator()(const Bookkeeping&) {
        return std::nullopt;
    }

private:
    std::string role(int cast) const { return role_label(scenario_, cast); }

    /// "#support: " before what was written elsewhere than in the incident's channel.
    std::string where(engine::Channel channel) const {
        if (channel == engine::Channel::kIncident)
            return {};
        if (channel == engine::Channel::kIssue)
            return "Production issue " + scenario_.production_issue + ": ";
        return "#" + scenario_.setting.name_of(channel) + ": ";
    }

    static Row happened(RowKind kind, std::string who, std::string text) {
        return TimelineRow{0, "", kind, Lane::kHappened, std::move(who), std::move(text), true};
    }
    static Row by_cmoc(RowKind kind, std::string text, Lane lane = Lane::kRoom) {
        return TimelineRow{0, "", kind, lane, "CMOC", std::move(text), true};
    }
    static Row on_page(RowKind kind, std::string text) {
        return by_cmoc(kind, std::move(text), Lane::kPublic);
    }

    const engine::Scenario& scenario_;
    engine::CellSet affected_[engine::kPublicIncidentCountMax];
    engine::MaintenancePlan plans_[engine::kMaintenanceCountMax];
};

}  // namespace

std::string_view kind_label(RowKind kind) {
    switch (kind) {
        case RowKind::kPageSent:
        case RowKind::kPageAcknowledged:
        case RowKind::kPageResolved:
            return "Page";
        case RowKind::kChannelJoined:
            return "Channel";
        case RowKind::kCallJoined:
        case RowKind::kMuted:
        case RowKind::kUnmuted:
            return "Call";
        case RowKind::kMessage:
            return "Message";
        case RowKind::kSpoken:
            return "Spoken";
        case RowKind::kCard:
            return "Card";
        case RowKind::kTicket:
            return "Ticket";
        case RowKind::kSocial:
            return "Social post";
        case RowKind::kTruth:
            return "Truth";
        case RowKind::kSeverity:
            return "Severity";
        case RowKind::kIncidentCreated:
            return "Incident created";
        case RowKind::kUpdatePosted:
            return "Update";
        case RowKind::kInfrastructure:
            return "Infrastructure";
        case RowKind::kComponent:
            return "Component";
        case RowKind::kNotice:
            return "Stakeholders told";
        case RowKind::kEnd:
            return "End";
        case RowKind::kApproval:
            return "Approval";
        case RowKind::kEdit:
            return "Edited";
        case RowKind::kDeletion:
            return "Deleted";
        case RowKind::kMaintenance:
            return "Maintenance";
        case RowKind::kReaction:
            return "Reaction";
        case RowKind::kHelp:
            return "Escalation";
        case RowKind::kHandOver:
            return "Hand-over";
        case RowKind::kAnswer:
            return "Ticket answered";
        case RowKind::kContact:
            return "Contact request";
        case RowKind::kInternalStatus:
            return "Internal status";
    }
    return "?";
}

/// What the cast says stands as it was shown; what the player wrote, as they wrote it.
std::string in_words_of(const engine::Scenario& scenario, const engine::Event& event,
                        const std::string& text) {
    const auto* said = std::get_if<engine::LineSaid>(&event.body);
    const bool is_casts = (said != nullptr && said->speaker != kCmocSpeaker) ||
                          std::holds_alternative<engine::CardPosted>(event.body) ||
                          std::holds_alternative<engine::TicketArrived>(event.body) ||
                          std::holds_alternative<engine::PageSent>(event.body);
    return is_casts ? engine::in_words_of(scenario.setting.skin, text) : text;
}

std::vector<TimelineRow> timeline(const engine::Scenario& scenario,
                                  std::span<const engine::Event> events) {
    RowMaker maker(scenario);
    std::vector<TimelineRow> rows;
    for (const engine::Event& event : events) {
        Row row = std::visit(maker, event.body);
        if (!row) {
            continue;
        }
        row->at_ms = event.at_ms;
        row->time = time_label(scenario.setting, event.at_ms);
        if (row->lane != Lane::kPublic) {  // what customers read stands word for word
            row->text = with_roles(scenario, in_words_of(scenario, event, row->text));
        }
        rows.push_back(std::move(*row));
    }
    return rows;
}

std::vector<Stretch> muted_stretches(std::span<const engine::Event> events, Milliseconds end_ms) {
    std::vector<Stretch> stretches;
    bool is_muted = false;
    for (const engine::Event& event : events) {
        const bool starts = std::holds_alternative<engine::CallJoined>(event.body) ||
                            std::holds_alternative<engine::Muted>(event.body);
        const bool stops = std::holds_alternative<engine::Unmuted>(event.body);
        if (starts && !is_muted) {
            stretches.push_back({event.at_ms, end_ms});
        }
        if (stops && is_muted) {
            stretches.back().until_ms = event.at_ms;
        }
        is_muted = (is_muted || starts) && !stops;
    }
    return stretches;
}

}  // namespace drill::debrief
