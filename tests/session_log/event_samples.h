// One event of every kind, each field with a value of its own.
#pragma once

#include <utility>
#include <vector>

#include "engine/event.h"

namespace drill::session_log {

inline engine::CellSet cells_from(std::initializer_list<int> numbers) {
    engine::CellSet cells;
    for (const int number : numbers) {
        cells.add(number);
    }
    return cells;
}

/// What becomes of messages, tickets and forms.
inline std::vector<engine::Event> room_events() {
    using namespace engine;
    return {
        {75, kEveryone,
         LineSaid{3,
                  Place::kChannel,
                  true,
                  "Same here",
                  0,
                  0,
                  0,
                  IncidentState::kNone,
                  Level{},
                  {},
                  false,
                  Channel::kTeam,
                  65535,
                  255}},
        {75, kEveryone, MessageEdited{labelled(255), Channel::kIncident, "Same here, in part"}},
        {75, kEveryone, MessageEdited{kOwnLatest, Channel::kIssue, "More"}},
        {75, kEveryone, Reacted{kCmocSpeaker, 0, Reaction::kParty, false}},
        {75, kCmocAndFacilitator, SlashAnswered{Channel::kTeam, "/inc x", "I do not know /inc x"}},
        {75, kEveryone, HelpCalled{"the Incident Manager", 2, 4}},
        {75, kEveryone, RoleHandedOver{1, 15}},
        {75, kEveryone, RoleHandedOver{kCmocSpeaker, 2}},
        {75, kEveryone, IssueNamed{"4127"}},
        {75, kEveryone, InternalStatusChanged{3, InternalStatus::kPostIncident}},
        {75, kEveryone, TicketTagged{65535, "incident_4127"}},
        {75, kEveryone, TicketTagged{65535, "incident_4127", true}},
        {75, kEveryone, TicketArrived{"Ana", "Help", "It was down", 43200}},
        {75, kEveryone, TicketAnswered{0, "We are on it", 1}},
        {75, kEveryone, FormSent{FormKind::kHandOver, {{"Problem", "Jobs wait"}}, 1}},
    };
}

inline std::vector<engine::Event> maintenance_events() {
    using namespace engine;
    return {
        {71, kEveryone,
         MaintenanceScheduled{0,
                              {"Upgrade", "We move", cells_from({1}), 0, 43200, 9, "Planned", true,
                               "It begins", 5, "It is over", 8}}},
        {71, kEveryone, MaintenanceMoved{0, MaintenanceStep::kRemind1h, true, "", 0}},
        {71, kEveryone, MaintenanceMoved{0, MaintenanceStep::kStart, false, "Now", 1}},
        {71, kEveryone,
         MaintenanceScheduled{
             1, {"Move", "Given", cells_from({2}), 1, 2, 0, "", false, "", 0, "", 0}, true}},
        {71, kEveryone, MaintenanceMoved{1, MaintenanceStep::kUpdate, false, "Longer", 1, 5}},
    };
}

/// In an order that a log accepts; among the texts are all that must be escaped.
inline std::vector<engine::Event> every_event() {
    using namespace engine;
    const PublicPost opening{IncidentState::kInvestigating, Level::kPartial,
                             "Jobs wait.\nWe are looking.", 1 | 8 | 128, "Status \"now\""};
    const PublicPost update{IncidentState::kResolved, Level::kOperational, "All is well", 0, ""};
    std::vector<Event> events = {
        {0, kEngineOnly, SessionStarted{18446744073709551615ULL, Severity::kS2}},
        {0, kEveryone, CastJoined{15, "Mara", "Incident Manager", true}},
        {10, kEveryone, PageSent{0, "Tab\there, \\ there"}},
        {20, kEveryone, PageAcknowledged{}},
        {20, Audience{0b00011}, PageResolved{}},
        {30, kEveryone, SessionPaused{}},
        {30, kEveryone, SessionResumed{}},
        {30, kFacilitatorOnly, PaceSet{4}},
        {40, kEveryone, ChannelJoined{}},
        {40, kEveryone, CallJoined{}},
        {41, kEveryone, Unmuted{}},
        {42, kEveryone, Muted{}},
        {43, Audience{0b10001},
         LineSaid{kCmocSpeaker, Place::kCall, false, "H\xC3\xA9llo \x01", 0x80000000ACULL, 0x8001,
                  0x81, IncidentState::kMonitoring, Level::kPartial, cells_from({3, 127}), true}},
        {44, kEveryone, CardPosted{1, "Incident", {{"Type", "Platform"}, {"Empty", ""}}}},
        {45, kEveryone, TicketArrived{"Ana", "Help", "It is down"}},
        {46, kEveryone, SocialPosted{"@fern", "is it down?"}},
        {47, kFacilitatorOnly, TruthChanged{cells_from({0, 63, 64, 127}), Level::kSecurity, "x"}},
        {48, kEveryone, SeverityChanged{2, Severity::kS1}},
        {50, kEveryone, IncidentCreated{0, "Jobs", cells_from({1, 2}), opening, 3, 600050, true}},
        {60, kEveryone, InfrastructureEdited{0, cells_from({})}},
        {60, kEveryone, CadenceChanged{0, 500000}},
        {70, kEveryone,
         UpdatePosted{0, update, {{2, Level::kDegraded}, {1, Level::kOperational}}, 0, kNever}},
        {70, kEveryone, TitleEdited{0, "Jobs wait"}},
        {70, kEveryone, UpdateEdited{0, 1, "All is well again", 2, 700000, true}},
        {70, kEveryone, UpdateMoved{0, 1, 845}},
        {70, kEveryone, PostMortemSet{0, "https://status.example/1"}},
        {70, kEveryone, ImpactSet{0, 6}},
        {70, kEveryone, ImpactSet{0, 0}},
        {70, kEveryone, UpdateDeleted{0, 1}},
        {70, kEveryone, IncidentDeleted{0}},
        {71, kEveryone, PageEscalated{3, "Nobody answered"}},
        {71, kFacilitatorOnly, PhaseEntered{7}},
        {71, kFacilitatorOnly, ApprovalGiven{15}},
        {71, kFacilitatorOnly, ApprovalTakenBack{8}},
        {71, kFacilitatorOnly, ApprovalMissed{1}},
        {71, kEveryone, GuideNoteGiven{GuidePlace::kComposer, true, "Say who you are"}},
        {71, kEveryone, GuideDone{}},
        {71, kEveryone, ComponentSet{cells_from({5}), Level::kMaintenance}},
    };
    for (Event& event : maintenance_events())
        events.push_back(std::move(event));
    const std::vector<Event> hidden = {
        {72, kEveryone, StakeholdersNotified{Severity::kS3, "Told", 1}},
        {72, kEveryone, StakeholdersNotified{Severity::kS3, "Told", 1, "5001"}},
        {73, kEngineOnly, InjectScheduled{191, 86400000}},
        {73, kEngineOnly, InjectAwaited{7, kNever}},
        {73, kEngineOnly, InjectFired{8}},
        {73, kEngineOnly, InjectSpared{9}},
        {74, kEngineOnly, FlagsChanged{0x8000000000000000ULL, 1}},
        {74, kEngineOnly, CounterChanged{15, -7}},
        {74, kEngineOnly, ExpectationSeen{23}},
    };
    events.insert(events.end(), hidden.begin(), hidden.end());
    for (Event& event : room_events())
        events.push_back(std::move(event));
    events.push_back({80, kEveryone, DrillEnded{EndReason::kByPlayer}});
    return events;
}

}  // namespace drill::session_log
