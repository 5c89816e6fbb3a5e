// The words of the domain as numbers: severities, states, levels, seats, places, milestones.
//
// Every enumerator here is stored in logs by its name (session_log/event_json); values are part of
// the state hash. Append only.
#pragma once

#include <cstdint>
#include <string_view>

namespace drill::engine {

enum class Severity : std::uint8_t { kS1 = 1, kS2, kS3, kS4 };

/// How far the work on a public incident is; status-page code = value * 100.
enum class IncidentState : std::uint8_t {
    kNone = 0,
    kInvestigating,
    kIdentified,
    kMonitoring,
    kResolved
};

/// How far the work on the incident itself is, as the incident bot keeps it; customers never see
/// it, and it moves apart from the state that the status page shows.
enum class InternalStatus : std::uint8_t {
    kInvestigating = 1,
    kFixing,
    kMonitoring,
    kResolved,
    kPostIncident
};

/// How bad a component is; status-page code = value * 100.
enum class Level : std::uint8_t {
    kOperational = 1,
    kMaintenance,
    kDegraded,
    kPartial,
    kDisruption,
    kSecurity
};

enum class PageStatus : std::uint8_t { kNone, kTriggered, kAcknowledged, kResolved };

/// Where words can be said. A line spoken while muted is said nowhere.
enum class Place : std::uint8_t { kChannel, kCall, kPost, kNotice };
inline constexpr int kPlaceCount = 4;

/// A conversation in writing. What the player writes is understood in the incident's own alone.
enum class Channel : std::uint8_t {
    kIncident,
    kAnnouncements,  ///< where the bot declares incidents, and hears commands alone
    kTeam,           ///< the support team's
    kIssue           ///< comments on the production issue
};
inline constexpr int kChannelCount = 4;

/// Which message of the room is meant: its number from 0 in the order of all channels together, or
/// one of those below, which each room looks up for itself.
using MessageRef = int;
inline constexpr MessageRef kNoMessage = -1;
inline constexpr MessageRef kOwnLatest = -2;  ///< the player's latest line in that channel
inline constexpr int kNoLabel = -1;
/// The latest message with that label.
constexpr MessageRef labelled(int label) {
    return -3 - label;
}

/// An emoji at a message.
enum class Reaction : std::uint8_t { kThumbsUp, kEyes, kDone, kThanks, kParty };
inline constexpr int kReactionCount = 5;

/// A form that the CMOC fills in for others; its fields are the screen's.
enum class FormKind : std::uint8_t { kContactRequest, kHandOver };
inline constexpr int kFormKindCount = 2;

/// Who watches a drill. Participants are all but the facilitator.
enum class Seat : std::uint8_t { kCmoc, kShadow, kObserver, kNoteTaker, kFacilitator };

/// A set of seats; the empty set is `engine`: never sent to anybody.
struct Audience {
    std::uint8_t seats = 0;

    constexpr bool includes(Seat seat) const {
        return (seats >> static_cast<unsigned>(seat) & 1U) != 0;
    }
    friend constexpr bool operator==(Audience a, Audience b) { return a.seats == b.seats; }
};
inline constexpr Audience kEngineOnly{0};
inline constexpr Audience kFacilitatorOnly{0b10000};
inline constexpr Audience kEveryone{0b11111};
inline constexpr Audience kCmocAndFacilitator{0b10001};

/// Ways a post reaches subscribers: the notification bits of the status-page tool.
enum class Broadcast : std::uint8_t {
    kEmail = 1,
    kSms = 2,
    kWebhook = 4,
    kTweet = 8,
    kSlack = 64,
    kTeams = 128
};

/// A step that may need somebody's word first.
enum class Approval : std::uint8_t {
    kPublic,      ///< going public: the post that opens an incident
    kIdentified,  ///< moving a public incident to that state, and so on
    kMonitoring,
    kResolved  ///< the all-clear
};
inline constexpr int kApprovalCount = 4;

/// What a line of the player is meant to do. One line may carry several; its bits are
/// 1 << Intent.
enum class Intent : std::uint8_t {
    kAnnounceSelf,    ///< says that they are the CMOC and here
    kAskToPublish,    ///< asks whether to go public, or for a word on a text
    kIntend,          ///< states the step they are about to take
    kAcknowledgeAsk,  ///< confirms an ask or repeats it back
    kAskForFacts,     ///< impact, scope, cause, severity, workaround, news
    kAskAllClear,     ///< asks to move to Monitoring or Resolved, or to close
    kReportPosted,    ///< says that a public post is out
    kNone             ///< nothing of these: stands alone
};
inline constexpr int kIntentCount = 8;

/// Moments that conditions and expectations may count from. First time, unless it says latest.
enum class Milestone : std::uint8_t {
    kStart,
    kPageSent,  ///< latest
    kPageAcknowledged,
    kPageResolved,
    kChannelJoined,
    kCallJoined,
    kUnmuted,         ///< latest
    kHeardInCall,     ///< first line of the CMOC that the call heard
    kSpokeMuted,      ///< latest line of the CMOC that nobody heard
    kWroteInChannel,  ///< first line of the CMOC in the channel
    kLastChannelLine,
    kLastCallLine,
    kFirstPost,
    kLastPost,
    kIdentified,       ///< latest post that moved a public incident to Identified
    kMonitoring,       ///< latest, likewise
    kResolved,         ///< latest, likewise
    kNotified,         ///< stakeholders told
    kSeverityChanged,  ///< latest
    kComponentSet,     ///< latest change of a component outside a post
    kPageEscalated,    ///< latest time that an unanswered page went to somebody else
    kApprovedPublic,   ///< latest word for a step; in the order of Approval
    kApprovedIdentified,
    kApprovedMonitoring,
    kAllClear,
    kRecovered,    ///< latest time that nothing was broken any more
    kRecurred,     ///< latest time that something broke again after that
    kWentBack,     ///< latest post whose state is earlier than the one before it
    kTitleEdited,  ///< latest, likewise below
    kUpdateEdited,
    kUpdateDeleted,
    kIncidentDeleted,
    kWroteToTeam,     ///< a line of the CMOC in the team's channel
    kCommentedIssue,  ///< a comment of theirs on the production issue
    kReacted,         ///< an emoji of theirs at a message
    kHelpCalled,      ///< `/inc escalate`
    kTicketTagged,
    kTicketAnswered,
    kCustomerContacted,  ///< a contact request
    kShiftHandedOver
};
inline constexpr int kMilestoneCount = 40;

/// A tool of the player's desk at which a guide's note can point.
enum class GuidePlace : std::uint8_t {
    kPager,
    kChannel,   ///< the incident channel, joined or not
    kComposer,  ///< where the player writes to the channel
    kCall,
    kMicrophone,
    kTickets,
    kSocial,
    kNotice,      ///< the way to the notice for stakeholders
    kStatusPage,  ///< the editor as a whole
    kNewIncident,
    kUpdate,  ///< the button that updates an incident
    kState,
    kDetails,
    kStatus,  ///< the level that customers are told
    kBroadcast,
    kInfrastructure,
    kSend,  ///< the button that posts
    kPublicPage,
    kCadence,
    kPace,
    kEnd
};

/// A step of a maintenance. Its reminders are bits 1 << step, the first of them sent at once.
enum class MaintenanceStep : std::uint8_t {
    kSchedule,
    kRemind72h,  ///< before the planned start, and so on
    kRemind24h,
    kRemind1h,
    kStart,
    kUpdate,
    kFinish,
    kAutomationOff  ///< it cannot be turned on again
};
inline constexpr int kReminderCount = 4;

enum class EndReason : std::uint8_t { kNotEnded, kCompleted, kByPlayer, kLongest };

/// Names as packs, logs and screens write them ("investigating", "degraded", "page_sent").
/// A from_name function answers false and leaves its output alone when `name` is none of them.
std::string_view name_of(Severity severity);
std::string_view name_of(IncidentState state);
std::string_view name_of(InternalStatus status);
std::string_view name_of(Level level);
std::string_view name_of(PageStatus status);
std::string_view name_of(Place place);
std::string_view name_of(Seat seat);
std::string_view name_of(Broadcast broadcast);
std::string_view name_of(Approval approval);
std::string_view name_of(Milestone milestone);
std::string_view name_of(EndReason reason);
std::string_view name_of(GuidePlace place);
std::string_view name_of(Intent intent);
std::string_view name_of(MaintenanceStep step);
std::string_view name_of(Channel channel);
std::string_view name_of(Reaction reaction);
std::string_view name_of(FormKind form);
bool from_name(std::string_view name, Severity& out);
bool from_name(std::string_view name, IncidentState& out);
bool from_name(std::string_view name, InternalStatus& out);
bool from_name(std::string_view name, Level& out);
bool from_name(std::string_view name, PageStatus& out);
bool from_name(std::string_view name, Place& out);
bool from_name(std::string_view name, Seat& out);
bool from_name(std::string_view name, Broadcast& out);
bool from_name(std::string_view name, Approval& out);
bool from_name(std::string_view name, Milestone& out);
bool from_name(std::string_view name, EndReason& out);
bool from_name(std::string_view name, GuidePlace& out);
bool from_name(std::string_view name, Intent& out);
bool from_name(std::string_view name, MaintenanceStep& out);
bool from_name(std::string_view name, Channel& out);
bool from_name(std::string_view name, Reaction& out);
bool from_name(std::string_view name, FormKind& out);

/// "Email", "SMS", "Webhook", "Tweet", "Slack", "Microsoft Teams".
std::string_view title_of(Broadcast broadcast);

/// "Contact request", "Shift hand-over".
std::string_view title_of(FormKind form);
/// "Active, fixing"
std::string_view title_of(InternalStatus status);
/// The emoji itself.
std::string_view emoji_of(Reaction reaction);

/// All ways of broadcasting, in the order of the form.
inline constexpr Broadcast kBroadcasts[] = {Broadcast::kEmail, Broadcast::kWebhook,
                                            Broadcast::kTweet, Broadcast::kTeams,
                                            Broadcast::kSms,   Broadcast::kSlack};

}  // namespace drill::engine
