#include "engine/apply.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace drill::engine {
namespace {

/// Folds one kind of event; a member a body, in the order of EventBody.
class Fold {
public:
    Fold(Control& control, Milliseconds at_ms) : control_(control), at_ms_(at_ms) {}

    void operator()(const SessionStarted& event) const {
        control_.seed = event.seed;
        control_.variations = event.variations;
        control_.severity = event.severity;
    }
    void operator()(const SessionPaused&) const { control_.is_paused = 1; }
    void operator()(const SessionResumed&) const { control_.is_paused = 0; }
    void operator()(const PaceSet& event) const { control_.pace = event.pace; }
    void operator()(const DrillEnded& event) const { control_.ended = event.reason; }
    void operator()(const CastJoined& event) const {
        control_.cast_present =
            static_cast<std::uint16_t>(control_.cast_present | 1U << event.cast);
    }

    void operator()(const PageSent&) const {
        mark(Milestone::kPageSent);
        control_.page = PageStatus::kTriggered;
    }
    void operator()(const PageEscalated&) const { mark(Milestone::kPageEscalated); }
    void operator()(const PageAcknowledged&) const {
        mark_first(Milestone::kPageAcknowledged);
        control_.page = PageStatus::kAcknowledged;
    }
    void operator()(const PageResolved&) const {
        mark_first(Milestone::kPageResolved);
        control_.page = PageStatus::kResolved;
    }
    void operator()(const ChannelJoined&) const {
        mark_first(Milestone::kChannelJoined);
        control_.in_channel = 1;
    }
    void operator()(const CallJoined&) const {
        mark_first(Milestone::kCallJoined);
        control_.in_call = 1;
        control_.is_muted = 1;
    }
    void operator()(const Muted&) const { control_.is_muted = 1; }
    void operator()(const Unmuted&) const {
        mark(Milestone::kUnmuted);
        control_.is_muted = 0;
    }

    void operator()(const LineSaid& event) const {
        if (event.place == Place::kChannel)
            count(control_.message_count);
        if (event.speaker != kCmocSpeaker)
            return;
        if (event.channel != Channel::kIncident) {
            note_own_line(event.channel);
            mark(event.channel == Channel::kTeam ? Milestone::kWroteToTeam
                                                 : Milestone::kCommentedIssue);
            return;
        }
        if (!event.is_heard) {
            mark(Milestone::kSpokeMuted);
            return;
        }
        const bool in_call = event.place == Place::kCall;
        if (!in_call)
            note_own_line(event.channel);
        mark_first(in_call ? Milestone::kHeardInCall : Milestone::kWroteInChannel);
        mark(in_call ? Milestone::kLastCallLine : Milestone::kLastChannelLine);
        remember_words(event.place, event.phrases, event.addressed);
        remember_intents(event);
    }
    void operator()(const CardPosted&) const { count(control_.message_count); }
    void operator()(const TicketArrived&) const { count(control_.ticket_count); }
    void operator()(const MessageEdited&) const {}
    void operator()(const Reacted& event) const {
        if (event.speaker == kCmocSpeaker && event.is_on)
            mark(Milestone::kReacted);
    }
    void operator()(const SlashAnswered&) const {}
    void operator()(const HelpCalled& event) const {
        mark(Milestone::kHelpCalled);
        remember_words(Place::kChannel, event.phrases, event.addressed);
    }
    void operator()(const RoleHandedOver&) const {}
    void operator()(const InternalStatusChanged&) const {}
    void operator()(const IssueNamed&) const { control_.is_issue_named = 1; }
    void operator()(const TicketTagged& event) const {
        if (!event.is_removed)
            mark(Milestone::kTicketTagged);
    }
    void operator()(const TicketAnswered& event) const {
        mark(Milestone::kTicketAnswered);
        remember_words(Place::kNotice, event.phrases, 0);
    }
    void operator()(const FormSent& event) const {
        mark(event.form == FormKind::kHandOver ? Milestone::kShiftHandedOver
                                               : Milestone::kCustomerContacted);
        remember_words(Place::kNotice, event.phrases, 0);
    }
    void operator()(const SocialPosted&) const {}
    void operator()(const GuideNoteGiven&) const {}
    void operator()(const GuideDone&) const {}
    void operator()(const TruthChanged& event) const {
        const bool was_broken = is_anything_broken();
        set_levels(control_.truth_levels, event.cells, event.level);
        const bool is_broken = is_anything_broken();
        if (was_broken && !is_broken)
            mark(Milestone::kRecovered);
        if (!was_broken && is_broken && control_.milestone(Milestone::kRecovered) != kNever)
            mark(Milestone::kRecurred);
    }
    void operator()(const SeverityChanged& event) const {
        mark(Milestone::kSeverityChanged);
        control_.severity = event.severity;
    }

    void operator()(const IncidentCreated& event) const {
        PublicIncident& incident = incident_at(event.incident);
        control_.incident_count = static_cast<std::uint8_t>(event.incident + 1);
        incident.opened_ms = at_ms_;
        incident.affected = event.cells;
        set_levels(control_.page_levels, event.cells, event.post.level);
        add_post(incident, event.post, event.phrases);
        expect_next(incident, event.next_post_due_ms, event.is_promised);
    }
    void operator()(const UpdatePosted& event) const {
        PublicIncident& incident = incident_at(event.incident);
        if (event.cell_levels.empty()) {
            set_levels(control_.page_levels, incident.affected, event.post.level);
        }
        for (const CellLevel& each : event.cell_levels) {
            control_.page_levels[each.cell] = static_cast<std::uint8_t>(each.level);
        }
        add_post(incident, event.post, event.phrases);
        expect_next(incident, event.next_post_due_ms, event.is_promised);
    }
    void operator()(const TitleEdited&) const { mark(Milestone::kTitleEdited); }
    void operator()(const UpdateEdited& event) const {
        mark(Milestone::kUpdateEdited);
        expect_next(incident_at(event.incident), event.next_post_due_ms, event.is_promised);
        remember_words(Place::kPost, event.phrases, 0);
    }
    void operator()(const UpdateMoved&) const { mark(Milestone::kUpdateEdited); }
    void operator()(const PostMortemSet&) const {}
    void operator()(const ImpactSet&) const {}
    void operator()(const UpdateDeleted& event) const {
        mark(Milestone::kUpdateDeleted);
        PublicIncident& incident = incident_at(event.incident);
        incident.post_count = static_cast<std::uint8_t>(incident.post_count - 1);
    }
    void operator()(const IncidentDeleted& event) const {
        mark(Milestone::kIncidentDeleted);
        PublicIncident& incident = incident_at(event.incident);
        incident.is_deleted = 1;
        expect_next(incident, kNever, false);
    }
    void operator()(const CadenceChanged& event) const {
        incident_at(event.incident).next_post_due_ms = event.next_post_due_ms;
    }
    void operator()(const InfrastructureEdited& event) const {
        incident_at(event.incident).affected = event.cells;
    }
    void operator()(const ComponentSet& event) const {
        mark(Milestone::kComponentSet);
        set_levels(control_.page_levels, event.cells, event.level);
    }
    void operator()(const MaintenanceScheduled& event) const {
        Maintenance& maintenance = control_.maintenances[event.maintenance];
        maintenance.cells = event.plan.cells;
        maintenance.starts_minute = static_cast<std::uint16_t>(event.plan.starts_minute);
        maintenance.ends_minute = static_cast<std::uint16_t>(event.plan.ends_minute);
        maintenance.state = MaintenanceState::kScheduled;
        maintenance.is_automatic = event.plan.is_automatic ? 1 : 0;
        maintenance.reminders = event.plan.reminders;
        maintenance.is_given = event.is_given ? 1 : 0;
    }
    void operator()(const MaintenanceMoved& event) const {
        Maintenance& maintenance = control_.maintenances[event.maintenance];
        if (event.step == MaintenanceStep::kAutomationOff)
            maintenance.is_automatic = 0;
        else if (!event.is_automatic && maintenance.is_given != 0)
            control_.maintenance_told_ms[event.maintenance] = at_ms_;
        remember_words(Place::kPost, event.phrases, 0);
        const bool is_start = event.step == MaintenanceStep::kStart;
        if (!is_start && event.step != MaintenanceStep::kFinish)
            return;
        maintenance.state = is_start ? MaintenanceState::kActive : MaintenanceState::kCompleted;
        set_levels(control_.page_levels, maintenance.cells,
                   is_start ? Level::kMaintenance : Level::kOperational);
    }
    void operator()(const StakeholdersNotified& event) const {
        mark_first(Milestone::kNotified);
        control_.notified_severity = static_cast<std::uint8_t>(event.severity);
        remember_words(Place::kNotice, event.phrases, 0);
    }

    void operator()(const InjectScheduled& event) const {
        control_.set_inject(event.inject, InjectStatus::kScheduled, event.due_ms);
    }
    void operator()(const InjectAwaited& event) const {
        control_.set_inject(event.inject, InjectStatus::kWaiting, event.not_before_ms);
    }
    void operator()(const InjectFired& event) const {
        control_.inject_fired_ms[event.inject] = at_ms_;
        spend(event.inject);
    }
    void operator()(const InjectSpared& event) const { spend(event.inject); }
    void operator()(const FlagsChanged& event) const {
        control_.flags = (control_.flags | event.set) & ~event.cleared;
    }
    void operator()(const CounterChanged& event) const {
        control_.counters[event.counter] = event.value;
    }
    void operator()(const ExpectationSeen& event) const {
        control_.expectation_seen_ms[event.expectation] = at_ms_;
    }
    void operator()(const PhaseEntered& event) const {
        control_.phase = static_cast<std::uint8_t>(event.phase);
        control_.phases_ms[event.phase] = at_ms_;
    }
    void operator()(const ApprovalGiven& event) const {
        control_.approved = static_cast<std::uint8_t>(control_.approved | event.steps);
        for (int step = 0; step < kApprovalCount; ++step) {
            if ((event.steps >> step & 1U) != 0)
                mark(static_cast<Milestone>(static_cast<int>(Milestone::kApprovedPublic) + step));
        }
    }
    void operator()(const ApprovalTakenBack& event) const {
        control_.approved = static_cast<std::uint8_t>(control_.approved & ~event.steps);
    }
    void operator()(const ApprovalMissed& event) const {
        control_.unapproved = static_cast<std::uint8_t>(control_.unapproved | event.steps);
    }

private:
    void mark(Milestone which) const { control_.milestones_ms[static_cast<int>(which)] = at_ms_; }
    void mark_first(Milestone which) const {
        if (control_.milestone(which) == kNever)
            mark(which);
    }

    static void count(std::uint16_t& counted) {
        if (counted < 65535)
            ++counted;
    }
    void note_own_line(Channel channel) const {
        control_.own_channels =
            static_cast<std::uint8_t>(control_.own_channels | 1U << static_cast<unsigned>(channel));
    }

    PublicIncident& incident_at(int number) const {
        assert(number >= 0 && number < kPublicIncidentCountMax);
        return control_.incidents[number];
    }

    static void set_levels(std::uint8_t (&levels)[kCellCountMax], const CellSet& cells,
                           Level level) {
        for (int cell = 0; cell < kCellCountMax; ++cell) {
            if (cells.has(cell))
                levels[cell] = static_cast<std::uint8_t>(level);
        }
    }

    void remember_words(Place place, std::uint64_t phrases, std::uint16_t addressed) const {
        auto& said_ms = control_.said_ms[static_cast<int>(place)];
        for (int list = 0; list < kPhraseListCountMax; ++list) {
            if ((phrases >> list & 1U) == 0)
                continue;
            said_ms[list] = at_ms_;
            control_.said_to[list] = static_cast<std::uint16_t>(control_.said_to[list] | addressed);
        }
    }

    void remember_intents(const LineSaid& event) const {
        for (int intent = 0; intent < kIntentCount; ++intent) {
            if ((event.intents >> intent & 1U) == 0)
                continue;
            control_.intent_ms[event.place == Place::kCall ? 1 : 0][intent] = at_ms_;
            control_.intent_to[intent] = event.addressed;
            control_.intent_state[intent] = static_cast<std::uint8_t>(event.named_state);
            control_.intent_level[intent] = static_cast<std::uint8_t>(event.named_level);
            const unsigned others = control_.intent_asks & ~(1U << intent);
            control_.intent_asks =
                static_cast<std::uint8_t>(others | (event.asks ? 1U << intent : 0U));
        }
    }

    bool is_anything_broken() const {
        return std::any_of(std::begin(control_.truth_levels), std::end(control_.truth_levels),
                           [](std::uint8_t level) {
                               return level >= static_cast<std::uint8_t>(Level::kDegraded);
                           });
    }

    static void expect_next(PublicIncident& incident, Milliseconds due_ms, bool is_promised) {
        incident.next_post_due_ms = due_ms;
        incident.is_promised = is_promised ? 1 : 0;
    }

    void add_post(PublicIncident& incident, const PublicPost& post, std::uint64_t phrases) const {
        if (post.state != incident.state)
            mark_state(post.state);
        if (post.state < incident.state)
            mark(Milestone::kWentBack);
        incident.state = post.state;
        incident.level = post.level;
        incident.broadcast = post.broadcast;
        incident.last_post_ms = at_ms_;
        ++incident.post_count;
        if (control_.post_count < 65535)
            ++control_.post_count;
        mark_first(Milestone::kFirstPost);
        mark(Milestone::kLastPost);
        remember_words(Place::kPost, phrases, 0);
    }

    void mark_state(IncidentState state) const {
        if (state == IncidentState::kIdentified)
            mark(Milestone::kIdentified);
        if (state == IncidentState::kMonitoring)
            mark(Milestone::kMonitoring);
        if (state == IncidentState::kResolved)
            mark(Milestone::kResolved);
    }

    /// Uses up one time of an inject; it is over unless it is planned again.
    void spend(int inject) const {
        control_.set_inject(inject, InjectStatus::kDone, kNever);
        if (control_.inject_fires[inject] < 255)
            ++control_.inject_fires[inject];
    }

    Control& control_;
    Milliseconds at_ms_;
};

}  // namespace

void apply(Control& control, const Event& event) {
    control.now_ms = event.at_ms;
    std::visit(Fold{control, event.at_ms}, event.body);
}

}  // namespace drill::engine
