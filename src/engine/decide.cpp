#include "engine/decide.h"

#include "engine/inject_schedule.h"
#include "engine/maintenance.h"
#include "engine/promise.h"
#include "engine/recognise.h"
#include "engine/request_checks.h"
#include "engine/slash.h"

namespace drill::engine {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::uint8_t kPaceMax = 60;

/// Decides one command; each member checks and emits, or refuses and emits nothing.
class CommandRunner {
public:
    explicit CommandRunner(Batch& batch) : batch_(batch) {}

    Refusal operator()(const Advance&) const { return std::nullopt; }

    Refusal operator()(const Pause&) const {
        batch_.emit(SessionPaused{});
        return std::nullopt;
    }
    Refusal operator()(const Resume&) const {
        if (control().is_paused == 0)
            return not_now("the drill is not paused");
        batch_.emit(SessionResumed{});
        return std::nullopt;
    }
    Refusal operator()(const SetPace& command) const {
        if (command.pace < 1 || command.pace > kPaceMax) {
            return refuse(ErrorCode::kInvalid, "pace",
                          "expected a pace from 1 to 60, got " + std::to_string(command.pace));
        }
        if (command.pace != control().pace)
            batch_.emit(PaceSet{command.pace});
        return std::nullopt;
    }
    Refusal operator()(const EndDrill&) const {
        batch_.emit(DrillEnded{EndReason::kByPlayer});
        return std::nullopt;
    }

    Refusal operator()(const AcknowledgePage&) const {
        if (control().page != PageStatus::kTriggered)
            return not_now("no page is ringing");
        batch_.emit(PageAcknowledged{});
        return std::nullopt;
    }
    Refusal operator()(const ResolvePage&) const {
        if (control().page == PageStatus::kNone)
            return not_now("there is no page to resolve");
        if (control().page == PageStatus::kTriggered)
            return not_now("acknowledge the page first");
        if (control().page == PageStatus::kResolved)
            return not_now("the page is resolved already");
        batch_.emit(PageResolved{});
        return std::nullopt;
    }
    Refusal operator()(const JoinChannel&) const {
        if (control().in_channel != 0)
            return not_now("you are in the channel already");
        batch_.emit(ChannelJoined{});
        return std::nullopt;
    }
    Refusal operator()(const JoinCall&) const {
        if (control().in_call != 0)
            return not_now("you are in the call already");
        batch_.emit(CallJoined{});
        return std::nullopt;
    }
    Refusal operator()(const Mute&) const {
        if (control().in_call == 0)
            return not_now("join the call first");
        if (control().is_muted == 0)
            batch_.emit(Muted{});
        return std::nullopt;
    }
    Refusal operator()(const Unmute&) const {
        if (control().in_call == 0)
            return not_now("join the call first");
        if (control().is_muted != 0)
            batch_.emit(Unmuted{});
        return std::nullopt;
    }

    Refusal operator()(const Say& command) const {
        if (auto refusal = check_text(command.text, "text", kLineBytesMax))
            return refusal;
        const bool in_call = command.place == Place::kCall;
        if (!in_call && command.place != Place::kChannel) {
            return refuse(ErrorCode::kInvalid, "where", "expected channel or call");
        }
        if (in_call && control().in_call == 0)
            return not_now("join the call first");
        if (!in_call)
            return write(command);
        const bool is_heard = control().is_muted == 0;
        batch_.emit(understood(command), is_heard ? kEveryone : kCmocAndFacilitator);
        return std::nullopt;
    }
    Refusal operator()(const EditLine& command) const {
        if (auto refusal = check_channel(command.channel))
            return refusal;
        if (auto refusal = check_text(command.text, "text", kLineBytesMax))
            return refusal;
        if ((control().own_channels >> static_cast<unsigned>(command.channel) & 1U) == 0)
            return not_now("you have written nothing there");
        batch_.emit(MessageEdited{kOwnLatest, command.channel, command.text});
        return std::nullopt;
    }
    Refusal operator()(const React& command) const {
        if (auto refusal = check_number(command.message, control().message_count, "message"))
            return refusal;
        if (static_cast<int>(command.reaction) >= kReactionCount)
            return refuse(ErrorCode::kInvalid, "with", "expected a known emoji");
        batch_.emit(Reacted{kCmocSpeaker, command.message, command.reaction, command.is_on});
        return std::nullopt;
    }
    Refusal operator()(const TagTicket& command) const {
        if (auto refusal = check_number(command.ticket, control().ticket_count, "ticket"))
            return refusal;
        if (auto refusal = check_text(command.tag, "tag", kTagBytesMax))
            return refusal;
        batch_.emit(TicketTagged{command.ticket, command.tag, command.is_removed});
        return std::nullopt;
    }
    Refusal operator()(const AnswerTicket& command) const {
        if (auto refusal = check_number(command.ticket, control().ticket_count, "ticket"))
            return refusal;
        if (auto refusal = check_text(command.text, "text", kDetailsBytesMax))
            return refusal;
        const auto found = recognise(batch_.scenario(), command.text);
        batch_.emit(TicketAnswered{command.ticket, command.text, found.phrases});
        return std::nullopt;
    }
    Refusal operator()(const SendForm& command) const {
        if (auto refusal = check_form(command))
            return refusal;
        std::string words;
        for (const auto& field : command.fields)
            words += field.second + '\n';
        const auto found = recognise(batch_.scenario(), words);
        batch_.emit(FormSent{command.form, command.fields, found.phrases});
        return std::nullopt;
    }

    Refusal operator()(const CreateIncident& command) const {
        if (control().incident_count >= kPublicIncidentCountMax) {
            return not_now("this status page keeps at most 4 incidents in a drill");
        }
        if (auto refusal = check_text(command.title, "title", kTitleBytesMax))
            return refusal;
        if (auto refusal = check_post(command.post))
            return refusal;
        if (auto refusal = check_cells(batch_.scenario(), command.cells))
            return refusal;
        const auto found =
            recognise(batch_.scenario(), command.title + "\n" + command.post.details);
        const NextPost next = next_post(command.post.state, command.post.details, 1);
        const std::uint8_t steps = steps_of(IncidentState::kNone, command.post.state);
        batch_.emit(IncidentCreated{control().incident_count, command.title, command.cells,
                                    command.post, found.phrases, next.due_ms, next.is_promised});
        note_missing_approval(steps);
        return std::nullopt;
    }
    Refusal operator()(const PostUpdate& command) const {
        if (auto refusal = check_incident(command.incident))
            return refusal;
        if (auto refusal = check_post(command.post))
            return refusal;
        if (auto refusal = check_cell_levels(command))
            return refusal;
        const PublicIncident& incident = control().incidents[command.incident];
        if (incident.post_count >= kPostCountMax)
            return not_now("this status page keeps at most 250 posts of an incident");
        const auto found = recognise(batch_.scenario(), command.post.details);
        const NextPost next =
            next_post(command.post.state, command.post.details, incident.post_count + 1);
        const std::uint8_t steps = steps_of(incident.state, command.post.state);
        batch_.emit(UpdatePosted{command.incident, command.post, command.cell_levels, found.phrases,
                                 next.due_ms, next.is_promised});
        note_missing_approval(steps);
        return std::nullopt;
    }
    Refusal operator()(const EditTitle& command) const {
        if (auto refusal = check_incident(command.incident))
            return refusal;
        if (auto refusal = check_text(command.title, "title", kTitleBytesMax))
            return refusal;
        batch_.emit(TitleEdited{command.incident, command.title});
        return std::nullopt;
    }
    Refusal operator()(const EditUpdate& command) const {
        if (auto refusal = check_update(command.incident, command.update))
            return refusal;
        if (auto refusal = check_text(command.details, "details", kDetailsBytesMax))
            return refusal;
        const auto found = recognise(batch_.scenario(), command.details);
        const NextPost next = next_post_after_edit(command);
        batch_.emit(UpdateEdited{command.incident, command.update, command.details, found.phrases,
                                 next.due_ms, next.is_promised});
        return std::nullopt;
    }
    Refusal operator()(const MoveUpdate& command) const {
        if (auto refusal = check_update(command.incident, command.update))
            return refusal;
        if (command.shown_minute < 0 || command.shown_minute > kPlannedMinuteMax ||
            planned_ms(batch_.scenario().setting, command.shown_minute) > batch_.now_ms()) {
            return refuse(ErrorCode::kInvalid, "time", "expected a time that is not to come");
        }
        batch_.emit(UpdateMoved{command.incident, command.update, command.shown_minute});
        return std::nullopt;
    }
    Refusal operator()(const SetPostMortem& command) const {
        if (auto refusal = check_incident(command.incident))
            return refusal;
        if (!command.link.empty()) {
            if (auto refusal = check_link(command.link))
                return refusal;
        }
        batch_.emit(PostMortemSet{command.incident, command.link});
        return std::nullopt;
    }
    Refusal operator()(const SetImpact& command) const {
        if (auto refusal = check_incident(command.incident))
            return refusal;
        if (command.level < 0 || command.level > static_cast<int>(Level::kSecurity))
            return refuse(ErrorCode::kInvalid, "impact", "expected a level or 0");
        batch_.emit(ImpactSet{command.incident, command.level});
        return std::nullopt;
    }
    Refusal operator()(const DeleteUpdate& command) const {
        if (auto refusal = check_update(command.incident, command.update))
            return refusal;
        if (command.update == 0)
            return not_now("the first post opened the incident: delete the incident instead");
        batch_.emit(UpdateDeleted{command.incident, command.update});
        return std::nullopt;
    }
    Refusal operator()(const DeleteIncident& command) const {
        if (auto refusal = check_incident(command.incident))
            return refusal;
        batch_.emit(IncidentDeleted{command.incident});
        return std::nullopt;
    }
    Refusal operator()(const EditInfrastructure& command) const {
        if (auto refusal = check_incident(command.incident))
            return refusal;
        if (auto refusal = check_cells(batch_.scenario(), command.cells))
            return refusal;
        batch_.emit(InfrastructureEdited{command.incident, command.cells});
        return std::nullopt;
    }
    Refusal operator()(const SetComponent& command) const {
        if (auto refusal = check_cells(batch_.scenario(), command.cells))
            return refusal;
        if (auto refusal = check_level(command.level))
            return refusal;
        batch_.emit(ComponentSet{command.cells, command.level});
        return std::nullopt;
    }
    Refusal operator()(const ScheduleMaintenance& command) const {
        int number = 0;
        while (number < kMaintenanceCountMax &&
               control().maintenances[number].state != MaintenanceState::kNone)
            ++number;
        if (number == kMaintenanceCountMax)
            return not_now("this status page keeps at most 2 maintenances in a drill");
        if (auto refusal = check_plan(batch_.scenario(), command.plan, batch_.now_ms()))
            return refusal;
        batch_.emit(MaintenanceScheduled{number, command.plan});
        return std::nullopt;
    }
    Refusal operator()(const MoveMaintenance& command) const {
        if (auto refusal = check_move(control(), command))
            return refusal;
        MaintenanceMoved move{command.maintenance, command.step, false, {}, 0, 0};
        if (command.step != MaintenanceStep::kAutomationOff) {
            move.details = command.details;
            move.broadcast = command.broadcast;
            move.phrases = recognise(batch_.scenario(), command.details).phrases;
        }
        batch_.emit(std::move(move));
        return std::nullopt;
    }
    Refusal operator()(const NotifyStakeholders& command) const {
        if (auto refusal = check_severity(command.severity))
            return refusal;
        if (auto refusal = check_text(command.summary, "summary", kDetailsBytesMax))
            return refusal;
        // What names the issue counts, in whichever field it stands.
        std::string said = command.summary;
        if (!command.issue.empty()) {
            if (auto refusal = check_text(command.issue, "production issue", kTitleBytesMax))
                return refusal;
            said += "\n" + command.issue;
        }
        const auto found = recognise(batch_.scenario(), said);
        batch_.emit(
            StakeholdersNotified{command.severity, command.summary, found.phrases, command.issue});
        return std::nullopt;
    }

    Refusal operator()(const PublishInject& command) const {
        if (auto refusal = check_inject(command.inject))
            return refusal;
        publish(batch_, command.inject);
        return std::nullopt;
    }
    Refusal operator()(const SkipInject& command) const {
        if (auto refusal = check_inject(command.inject))
            return refusal;
        skip(batch_, command.inject);
        return std::nullopt;
    }

private:
    const Control& control() const { return batch_.control(); }

    static Refusal not_now(std::string message) {
        return refuse(ErrorCode::kNotAllowedNow, "", std::move(message));
    }

    /// The line with what its words mean.
    LineSaid understood(const Say& command) const {
        const RecognisedLine found = recognise_line(batch_.scenario(), command.text);
        return {kCmocSpeaker,
                command.place,
                command.place == Place::kChannel || control().is_muted == 0,
                command.text,
                found.words.phrases,
                found.words.addressed,
                found.understood.intents,
                found.understood.state,
                found.understood.level,
                found.cells,
                found.understood.asks,
                command.channel,
                command.answers};
    }

    Refusal check_channel(Channel channel) const {
        switch (channel) {
            case Channel::kIncident:
                return control().in_channel != 0 ? std::nullopt : not_now("join the channel first");
            case Channel::kAnnouncements:
                return not_now("only the incident bot writes in #" +
                               batch_.scenario().setting.announcement_channel);
            case Channel::kTeam:
                return std::nullopt;
            case Channel::kIssue:
                return control().is_issue_named != 0
                           ? std::nullopt
                           : not_now("nobody has named the production issue yet");
        }
        return refuse(ErrorCode::kInvalid, "channel", "expected a channel of this drill");
    }

    Refusal write(const Say& command) const {
        // Where the bot declares incidents people write to the bot alone.
        const bool is_slash = command.text[0] == '/' && command.channel != Channel::kIssue;
        if (!is_slash || command.channel != Channel::kAnnouncements) {
            if (auto refusal = check_channel(command.channel))
                return refusal;
        }
        if (command.answers != kNoMessage) {
            if (auto refusal = check_number(command.answers, control().message_count, "answers"))
                return refusal;
        }
        if (is_slash) {
            run_slash(batch_, command);
        } else if (command.channel == Channel::kIncident) {
            batch_.emit(understood(command));
        } else {
            LineSaid line{kCmocSpeaker, Place::kChannel, true, command.text};
            line.channel = command.channel;
            line.answers = command.answers;
            batch_.emit(std::move(line));
        }
        return std::nullopt;
    }

    static Refusal check_number(int number, int count, std::string_view what) {
        if (number >= 0 && number < count)
            return std::nullopt;
        return refuse(ErrorCode::kUnknownId, std::string(what),
                      "expected the number of a " + std::string(what) + " that is there, got " +
                          std::to_string(number));
    }

    /// Something is filled in, and no more than the form has room for.
    static Refusal check_form(const SendForm& command) {
        if (static_cast<int>(command.form) >= kFormKindCount)
            return refuse(ErrorCode::kInvalid, "form", "expected a known form");
        if (command.fields.empty() || command.fields.size() > kFormFieldCountMax)
            return refuse(ErrorCode::kInvalid, "fields", "expected 1 to 8 fields");
        for (const auto& [label, value] : command.fields) {
            if (auto refusal = check_text(label, "fields", kTitleBytesMax))
                return refusal;
            if (auto refusal = check_text(value, label, kDetailsBytesMax))
                return refusal;
        }
        return std::nullopt;
    }

    Refusal check_incident(int incident) const {
        if (incident >= 0 && incident < control().incident_count) {
            if (control().incidents[incident].is_deleted == 0)
                return std::nullopt;
            return not_now("that incident was deleted");
        }
        return refuse(ErrorCode::kUnknownId, "incident",
                      "expected an incident of this status page, got " + std::to_string(incident));
    }

    Refusal check_update(int incident, int update) const {
        if (auto refusal = check_incident(incident))
            return refusal;
        if (update >= 0 && update < control().incidents[incident].post_count)
            return std::nullopt;
        return refuse(ErrorCode::kUnknownId, "update",
                      "expected a post of this incident, got " + std::to_string(update));
    }

    /// An inject that has a time left.
    Refusal check_inject(int number) const {
        const auto& injects = batch_.scenario().injects;
        if (number < 0 || number >= static_cast<int>(injects.size())) {
            return refuse(ErrorCode::kUnknownId, "inject",
                          "expected an inject of this scenario, got " + std::to_string(number));
        }
        if (control().inject_status(number) != InjectStatus::kDone)
            return std::nullopt;
        return not_now("that inject is over");
    }

    /// A level for affected cells only, and one for each at most.
    Refusal check_cell_levels(const PostUpdate& command) const {
        CellSet left = control().incidents[command.incident].affected;
        for (const CellLevel& each : command.cell_levels) {
            if (each.cell < 0 || each.cell >= kCellCountMax || !left.has(each.cell)) {
                return refuse(ErrorCode::kUnknownId, "levels",
                              "expected affected components only, each once");
            }
            left.remove(each.cell);
            if (auto refusal = check_level(each.level))
                return refusal;
        }
        return std::nullopt;
    }

    /// When the next public update is due, and whether the text says so.
    struct NextPost {
        Milliseconds due_ms = kNever;
        bool is_promised = false;
    };

    NextPost next_post(IncidentState state, std::string_view details, int post_count) const {
        const Scenario& scenario = batch_.scenario();
        const Milliseconds due_ms =
            next_post_due(scenario, control().severity, state, post_count, batch_.now_ms());
        if (due_ms == kNever)
            return {};
        const auto promised_ms =
            promised_update(details, batch_.now_ms(), scenario.setting.starts_at_ms);
        return promised_ms ? NextPost{*promised_ms, true} : NextPost{due_ms, false};
    }

    /// Only the words of the latest post can move what is due; without a promise in them the
    /// cadence counts again from the post itself.
    NextPost next_post_after_edit(const EditUpdate& command) const {
        const PublicIncident& incident = control().incidents[command.incident];
        const bool is_latest = command.update + 1 == incident.post_count;
        if (!is_latest || !incident.is_open())
            return {incident.next_post_due_ms, incident.is_promised != 0};
        const NextPost edited = next_post(incident.state, command.details, incident.post_count);
        if (edited.is_promised)
            return edited;
        return {next_post_due(batch_.scenario(), control().severity, incident.state,
                              incident.post_count, incident.last_post_ms),
                false};
    }

    /// The steps that a post takes which moves an incident from `before` to `after`.
    static std::uint8_t steps_of(IncidentState before, IncidentState after) {
        std::uint8_t steps = 0;
        const auto take = [&steps](Approval step) {
            steps = static_cast<std::uint8_t>(steps | 1U << static_cast<unsigned>(step));
        };
        if (before == IncidentState::kNone)
            take(Approval::kPublic);
        if (after == before)
            return steps;
        if (after == IncidentState::kIdentified)
            take(Approval::kIdentified);
        if (after == IncidentState::kMonitoring)
            take(Approval::kMonitoring);
        if (after == IncidentState::kResolved)
            take(Approval::kResolved);
        return steps;
    }

    void note_missing_approval(std::uint8_t steps) const {
        const unsigned missed = steps & batch_.scenario().approvals_needed & ~control().approved;
        if (missed != 0)
            batch_.emit(ApprovalMissed{static_cast<std::uint8_t>(missed)}, kFacilitatorOnly);
    }

    Batch& batch_;
};

/// While the clock stands still only the clock, the end and the facilitator's injects can be asked
/// for.
bool works_while_paused(const CommandBody& body) {
    return std::holds_alternative<Resume>(body) || std::holds_alternative<SetPace>(body) ||
           std::holds_alternative<EndDrill>(body) || std::holds_alternative<PublishInject>(body) ||
           std::holds_alternative<SkipInject>(body);
}

/// One of its values for each variation, 2 bits each: a value in turn for each output of SplitMix64
/// (Steele, Lea and Flood, 2014) from the session's seed.
std::uint16_t chosen_variations(const Scenario& scenario, std::uint64_t seed) {
    unsigned chosen = 0;
    for (std::size_t i = 0; i < scenario.variations.size(); ++i) {
        seed += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = seed;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
        mixed ^= mixed >> 31;
        chosen |= static_cast<unsigned>(mixed % scenario.variations[i].values.size()) << (2 * i);
    }
    return static_cast<std::uint16_t>(chosen);
}

Refusal check_moment(const Control& control, const Command& command) {
    if (control.has_ended())
        return refuse(ErrorCode::kEnded, "", "the drill has ended");
    if (command.at_ms < control.now_ms || command.at_ms > base::kDrillTimeMax) {
        return refuse(ErrorCode::kInvalid, "at",
                      "expected a moment from " + base::format_drill_time(control.now_ms) +
                          " to 24:00:00, got " + base::format_drill_time(command.at_ms));
    }
    if (control.is_paused == 0)
        return std::nullopt;
    if (command.at_ms > control.now_ms || !works_while_paused(command.body)) {
        return refuse(ErrorCode::kPaused, "", "the drill is paused");
    }
    return std::nullopt;
}

}  // namespace

std::vector<Event> decide_start(const Scenario& scenario, std::uint64_t seed) {
    Batch batch(scenario, scenario.index.initial);
    batch.emit(SessionStarted{seed, scenario.severity, chosen_variations(scenario, seed)});
    begin_maintenance(batch);
    batch.wake(scenario.index.awake_at_start);
    settle(batch);
    return batch.take_decision().events;
}

base::Result<Decision> decide(const Scenario& scenario, const Control& control,
                              const Command& command) {
    if (auto refusal = check_moment(control, command))
        return std::move(*refusal);
    Batch batch(scenario, control);
    run_until(batch, command.at_ms);
    if (std::holds_alternative<Advance>(command.body))
        return batch.take_decision();
    if (batch.control().has_ended()) {
        return Error{ErrorCode::kEnded, "", "the drill ended before that moment"};
    }
    if (auto refusal = std::visit(CommandRunner{batch}, command.body))
        return std::move(*refusal);
    if (!batch.control().has_ended())
        settle(batch);
    return batch.take_decision();
}

Milliseconds next_deadline(const Scenario& scenario, const Control& control) {
    return next_change_after(scenario, control, control.now_ms).at_ms;
}

}  // namespace drill::engine
