#include "engine/decide.h"

#include <optional>

#include "base/text.h"
#include "engine/inject_schedule.h"
#include "engine/recognise.h"

namespace drill::engine {
namespace {

using base::Error;
using base::ErrorCode;
using Refusal = std::optional<Error>;

constexpr Audience kCmocAndFacilitator{0b10001};
constexpr std::uint8_t kAllBroadcasts = 1 | 2 | 4 | 8 | 64 | 128;
constexpr std::uint8_t kPaceMax = 60;

Refusal refuse(ErrorCode code, std::string where, std::string message) {
    return Error{code, std::move(where), std::move(message)};
}

Refusal check_text(std::string_view text, std::string_view field, std::size_t bytes_max) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return refuse(ErrorCode::kInvalid, std::string(field), "expected some text, got none");
    }
    if (text.size() > bytes_max) {
        return refuse(ErrorCode::kInvalid, std::string(field),
                      "expected at most " + std::to_string(bytes_max) + " bytes, got " +
                          std::to_string(text.size()));
    }
    if (!base::is_valid_utf8(text)) {
        return refuse(ErrorCode::kInvalid, std::string(field), "expected valid UTF-8");
    }
    return std::nullopt;
}

CellSet all_cells(const Scenario& scenario) {
    CellSet cells;
    for (std::size_t i = 0; i < scenario.setting.cells.size(); ++i)
        cells.add(static_cast<int>(i));
    return cells;
}

Refusal check_cells(const Scenario& scenario, const CellSet& cells) {
    if (cells.empty()) {
        return refuse(ErrorCode::kInvalid, "infrastructure",
                      "expected at least one component, got none");
    }
    if (!cells.within(all_cells(scenario))) {
        return refuse(ErrorCode::kUnknownId, "infrastructure",
                      "expected cells of this status page");
    }
    return std::nullopt;
}

bool is_level(Level level) {
    return level >= Level::kOperational && level <= Level::kSecurity;
}

Refusal check_level(Level level) {
    if (is_level(level))
        return std::nullopt;
    return refuse(ErrorCode::kInvalid, "status", "expected a status level");
}

Refusal check_severity(Severity severity) {
    if (severity >= Severity::kS1 && severity <= Severity::kS4)
        return std::nullopt;
    return refuse(ErrorCode::kInvalid, "severity", "expected S1, S2, S3 or S4");
}

Refusal check_post(const PublicPost& post) {
    if (post.state < IncidentState::kInvestigating || post.state > IncidentState::kResolved) {
        return refuse(ErrorCode::kInvalid, "state", "expected a current state");
    }
    if (auto refusal = check_level(post.level))
        return refusal;
    if ((post.broadcast & ~kAllBroadcasts) != 0) {
        return refuse(ErrorCode::kInvalid, "broadcast", "expected known notification bits");
    }
    if (!post.subject.empty()) {
        if (auto refusal = check_text(post.subject, "subject", kTitleBytesMax))
            return refusal;
    }
    return check_text(post.details, "details", kDetailsBytesMax);
}

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
        if (!in_call && control().in_channel == 0)
            return not_now("join the channel first");
        const Recognised found = recognise(batch_.scenario(), command.text);
        const bool is_heard = !in_call || control().is_muted == 0;
        batch_.emit(LineSaid{kCmocSpeaker, command.place, is_heard, command.text, found.phrases,
                             found.addressed},
                    is_heard ? kEveryone : kCmocAndFacilitator);
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
        batch_.emit(IncidentCreated{control().incident_count, command.title, command.cells,
                                    command.post, found.phrases, due_after(command.post.state)});
        return std::nullopt;
    }
    Refusal operator()(const PostUpdate& command) const {
        if (auto refusal = check_incident(command.incident))
            return refusal;
        if (auto refusal = check_post(command.post))
            return refusal;
        if (auto refusal = check_cell_levels(command))
            return refusal;
        const auto found = recognise(batch_.scenario(), command.post.details);
        batch_.emit(UpdatePosted{command.incident, command.post, command.cell_levels, found.phrases,
                                 due_after(command.post.state)});
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
    Refusal operator()(const NotifyStakeholders& command) const {
        if (auto refusal = check_severity(command.severity))
            return refusal;
        if (auto refusal = check_text(command.summary, "summary", kDetailsBytesMax))
            return refusal;
        const auto found = recognise(batch_.scenario(), command.summary);
        batch_.emit(StakeholdersNotified{command.severity, command.summary, found.phrases});
        return std::nullopt;
    }

private:
    const Control& control() const { return batch_.control(); }

    static Refusal not_now(std::string message) {
        return refuse(ErrorCode::kNotAllowedNow, "", std::move(message));
    }

    Refusal check_incident(int incident) const {
        if (incident >= 0 && incident < control().incident_count)
            return std::nullopt;
        return refuse(ErrorCode::kUnknownId, "incident",
                      "expected an incident of this status page, got " + std::to_string(incident));
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

    Milliseconds due_after(IncidentState state) const {
        return next_post_due(batch_.scenario(), control().severity, state, batch_.now_ms());
    }

    Batch& batch_;
};

/// While the clock stands still only the clock and the end can be asked for.
bool works_while_paused(const CommandBody& body) {
    return std::holds_alternative<Resume>(body) || std::holds_alternative<SetPace>(body) ||
           std::holds_alternative<EndDrill>(body);
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
    batch.emit(SessionStarted{seed, scenario.severity});
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
