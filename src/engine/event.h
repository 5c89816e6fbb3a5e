// Facts: what happened in a session, each with its moment and its audience.
//
// Events are stored in logs by name (session_log/event_json): names and fields are append only.
// Together the events are the transcript: each carries its own words, and no rule reads them back.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/control.h"
#include "engine/maintenance_plan.h"

namespace drill::engine {

/// Who acts or speaks when it is the player.
inline constexpr int kCmocSpeaker = -1;

struct SessionStarted {
    std::uint64_t seed = 0;
    Severity severity = Severity::kS4;
    std::uint16_t variations = 0;  ///< the value of each, 2 bits
};
struct SessionPaused {};
struct SessionResumed {};
struct PaceSet {
    std::uint8_t pace = 1;
};  ///< drill seconds a second: 1 to 60
struct DrillEnded {
    EndReason reason = EndReason::kCompleted;
};

/// A cast member appears: from now on seats know name and role.
struct CastJoined {
    int cast = 0;
    std::string name;
    std::string role;
    bool is_bot = false;
};

struct PageSent {
    int cast = kCmocSpeaker;
    std::string text;
};
/// Nobody answered, so the page went to the next person on the rota.
struct PageEscalated {
    int cast = kCmocSpeaker;
    std::string text;
};
struct PageAcknowledged {};
struct PageResolved {};
struct ChannelJoined {};
struct CallJoined {};
struct Muted {};
struct Unmuted {};

/// A line in a channel or the call. What the words mean was recognised when it was said.
struct LineSaid {
    int speaker = kCmocSpeaker;  ///< cast number or kCmocSpeaker
    Place place = Place::kChannel;
    bool is_heard = true;  ///< false: spoken while muted
    std::string text;
    std::uint64_t phrases = 0;    ///< bits of the phrase lists found; only for the CMOC
    std::uint16_t addressed = 0;  ///< bits of the cast members named; only for the CMOC
    /// Bits 1 << Intent; only for the CMOC, where a log without them is older than intents.
    std::uint8_t intents = 0;
    IncidentState named_state = IncidentState::kNone;  ///< the last one named; kNone: none
    Level named_level{};                               ///< likewise; no enumerator: none
    CellSet named_cells{};                             ///< of the components named
    bool asks = false;                                 ///< some of it is a question
    Channel channel = Channel::kIncident;
    MessageRef answers = kNoMessage;
    int label = kNoLabel;  ///< by which later events mean it
};
struct CardPosted {
    int cast = 0;
    std::string title;
    std::vector<std::pair<std::string, std::string>> fields;
};
struct TicketArrived {
    std::string from;
    std::string subject;
    std::string text;
    int minutes_before = 0;  ///< it was opened so long before it came to the player's queue
};
struct SocialPosted {
    std::string handle;
    std::string text;
};
/// A note of the coach. It replaces those before unless it `follows` them.
struct GuideNoteGiven {
    GuidePlace place = GuidePlace::kPager;
    bool follows = false;
    std::string text;
};
/// The notes that still stand are no longer needed.
struct GuideDone {};
struct TruthChanged {
    CellSet cells;
    Level level = Level::kOperational;
    std::string text;
};
struct SeverityChanged {
    int cast = kCmocSpeaker;
    Severity severity = Severity::kS4;
};

struct CellLevel {
    int cell = 0;
    Level level = Level::kOperational;
    friend bool operator==(const CellLevel& a, const CellLevel& b) {
        return a.cell == b.cell && a.level == b.level;
    }
};

/// A public post: the one that opens an incident, or an update to it.
struct PublicPost {
    IncidentState state = IncidentState::kInvestigating;
    Level level = Level::kDegraded;
    std::string details;
    std::uint8_t broadcast = 0;  ///< Broadcast bits
    std::string subject;
};
struct IncidentCreated {
    int incident = 0;
    std::string title;
    CellSet cells;
    PublicPost post;
    std::uint64_t phrases = 0;
    Milliseconds next_post_due_ms = kNever;
    bool is_promised = false;  ///< that time stands in the text; else it is the cadence's
};
struct UpdatePosted {
    int incident = 0;
    PublicPost post;
    std::vector<CellLevel> cell_levels;  ///< empty: `post.level` for all affected cells
    std::uint64_t phrases = 0;
    Milliseconds next_post_due_ms = kNever;
    bool is_promised = false;
};
struct TitleEdited {
    int incident = 0;
    std::string title;
};
/// The words of a post were changed after it was sent. Nobody is told.
struct UpdateEdited {
    int incident = 0;
    int update = 0;  ///< place among those still on the page, oldest first, from 0
    std::string details;
    std::uint64_t phrases = 0;
    Milliseconds next_post_due_ms = kNever;
    bool is_promised = false;
};
/// A post is shown at another time of day than that at which it was sent.
struct UpdateMoved {
    int incident = 0;
    int update = 0;
    int shown_minute = 0;  ///< since the midnight before the drill, UTC
};
/// Where the incident is told in full afterwards; an empty link takes it off the page.
struct PostMortemSet {
    int incident = 0;
    std::string link;
};
/// What the page calls the impact of an incident: that of `level`, a Level as a number, whatever
/// its posts say; 0: by the worst level that they gave it.
struct ImpactSet {
    int incident = 0;
    int level = 0;
};
/// A post is no longer on the page; state and levels stay as they are.
struct UpdateDeleted {
    int incident = 0;
    int update = 0;
};
/// The incident and all its posts are no longer on the page; levels stay as they are.
struct IncidentDeleted {
    int incident = 0;
};
/// A new severity moves the time at which an open incident's next public update is due.
struct CadenceChanged {
    int incident = 0;
    Milliseconds next_post_due_ms = kNever;
};
struct InfrastructureEdited {
    int incident = 0;
    CellSet cells;
};
struct ComponentSet {
    CellSet cells;
    Level level = Level::kOperational;
};
struct MaintenanceScheduled {
    int maintenance = 0;
    MaintenancePlan plan;
    bool is_given = false;  ///< by the pack, when the session starts; else the player's
};
/// A reminder, the start, an update, the end. Done by itself it has the words of the plan.
struct MaintenanceMoved {
    int maintenance = 0;
    MaintenanceStep step = MaintenanceStep::kUpdate;
    bool is_automatic = false;
    std::string details;
    std::uint8_t broadcast = 0;
    std::uint64_t phrases = 0;  ///< found in the words, if they are the player's
};
struct StakeholdersNotified {
    Severity severity = Severity::kS4;
    std::string summary;
    std::uint64_t phrases = 0;
    std::string issue = {};  ///< number or link of the production issue; may be empty
};

/// The words of a message were changed. Nothing is understood anew: it was read before.
struct MessageEdited {
    MessageRef message = kOwnLatest;
    Channel channel = Channel::kIncident;  ///< of kOwnLatest
    std::string text;
};
struct Reacted {
    int speaker = kCmocSpeaker;
    MessageRef message = kOwnLatest;
    Reaction reaction = Reaction::kThumbsUp;
    bool is_on = true;  ///< false: taken back
};
/// What the incident bot answers to a slash command; nobody else sees it.
struct SlashAnswered {
    Channel channel = Channel::kIncident;
    std::string text;  ///< as it was typed
    std::string answer;
};
/// `/inc escalate`: the bot calls somebody.
struct HelpCalled {
    std::string text;  ///< whom, or why
    std::uint64_t phrases = 0;
    std::uint16_t addressed = 0;
};
struct RoleHandedOver {  ///< of the CMOC if one of the two is the player
    int from = 0;
    int to = 0;
};
/// The number of the production issue stood in what somebody said.
struct IssueNamed {
    std::string number;
};
struct TicketTagged {
    int ticket = 0;  ///< in the order of their arrival, from 0
    std::string tag;
    bool is_removed = false;  ///< taken off again
};
struct TicketAnswered {
    int ticket = 0;
    std::string text;
    std::uint64_t phrases = 0;
};
struct FormSent {
    FormKind form = FormKind::kContactRequest;
    std::vector<std::pair<std::string, std::string>> fields;  ///< label and what was filled in
    std::uint64_t phrases = 0;
};
/// Somebody moved the incident's own status on; nothing follows from it.
struct InternalStatusChanged {
    int cast = kCmocSpeaker;
    InternalStatus status = InternalStatus::kInvestigating;
};

// Bookkeeping of the director; audience: engine or facilitator.
struct InjectScheduled {
    int inject = 0;
    Milliseconds due_ms = 0;
};
struct InjectAwaited {
    int inject = 0;
    Milliseconds not_before_ms = 0;
};  ///< waits for its condition again
struct InjectFired {
    int inject = 0;
};
struct InjectSpared {
    int inject = 0;
};  ///< a contingency that was not needed
struct FlagsChanged {
    std::uint64_t set = 0;
    std::uint64_t cleared = 0;
};
struct CounterChanged {
    int counter = 0;
    std::int32_t value = 0;
};
struct ExpectationSeen {
    int expectation = 0;
};  ///< for kKept: the moment it was not kept
struct PhaseEntered {
    int phase = 0;
};
struct ApprovalGiven {
    std::uint8_t steps = 0;  ///< bits 1 << Approval
};
struct ApprovalTakenBack {
    std::uint8_t steps = 0;
};
/// The post above took steps that need a word, without it.
struct ApprovalMissed {
    std::uint8_t steps = 0;
};

using EventBody =
    std::variant<SessionStarted, SessionPaused, SessionResumed, PaceSet, DrillEnded, CastJoined,
                 PageSent, PageAcknowledged, PageResolved, ChannelJoined, CallJoined, Muted,
                 Unmuted, LineSaid, CardPosted, TicketArrived, SocialPosted, TruthChanged,
                 SeverityChanged, IncidentCreated, UpdatePosted, InfrastructureEdited, ComponentSet,
                 StakeholdersNotified, InjectScheduled, InjectAwaited, InjectFired, InjectSpared,
                 CadenceChanged, FlagsChanged, CounterChanged, ExpectationSeen, PageEscalated,
                 TitleEdited, UpdateEdited, UpdateDeleted, IncidentDeleted, PhaseEntered,
                 ApprovalGiven, ApprovalTakenBack, ApprovalMissed, GuideNoteGiven, GuideDone,
                 MaintenanceScheduled, MaintenanceMoved, UpdateMoved, PostMortemSet, MessageEdited,
                 Reacted, SlashAnswered, HelpCalled, RoleHandedOver, IssueNamed, TicketTagged,
                 TicketAnswered, FormSent, ImpactSet, InternalStatusChanged>;

struct Event {
    Milliseconds at_ms = 0;
    Audience audience = kEveryone;
    EventBody body;
};

}  // namespace drill::engine
