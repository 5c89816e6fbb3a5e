// A validated drill: who, what, when, and what a practised CMOC would do.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/drill_time.h"
#include "engine/cells.h"
#include "engine/condition.h"
#include "engine/language.h"
#include "engine/maintenance_plan.h"
#include "engine/scenario_index.h"
#include "engine/skin.h"
#include "engine/vocabulary.h"

namespace drill::engine {

inline constexpr int kNoCast = -1;
inline constexpr int kNoPhase = -1;

struct Component {
    std::string name;
    std::vector<int> cells;  ///< numbers in Setting::cells, at least one
};

struct Cell {
    int component = 0;
    int container = 0;
};

/// A text that the team has agreed on. Its slots are filled by who posts it, or stay as they are.
struct PostTemplate {
    std::string name;
    std::string title;  ///< of a new incident; empty: the form's stays
    std::string details;
    std::optional<IncidentState> state;  ///< what is not given stays as the form has it
    std::optional<Level> level;
};

/// An answer to customers that the team has ready.
struct CannedReply {
    std::string name;
    std::string text;
};

/// What everybody in the drill may know from the first second; a Room is opened with it.
struct Setting {
    std::string scenario_id;
    std::string title;
    std::string page_name;     ///< "GitLab System Status"
    std::string channel_name;  ///< the incident's, without the # like the two below
    std::string announcement_channel = "incidents";
    std::string team_channel = "support";
    std::vector<CannedReply> replies;  ///< to tickets
    std::string ticket_tag;            ///< of this incident's, with kTagNumber; may be empty
    Milliseconds starts_at_ms = 0;     ///< time of day, UTC, at which the drill begins
    std::vector<std::string> containers;
    std::vector<Component> components;
    std::vector<Cell> cells;
    std::vector<PostTemplate> templates;
    Skin skin;
    /// How many a broadcast reaches by each way, in the order of kBroadcasts.
    std::array<std::uint32_t, 6> subscribers = {4812, 37, 15240, 12, 326, 58};
    /// Milliseconds between public updates: [severity 1–4][state investigating, identified,
    /// monitoring]; row and column 0 are unused.
    Milliseconds cadence_ms[5][4] = {};
    /// From the first page to the first post, and from that to the second if still investigating;
    /// 0: as the cadence says.
    Milliseconds first_post_ms = 0;
    Milliseconds second_post_ms = 0;

    /// Of any channel but the production issue's; without the #.
    const std::string& name_of(Channel channel) const {
        return channel == Channel::kAnnouncements ? announcement_channel
               : channel == Channel::kTeam        ? team_channel
                                                  : channel_name;
    }
};

struct CastMember {
    std::string id;
    std::string name;  ///< first name
    std::string role;  ///< "Incident Manager"
    bool is_bot = false;
    std::vector<std::string> folded_names;  ///< name and aliases, base::folded
};

struct PhraseList {
    std::string id;
    std::vector<std::string> folded_phrases;
    std::uint8_t intents = 0;  ///< bits 1 << Intent: a line said with one of these counts too
    IncidentState state = IncidentState::kNone;  ///< if it names this state; kNone: any
};

struct MessageInject {  ///< a channel message
    int cast = kNoCast;
    std::string text;
    Channel channel = Channel::kIncident;
    MessageRef answers = kNoMessage;  ///< what it replies to
    int label = kNoLabel;  ///< its own number among the injects if another one refers to it
};
struct EditInject {  ///< whoever wrote it changes a message
    MessageRef message = kNoMessage;
    std::string text;
};
struct ReactInject {  ///< an emoji at a message
    int cast = kNoCast;
    MessageRef message = kOwnLatest;
    Reaction reaction = Reaction::kThumbsUp;
};
struct HandOverInject {  ///< a role passes from one to the other; kCmocSpeaker: the player
    int from = kNoCast;
    int to = kNoCast;
};
struct SpokenInject {  ///< a line in the call
    int cast = kNoCast;
    std::string text;
};
struct PageInject {  ///< the CMOC's pager rings (again)
    int cast = kNoCast;
    std::string text;
};
struct CardInject {  ///< the incident bot's card in the channel
    int cast = kNoCast;
    std::string title;
    std::vector<std::pair<std::string, std::string>> fields;
};
struct EscalateInject {  ///< the unanswered page goes to the next person on the rota
    int cast = kNoCast;
    std::string text;
};
struct TicketInject {
    std::string from;
    std::string subject;
    std::string text;
    int minutes_before = 0;  ///< it was opened so long before
};
struct SocialInject {
    std::string handle;
    std::string text;
};
struct TruthInject {
    CellSet cells;
    Level level = Level::kOperational;
    std::string text;
};
struct SeverityInject {
    int cast = kNoCast;
    Severity severity = Severity::kS4;
};
struct StatusInject {  ///< of the incident itself, not of the status page
    int cast = kNoCast;
    InternalStatus status = InternalStatus::kInvestigating;
};
struct GuideNote {
    GuidePlace place = GuidePlace::kPager;
    std::string text;
};
/// Notes of a coach, read one after the other; they replace those before. None: the guide is done.
struct GuideInject {
    std::vector<GuideNote> notes;
};
struct EndInject {};
struct NoInjectAction {};  ///< only sets flags or counters

using InjectAction =
    std::variant<NoInjectAction, MessageInject, SpokenInject, PageInject, CardInject, TicketInject,
                 SocialInject, TruthInject, SeverityInject, EndInject, EscalateInject, GuideInject,
                 EditInject, ReactInject, HandOverInject, StatusInject>;

/// A maintenance that is planned, or under way, when the drill starts.
struct GivenMaintenance {
    std::string id;
    MaintenancePlan plan;
};

/// Something that a scenario counts. A change stops at the bounds.
struct Counter {
    std::string id;
    std::int32_t start = 0;
    std::int32_t min = -1'000'000;
    std::int32_t max = 1'000'000;
};

/// One of the values is chosen at the start of a session, by its seed.
struct Variation {
    std::string id;
    std::vector<std::string> values;  ///< 2 to kVariationValueCountMax
};

/// What a wording rule looks for in the text of a public post.
enum class WordingKind : std::uint8_t {
    kLong,               ///< more than `characters` before the first link
    kNoNextUpdate,       ///< an open incident, and no time for the next update
    kNoProductionIssue,  ///< the first post, and not the number of the production issue
    kSlot,               ///< an open slot of a template
    kHostName,           ///< the name of a machine
    kPhrases             ///< one of `folded_phrases`
};

/// Advice on wording: shown beside a post in the debrief, never a block.
struct WordingRule {
    std::string id;
    WordingKind kind = WordingKind::kPhrases;
    std::string advice;
    int characters = 0;
    std::vector<std::string> folded_phrases;
};

struct CounterChange {
    std::uint8_t counter = 0;
    std::int32_t by = 1;
};

enum class TriggerKind : std::uint8_t { kAt, kAfter, kWhen };

/// Something the scenario makes happen.
struct Inject {
    std::string id;
    TriggerKind trigger = TriggerKind::kAt;
    Milliseconds at_ms = 0;  ///< kAt: the moment; kAfter and kWhen: the delay behind the trigger
    int after = 0;           ///< kAfter: the inject that starts the delay, each time it fires
    Condition when;          ///< kWhen: starts the delay once it holds
    Condition only_if;       ///< if it does not hold when due, the inject does not happen
    Condition unless;        ///< contingency: if it holds when due, the inject is not needed
    bool is_contingency = false;
    bool is_of_policy = false;  ///< not the author's: the policy's rules of paging
    bool is_pressure = false;   ///< the facilitator may publish it at any moment
    Milliseconds every_ms = 0;  ///< repeats this long after it fired; 0: once
    int limit = 1;              ///< most times it fires, 1 to 100
    InjectAction action;
    std::uint64_t flags_set = 0;
    std::uint64_t flags_cleared = 0;
    std::vector<CounterChange> counts;
    int phase = kNoPhase;         ///< entered when it happens
    std::uint8_t approves = 0;    ///< bits 1 << Approval: the word given
    std::uint8_t takes_back = 0;  ///< bits likewise
};

enum class ExpectationKind : std::uint8_t {
    kSeen,  ///< seen when the condition first holds
    kKept   ///< kept unless the condition ever holds
};

/// What a practised CMOC would do. Observed, never scored.
struct Expectation {
    std::string id;
    std::string text;  ///< "First public update"
    std::string why;   ///< one sentence for the debrief; may be empty
    ExpectationKind kind = ExpectationKind::kSeen;
    Condition condition;
    Milestone due_from = Milestone::kStart;  ///< used when due_inject is kNoInject
    int due_inject = kNoInject;              ///< counts from its first fire
    Milliseconds within_ms = 0;              ///< due this long after; kSeen only
};

enum class Confidentiality : std::uint8_t { kPublic, kConfidential };

struct Scenario {
    Setting setting;
    std::string summary;
    std::string production_issue;       ///< its number, as text; the cast tells it
    Severity severity = Severity::kS4;  ///< at the start
    Milliseconds length_ms = 0;         ///< nominal
    Milliseconds longest_ms = 0;        ///< hard end
    Milliseconds silence_ms = 0;        ///< the cast is never silent for longer; 0: it does not say
    std::vector<std::string> tags;
    Confidentiality confidentiality = Confidentiality::kPublic;
    std::vector<CastMember> cast;
    std::vector<PhraseList> phrase_lists;
    LateLanguage language;  ///< how the cast understands the player
    std::vector<std::string> flag_names;
    std::vector<Counter> counters;
    std::vector<std::string> phases;  ///< the drill begins in the first
    std::vector<Variation> variations;
    std::vector<GivenMaintenance> maintenances;  ///< at most kMaintenanceCountMax
    std::uint8_t approvals_needed = 0;           ///< bits 1 << Approval: steps that need a word
    std::vector<WordingRule> wording;
    std::vector<Inject> injects;
    std::vector<Expectation> expectations;
    std::vector<std::string> hard;  ///< "What made this hard", for the debrief
    ScenarioIndex index;            ///< build_index() of all the above
    std::string pack_hash;          ///< SHA-256 of the resolved pack in canonical form, hexadecimal
};

}  // namespace drill::engine
