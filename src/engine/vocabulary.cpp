#include "engine/vocabulary.h"

#include <array>
#include <cstddef>

namespace drill::engine {
namespace {

template <typename Enum>
struct Name {
    Enum value;
    std::string_view name;
};

constexpr std::array<Name<Severity>, 4> kSeverityNames = {
    {{Severity::kS1, "S1"}, {Severity::kS2, "S2"}, {Severity::kS3, "S3"}, {Severity::kS4, "S4"}}};

constexpr std::array<Name<IncidentState>, 5> kStateNames = {
    {{IncidentState::kNone, "none"},
     {IncidentState::kInvestigating, "investigating"},
     {IncidentState::kIdentified, "identified"},
     {IncidentState::kMonitoring, "monitoring"},
     {IncidentState::kResolved, "resolved"}}};

constexpr std::array<Name<InternalStatus>, 5> kInternalNames = {
    {{InternalStatus::kInvestigating, "investigating"},
     {InternalStatus::kFixing, "fixing"},
     {InternalStatus::kMonitoring, "monitoring"},
     {InternalStatus::kResolved, "resolved"},
     {InternalStatus::kPostIncident, "post_incident"}}};

constexpr std::array<Name<Level>, 6> kLevelNames = {{{Level::kOperational, "operational"},
                                                     {Level::kMaintenance, "maintenance"},
                                                     {Level::kDegraded, "degraded"},
                                                     {Level::kPartial, "partial"},
                                                     {Level::kDisruption, "disruption"},
                                                     {Level::kSecurity, "security"}}};

constexpr std::array<Name<PageStatus>, 4> kPageNames = {
    {{PageStatus::kNone, "none"},
     {PageStatus::kTriggered, "triggered"},
     {PageStatus::kAcknowledged, "acknowledged"},
     {PageStatus::kResolved, "resolved"}}};

constexpr std::array<Name<Place>, 4> kPlaceNames = {{{Place::kChannel, "channel"},
                                                     {Place::kCall, "call"},
                                                     {Place::kPost, "post"},
                                                     {Place::kNotice, "notice"}}};

constexpr std::array<Name<Seat>, 5> kSeatNames = {{{Seat::kCmoc, "cmoc"},
                                                   {Seat::kShadow, "shadow"},
                                                   {Seat::kObserver, "observer"},
                                                   {Seat::kNoteTaker, "note_taker"},
                                                   {Seat::kFacilitator, "facilitator"}}};

constexpr std::array<Name<Broadcast>, 6> kBroadcastNames = {{{Broadcast::kEmail, "email"},
                                                             {Broadcast::kSms, "sms"},
                                                             {Broadcast::kWebhook, "webhook"},
                                                             {Broadcast::kTweet, "tweet"},
                                                             {Broadcast::kSlack, "slack"},
                                                             {Broadcast::kTeams, "teams"}}};

constexpr std::array<Name<Milestone>, kMilestoneCount> kMilestoneNames = {
    {{Milestone::kStart, "start"},
     {Milestone::kPageSent, "page_sent"},
     {Milestone::kPageAcknowledged, "page_acknowledged"},
     {Milestone::kPageResolved, "page_resolved"},
     {Milestone::kChannelJoined, "channel_joined"},
     {Milestone::kCallJoined, "call_joined"},
     {Milestone::kUnmuted, "unmuted"},
     {Milestone::kHeardInCall, "heard_in_call"},
     {Milestone::kSpokeMuted, "spoke_muted"},
     {Milestone::kWroteInChannel, "wrote_in_channel"},
     {Milestone::kLastChannelLine, "last_channel_line"},
     {Milestone::kLastCallLine, "last_call_line"},
     {Milestone::kFirstPost, "first_post"},
     {Milestone::kLastPost, "last_post"},
     {Milestone::kIdentified, "identified"},
     {Milestone::kMonitoring, "monitoring"},
     {Milestone::kResolved, "resolved"},
     {Milestone::kNotified, "notified"},
     {Milestone::kSeverityChanged, "severity_changed"},
     {Milestone::kComponentSet, "component_set"},
     {Milestone::kPageEscalated, "page_escalated"},
     {Milestone::kApprovedPublic, "approved_public"},
     {Milestone::kApprovedIdentified, "approved_identified"},
     {Milestone::kApprovedMonitoring, "approved_monitoring"},
     {Milestone::kAllClear, "all_clear"},
     {Milestone::kRecovered, "recovered"},
     {Milestone::kRecurred, "recurred"},
     {Milestone::kWentBack, "went_back"},
     {Milestone::kTitleEdited, "title_edited"},
     {Milestone::kUpdateEdited, "update_edited"},
     {Milestone::kUpdateDeleted, "update_deleted"},
     {Milestone::kIncidentDeleted, "incident_deleted"},
     {Milestone::kWroteToTeam, "wrote_to_team"},
     {Milestone::kCommentedIssue, "commented_issue"},
     {Milestone::kReacted, "reacted"},
     {Milestone::kHelpCalled, "help_called"},
     {Milestone::kTicketTagged, "ticket_tagged"},
     {Milestone::kTicketAnswered, "ticket_answered"},
     {Milestone::kCustomerContacted, "customer_contacted"},
     {Milestone::kShiftHandedOver, "shift_handed_over"}}};

constexpr std::array<Name<Channel>, kChannelCount> kChannelNames = {
    {{Channel::kIncident, "incident"},
     {Channel::kAnnouncements, "announcements"},
     {Channel::kTeam, "team"},
     {Channel::kIssue, "issue"}}};

constexpr std::array<Name<Reaction>, kReactionCount> kReactionNames = {
    {{Reaction::kThumbsUp, "thumbs_up"},
     {Reaction::kEyes, "eyes"},
     {Reaction::kDone, "done"},
     {Reaction::kThanks, "thanks"},
     {Reaction::kParty, "party"}}};

constexpr std::array<Name<FormKind>, kFormKindCount> kFormNames = {
    {{FormKind::kContactRequest, "contact_request"}, {FormKind::kHandOver, "hand_over"}}};

constexpr std::array<Name<Approval>, kApprovalCount> kApprovalNames = {
    {{Approval::kPublic, "public"},
     {Approval::kIdentified, "identified"},
     {Approval::kMonitoring, "monitoring"},
     {Approval::kResolved, "resolved"}}};

constexpr std::array<Name<EndReason>, 4> kEndNames = {{{EndReason::kNotEnded, "not_ended"},
                                                       {EndReason::kCompleted, "completed"},
                                                       {EndReason::kByPlayer, "by_player"},
                                                       {EndReason::kLongest, "longest"}}};

constexpr std::array<Name<GuidePlace>, 21> kGuidePlaceNames = {
    {{GuidePlace::kPager, "pager"},
     {GuidePlace::kChannel, "channel"},
     {GuidePlace::kComposer, "composer"},
     {GuidePlace::kCall, "call"},
     {GuidePlace::kMicrophone, "microphone"},
     {GuidePlace::kTickets, "tickets"},
     {GuidePlace::kSocial, "social"},
     {GuidePlace::kNotice, "notice"},
     {GuidePlace::kStatusPage, "status_page"},
     {GuidePlace::kNewIncident, "new_incident"},
     {GuidePlace::kUpdate, "update"},
     {GuidePlace::kState, "state"},
     {GuidePlace::kDetails, "details"},
     {GuidePlace::kStatus, "status"},
     {GuidePlace::kBroadcast, "broadcast"},
     {GuidePlace::kInfrastructure, "infrastructure"},
     {GuidePlace::kSend, "send"},
     {GuidePlace::kPublicPage, "public_page"},
     {GuidePlace::kCadence, "cadence"},
     {GuidePlace::kPace, "pace"},
     {GuidePlace::kEnd, "end"}}};

constexpr std::array<Name<Intent>, kIntentCount> kIntentNames = {
    {{Intent::kAnnounceSelf, "announce_self"},
     {Intent::kAskToPublish, "ask_to_publish"},
     {Intent::kIntend, "intend"},
     {Intent::kAcknowledgeAsk, "acknowledge_ask"},
     {Intent::kAskForFacts, "ask_for_facts"},
     {Intent::kAskAllClear, "ask_all_clear"},
     {Intent::kReportPosted, "report_posted"},
     {Intent::kNone, "none"}}};

constexpr std::array<Name<MaintenanceStep>, 8> kMaintenanceStepNames = {
    {{MaintenanceStep::kSchedule, "schedule"},
     {MaintenanceStep::kRemind72h, "remind_72h"},
     {MaintenanceStep::kRemind24h, "remind_24h"},
     {MaintenanceStep::kRemind1h, "remind_1h"},
     {MaintenanceStep::kStart, "start"},
     {MaintenanceStep::kUpdate, "update"},
     {MaintenanceStep::kFinish, "finish"},
     {MaintenanceStep::kAutomationOff, "automation_off"}}};

template <typename Enum, std::size_t N>
std::string_view find_name(const std::array<Name<Enum>, N>& names, Enum value) {
    for (const auto& entry : names) {
        if (entry.value == value)
            return entry.name;
    }
    return "?";
}

template <typename Enum, std::size_t N>
bool find_value(const std::array<Name<Enum>, N>& names, std::string_view name, Enum& out) {
    for (const auto& entry : names) {
        if (entry.name == name) {
            out = entry.value;
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view name_of(Severity severity) {
    return find_name(kSeverityNames, severity);
}
std::string_view name_of(IncidentState state) {
    return find_name(kStateNames, state);
}
std::string_view name_of(InternalStatus status) {
    return find_name(kInternalNames, status);
}
std::string_view name_of(Level level) {
    return find_name(kLevelNames, level);
}
std::string_view name_of(PageStatus status) {
    return find_name(kPageNames, status);
}
std::string_view name_of(Place place) {
    return find_name(kPlaceNames, place);
}
std::string_view name_of(Seat seat) {
    return find_name(kSeatNames, seat);
}
std::string_view name_of(Broadcast broadcast) {
    return find_name(kBroadcastNames, broadcast);
}
std::string_view name_of(Approval approval) {
    return find_name(kApprovalNames, approval);
}
std::string_view name_of(Milestone milestone) {
    return find_name(kMilestoneNames, milestone);
}
std::string_view name_of(EndReason reason) {
    return find_name(kEndNames, reason);
}

std::string_view name_of(GuidePlace place) {
    return find_name(kGuidePlaceNames, place);
}
std::string_view name_of(Intent intent) {
    return find_name(kIntentNames, intent);
}
std::string_view name_of(MaintenanceStep step) {
    return find_name(kMaintenanceStepNames, step);
}
std::string_view name_of(Channel channel) {
    return find_name(kChannelNames, channel);
}
std::string_view name_of(Reaction reaction) {
    return find_name(kReactionNames, reaction);
}
std::string_view name_of(FormKind form) {
    return find_name(kFormNames, form);
}

bool from_name(std::string_view name, Severity& out) {
    return find_value(kSeverityNames, name, out);
}
bool from_name(std::string_view name, IncidentState& out) {
    return find_value(kStateNames, name, out);
}
bool from_name(std::string_view name, InternalStatus& out) {
    return find_value(kInternalNames, name, out);
}
bool from_name(std::string_view name, Level& out) {
    return find_value(kLevelNames, name, out);
}
bool from_name(std::string_view name, PageStatus& out) {
    return find_value(kPageNames, name, out);
}
bool from_name(std::string_view name, Place& out) {
    return find_value(kPlaceNames, name, out);
}
bool from_name(std::string_view name, Seat& out) {
    return find_value(kSeatNames, name, out);
}
bool from_name(std::string_view name, Broadcast& out) {
    return find_value(kBroadcastNames, name, out);
}
bool from_name(std::string_view name, Approval& out) {
    return find_value(kApprovalNames, name, out);
}
bool from_name(std::string_view name, Milestone& out) {
    return find_value(kMilestoneNames, name, out);
}
bool from_name(std::string_view name, EndReason& out) {
    return find_value(kEndNames, name, out);
}
bool from_name(std::string_view name, GuidePlace& out) {
    return find_value(kGuidePlaceNames, name, out);
}
bool from_name(std::string_view name, Intent& out) {
    return find_value(kIntentNames, name, out);
}
bool from_name(std::string_view name, MaintenanceStep& out) {
    return find_value(kMaintenanceStepNames, name, out);
}
bool from_name(std::string_view name, Channel& out) {
    return find_value(kChannelNames, name, out);
}
bool from_name(std::string_view name, Reaction& out) {
    return find_value(kReactionNames, name, out);
}
bool from_name(std::string_view name, FormKind& out) {
    return find_value(kFormNames, name, out);
}

std::string_view title_of(FormKind form) {
    return form == FormKind::kContactRequest ? "Contact request" : "Shift hand-over";
}

std::string_view title_of(InternalStatus status) {
    constexpr std::string_view kTitles[] = {"Active, investigating", "Active, fixing",
                                            "Active, monitoring", "Resolved", "Post-incident"};
    return kTitles[static_cast<std::size_t>(status) - 1];
}

std::string_view emoji_of(Reaction reaction) {
    constexpr std::string_view kEmoji[] = {"\xF0\x9F\x91\x8D", "\xF0\x9F\x91\x80", "\xE2\x9C\x85",
                                           "\xF0\x9F\x99\x8F", "\xF0\x9F\x8E\x89"};
    return kEmoji[static_cast<std::size_t>(reaction)];
}

std::string_view title_of(Broadcast broadcast) {
    switch (broadcast) {
        case Broadcast::kEmail:
            return "Email";
        case Broadcast::kSms:
            return "SMS";
        case Broadcast::kWebhook:
            return "Webhook";
        case Broadcast::kTweet:
            return "Tweet";
        case Broadcast::kSlack:
            return "Slack";
        case Broadcast::kTeams:
            return "Microsoft Teams";
    }
    return "?";
}

}  // namespace drill::engine
