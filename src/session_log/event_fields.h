// The name and the fields of every event as a log stores them: one list for writing and reading.
//
// describe(fields, body) hands every field of `body` to `fields`, in stored order. A writer gets it
// const and prints, a reader fills it in, a range check only looks. Append only: a field or a name
// that stands here stands in logs that people keep.
#pragma once

#include <string_view>
#include <type_traits>
#include <variant>

#include "engine/event.h"

namespace drill::session_log {

/// What a number of an event counts into; each kind has its own limit.
enum class Numbered {
    kInject,
    kCast,
    kCell,
    kPhraseList,
    kFlag,
    kCounter,
    kExpectation,
    kIncident,
    kUpdate,
    kPhase,
    kApproval,
    kVariationBit,
    kMaintenance,
    kPlannedMinute,
    kReminder,
    kMessage,
    kTicket,
    kImpact
};

/// How many there are of each kind.
struct NumberedCounts {
    int injects = engine::kInjectCountMax;
    int cast = engine::kCastCountMax;
    int cells = engine::kCellCountMax;
    int phrase_lists = engine::kPhraseListCountMax;
    int flags = engine::kFlagCountMax;
    int counters = engine::kCounterCountMax;
    int expectations = engine::kExpectationCountMax;
    int incidents = engine::kPublicIncidentCountMax;
    int updates = engine::kPostCountMax;
    int phases = engine::kPhaseCountMax;
    int approvals = engine::kApprovalCount;
    int variation_bits = engine::kVariationCountMax * 2;
    int maintenances = engine::kMaintenanceCountMax;
    int planned_minutes = engine::kPlannedMinuteMax + 1;
    int reminders = engine::kReminderCount;
    int messages = 65536;  ///< no scenario bounds them; a room ignores what it does not have
    int tickets = 65536;
    int impacts = static_cast<int>(engine::Level::kSecurity) + 1;  ///< or 0

    int of(Numbered kind) const {
        const int counts[] = {injects,   cast,           cells,        phrase_lists,    flags,
                              counters,  expectations,   incidents,    updates,         phases,
                              approvals, variation_bits, maintenances, planned_minutes, reminders,
                              messages,  tickets,        impacts};
        return counts[static_cast<int>(kind)];
    }
};

/// Stored name of an event; empty for what is no event.
template <typename Body>
inline constexpr std::string_view kEventName = {};
template <>
inline constexpr std::string_view kEventName<engine::SessionStarted> = "session_started";
template <>
inline constexpr std::string_view kEventName<engine::SessionPaused> = "session_paused";
template <>
inline constexpr std::string_view kEventName<engine::SessionResumed> = "session_resumed";
template <>
inline constexpr std::string_view kEventName<engine::PaceSet> = "pace_set";
template <>
inline constexpr std::string_view kEventName<engine::DrillEnded> = "drill_ended";
template <>
inline constexpr std::string_view kEventName<engine::CastJoined> = "cast_joined";
template <>
inline constexpr std::string_view kEventName<engine::PageSent> = "page_sent";
template <>
inline constexpr std::string_view kEventName<engine::PageAcknowledged> = "page_acknowledged";
template <>
inline constexpr std::string_view kEventName<engine::PageResolved> = "page_resolved";
template <>
inline constexpr std::string_view kEventName<engine::ChannelJoined> = "channel_joined";
template <>
inline constexpr std::string_view kEventName<engine::CallJoined> = "call_joined";
template <>
inline constexpr std::string_view kEventName<engine::Muted> = "muted";
template <>
inline constexpr std::string_view kEventName<engine::Unmuted> = "unmuted";
template <>
inline constexpr std::string_view kEventName<engine::LineSaid> = "line_said";
template <>
inline constexpr std::string_view kEventName<engine::CardPosted> = "card_posted";
template <>
inline constexpr std::string_view kEventName<engine::TicketArrived> = "ticket_arrived";
template <>
inline constexpr std::string_view kEventName<engine::SocialPosted> = "social_posted";
template <>
inline constexpr std::string_view kEventName<engine::TruthChanged> = "truth_changed";
template <>
inline constexpr std::string_view kEventName<engine::SeverityChanged> = "severity_changed";
template <>
inline constexpr std::string_view kEventName<engine::IncidentCreated> = "incident_created";
template <>
inline constexpr std::string_view kEventName<engine::UpdatePosted> = "update_posted";
template <>
inline constexpr std::string_view kEventName<engine::CadenceChanged> = "cadence_changed";
template <>
inline constexpr std::string_view kEventName<engine::InfrastructureEdited> =
    "infrastructure_edited";
template <>
inline constexpr std::string_view kEventName<engine::ComponentSet> = "component_set";
template <>
inline constexpr std::string_view kEventName<engine::StakeholdersNotified> =
    "stakeholders_notified";
template <>
inline constexpr std::string_view kEventName<engine::InjectScheduled> = "inject_scheduled";
template <>
inline constexpr std::string_view kEventName<engine::InjectAwaited> = "inject_awaited";
template <>
inline constexpr std::string_view kEventName<engine::InjectFired> = "inject_fired";
template <>
inline constexpr std::string_view kEventName<engine::InjectSpared> = "inject_spared";
template <>
inline constexpr std::string_view kEventName<engine::FlagsChanged> = "flags_changed";
template <>
inline constexpr std::string_view kEventName<engine::CounterChanged> = "counter_changed";
template <>
inline constexpr std::string_view kEventName<engine::ExpectationSeen> = "expectation_seen";

template <>
inline constexpr std::string_view kEventName<engine::PageEscalated> = "page_escalated";
template <>
inline constexpr std::string_view kEventName<engine::TitleEdited> = "title_edited";
template <>
inline constexpr std::string_view kEventName<engine::UpdateEdited> = "update_edited";
template <>
inline constexpr std::string_view kEventName<engine::UpdateDeleted> = "update_deleted";
template <>
inline constexpr std::string_view kEventName<engine::IncidentDeleted> = "incident_deleted";
template <>
inline constexpr std::string_view kEventName<engine::PhaseEntered> = "phase_entered";
template <>
inline constexpr std::string_view kEventName<engine::ApprovalGiven> = "approval_given";
template <>
inline constexpr std::string_view kEventName<engine::ApprovalTakenBack> = "approval_taken_back";
template <>
inline constexpr std::string_view kEventName<engine::ApprovalMissed> = "approval_missed";

template <>
inline constexpr std::string_view kEventName<engine::GuideNoteGiven> = "guide_note_given";
template <>
inline constexpr std::string_view kEventName<engine::GuideDone> = "guide_done";
template <>
inline constexpr std::string_view kEventName<engine::MessageEdited> = "message_edited";
template <>
inline constexpr std::string_view kEventName<engine::Reacted> = "reacted";
template <>
inline constexpr std::string_view kEventName<engine::SlashAnswered> = "slash_answered";
template <>
inline constexpr std::string_view kEventName<engine::HelpCalled> = "help_called";
template <>
inline constexpr std::string_view kEventName<engine::InternalStatusChanged> =
    "internal_status_changed";
template <>
inline constexpr std::string_view kEventName<engine::RoleHandedOver> = "role_handed_over";
template <>
inline constexpr std::string_view kEventName<engine::IssueNamed> = "issue_named";
template <>
inline constexpr std::string_view kEventName<engine::TicketTagged> = "ticket_tagged";
template <>
inline constexpr std::string_view kEventName<engine::TicketAnswered> = "ticket_answered";
template <>
inline constexpr std::string_view kEventName<engine::FormSent> = "form_sent";

template <>
inline constexpr std::string_view kEventName<engine::MaintenanceScheduled> =
    "maintenance_scheduled";
template <>
inline constexpr std::string_view kEventName<engine::MaintenanceMoved> = "maintenance_moved";

template <>
inline constexpr std::string_view kEventName<engine::UpdateMoved> = "update_moved";
template <>
inline constexpr std::string_view kEventName<engine::PostMortemSet> = "post_mortem_set";
template <>
inline constexpr std::string_view kEventName<engine::ImpactSet> = "impact_set";

template <typename... Bodies>
constexpr bool all_are_named(const std::variant<Bodies...>*) {
    return (!kEventName<Bodies>.empty() && ...);
}
static_assert(all_are_named(static_cast<const engine::EventBody*>(nullptr)),
              "a new event needs a stored name, its fields below and a round-trip test");

/// Whether `Body` is `Plain`, const or not.
template <typename Body, typename Plain>
concept Is = std::is_same_v<std::remove_const_t<Body>, Plain>;

/// Events that say all by their name.
template <typename Body>
concept Bare = std::is_empty_v<std::remove_const_t<Body>>;

template <typename Fields, Bare Body>
void describe(Fields&, Body&) {}

template <typename Fields, Is<engine::SessionStarted> Body>
void describe(Fields& fields, Body& body) {
    fields.decimal("seed", body.seed);
    fields.name("severity", body.severity);
    fields.bits("variations", body.variations, Numbered::kVariationBit);
}
template <typename Fields, Is<engine::PaceSet> Body>
void describe(Fields& fields, Body& body) {
    fields.pace("pace", body.pace);
}
template <typename Fields, Is<engine::DrillEnded> Body>
void describe(Fields& fields, Body& body) {
    fields.name("reason", body.reason);
}
template <typename Fields, Is<engine::CastJoined> Body>
void describe(Fields& fields, Body& body) {
    fields.index("cast", body.cast, Numbered::kCast);
    fields.text("name", body.name);
    fields.text("role", body.role);
    fields.flag("is_bot", body.is_bot);
}
template <typename Fields, typename Body>
requires Is<Body, engine::PageSent> || Is<Body, engine::PageEscalated>
void describe(Fields& fields, Body& body) {
    fields.speaker("cast", body.cast);
    fields.text("text", body.text);
}
template <typename Fields, Is<engine::LineSaid> Body>
void describe(Fields& fields, Body& body) {
    fields.speaker("speaker", body.speaker);
    fields.name("place", body.place);
    fields.flag("is_heard", body.is_heard);
    fields.text("text", body.text);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
    fields.bits("addressed", body.addressed, Numbered::kCast);
    fields.intents("intents", body.intents);
    fields.named("named_state", body.named_state);
    fields.named("named_level", body.named_level);
    fields.named_cells("named_cells", body.named_cells);
    fields.named_flag("asks", body.asks);
    fields.named("channel", body.channel);
    fields.message("answers", body.answers);
    fields.label("label", body.label);
}
template <typename Fields, Is<engine::CardPosted> Body>
void describe(Fields& fields, Body& body) {
    fields.index("cast", body.cast, Numbered::kCast);
    fields.text("title", body.title);
    fields.pairs("fields", body.fields);
}
template <typename Fields, Is<engine::TicketArrived> Body>
void describe(Fields& fields, Body& body) {
    fields.text("from", body.from);
    fields.text("subject", body.subject);
    fields.text("text", body.text);
    fields.named_index("minutes_before", body.minutes_before, Numbered::kPlannedMinute);
}
template <typename Fields, Is<engine::SocialPosted> Body>
void describe(Fields& fields, Body& body) {
    fields.text("handle", body.handle);
    fields.text("text", body.text);
}
template <typename Fields, Is<engine::GuideNoteGiven> Body>
void describe(Fields& fields, Body& body) {
    fields.name("place", body.place);
    fields.flag("follows", body.follows);
    fields.text("text", body.text);
}
template <typename Fields, Is<engine::TruthChanged> Body>
void describe(Fields& fields, Body& body) {
    fields.cells("cells", body.cells);
    fields.name("level", body.level);
    fields.text("text", body.text);
}
template <typename Fields, Is<engine::SeverityChanged> Body>
void describe(Fields& fields, Body& body) {
    fields.speaker("cast", body.cast);
    fields.name("severity", body.severity);
}
template <typename Fields, Is<engine::InternalStatusChanged> Body>
void describe(Fields& fields, Body& body) {
    fields.speaker("cast", body.cast);
    fields.name("status", body.status);
}
template <typename Fields, Is<engine::PublicPost> Body>
void describe(Fields& fields, Body& body) {
    fields.name("state", body.state);
    fields.name("level", body.level);
    fields.text("details", body.details);
    fields.broadcast("broadcast", body.broadcast);
    fields.text("subject", body.subject);
}
template <typename Fields, Is<engine::IncidentCreated> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.text("title", body.title);
    fields.cells("cells", body.cells);
    fields.post("post", body.post);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
    fields.moment("next_post_due_ms", body.next_post_due_ms);
    fields.flag("is_promised", body.is_promised);
}
template <typename Fields, Is<engine::UpdatePosted> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.post("post", body.post);
    fields.cell_levels("cell_levels", body.cell_levels);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
    fields.moment("next_post_due_ms", body.next_post_due_ms);
    fields.flag("is_promised", body.is_promised);
}
template <typename Fields, Is<engine::TitleEdited> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.text("title", body.title);
}
template <typename Fields, Is<engine::UpdateEdited> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.index("update", body.update, Numbered::kUpdate);
    fields.text("details", body.details);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
    fields.moment("next_post_due_ms", body.next_post_due_ms);
    fields.flag("is_promised", body.is_promised);
}
template <typename Fields, Is<engine::UpdateDeleted> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.index("update", body.update, Numbered::kUpdate);
}
template <typename Fields, Is<engine::UpdateMoved> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.index("update", body.update, Numbered::kUpdate);
    fields.index("shown_minute", body.shown_minute, Numbered::kPlannedMinute);
}
template <typename Fields, Is<engine::PostMortemSet> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.text("link", body.link);
}
template <typename Fields, Is<engine::ImpactSet> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.index("level", body.level, Numbered::kImpact);
}
template <typename Fields, Is<engine::IncidentDeleted> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
}
template <typename Fields, Is<engine::CadenceChanged> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.moment("next_post_due_ms", body.next_post_due_ms);
}
template <typename Fields, Is<engine::InfrastructureEdited> Body>
void describe(Fields& fields, Body& body) {
    fields.index("incident", body.incident, Numbered::kIncident);
    fields.cells("cells", body.cells);
}
template <typename Fields, Is<engine::ComponentSet> Body>
void describe(Fields& fields, Body& body) {
    fields.cells("cells", body.cells);
    fields.name("level", body.level);
}
template <typename Fields, Is<engine::MaintenanceScheduled> Body>
void describe(Fields& fields, Body& body) {
    fields.index("maintenance", body.maintenance, Numbered::kMaintenance);
    auto& plan = body.plan;
    fields.text("title", plan.title);
    fields.text("details", plan.details);
    fields.cells("cells", plan.cells);
    fields.index("starts_minute", plan.starts_minute, Numbered::kPlannedMinute);
    fields.index("ends_minute", plan.ends_minute, Numbered::kPlannedMinute);
    fields.bits("reminders", plan.reminders, Numbered::kReminder);
    fields.text("subject", plan.subject);
    fields.flag("is_automatic", plan.is_automatic);
    fields.text("start_details", plan.start_details);
    fields.broadcast("start_broadcast", plan.start_broadcast);
    fields.text("finish_details", plan.finish_details);
    fields.broadcast("finish_broadcast", plan.finish_broadcast);
    fields.named_flag("is_given", body.is_given);
}
template <typename Fields, Is<engine::MaintenanceMoved> Body>
void describe(Fields& fields, Body& body) {
    fields.index("maintenance", body.maintenance, Numbered::kMaintenance);
    fields.name("step", body.step);
    fields.flag("is_automatic", body.is_automatic);
    fields.text("details", body.details);
    fields.broadcast("broadcast", body.broadcast);
    fields.named_bits("phrases", body.phrases, Numbered::kPhraseList);
}
template <typename Fields, Is<engine::StakeholdersNotified> Body>
void describe(Fields& fields, Body& body) {
    fields.name("severity", body.severity);
    fields.text("summary", body.summary);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
    fields.named_text("issue", body.issue);
}
template <typename Fields, Is<engine::InjectScheduled> Body>
void describe(Fields& fields, Body& body) {
    fields.index("inject", body.inject, Numbered::kInject);
    fields.moment("due_ms", body.due_ms);
}
template <typename Fields, Is<engine::InjectAwaited> Body>
void describe(Fields& fields, Body& body) {
    fields.index("inject", body.inject, Numbered::kInject);
    fields.moment("not_before_ms", body.not_before_ms);
}
template <typename Fields, typename Body>
requires Is<Body, engine::InjectFired> || Is<Body, engine::InjectSpared>
void describe(Fields& fields, Body& body) {
    fields.index("inject", body.inject, Numbered::kInject);
}
template <typename Fields, Is<engine::FlagsChanged> Body>
void describe(Fields& fields, Body& body) {
    fields.bits("set", body.set, Numbered::kFlag);
    fields.bits("cleared", body.cleared, Numbered::kFlag);
}
template <typename Fields, Is<engine::CounterChanged> Body>
void describe(Fields& fields, Body& body) {
    fields.index("counter", body.counter, Numbered::kCounter);
    fields.number("value", body.value);
}
template <typename Fields, Is<engine::ExpectationSeen> Body>
void describe(Fields& fields, Body& body) {
    fields.index("expectation", body.expectation, Numbered::kExpectation);
}
template <typename Fields, Is<engine::PhaseEntered> Body>
void describe(Fields& fields, Body& body) {
    fields.index("phase", body.phase, Numbered::kPhase);
}
template <typename Fields, typename Body>
requires Is<Body, engine::ApprovalGiven> || Is<Body, engine::ApprovalTakenBack> ||
    Is<Body, engine::ApprovalMissed>
void describe(Fields& fields, Body& body) {
    fields.bits("steps", body.steps, Numbered::kApproval);
}
template <typename Fields, Is<engine::MessageEdited> Body>
void describe(Fields& fields, Body& body) {
    fields.message("message", body.message);
    fields.named("channel", body.channel);
    fields.text("text", body.text);
}
template <typename Fields, Is<engine::Reacted> Body>
void describe(Fields& fields, Body& body) {
    fields.speaker("speaker", body.speaker);
    fields.message("message", body.message);
    fields.name("reaction", body.reaction);
    fields.flag("is_on", body.is_on);
}
template <typename Fields, Is<engine::SlashAnswered> Body>
void describe(Fields& fields, Body& body) {
    fields.named("channel", body.channel);
    fields.text("text", body.text);
    fields.text("answer", body.answer);
}
template <typename Fields, Is<engine::HelpCalled> Body>
void describe(Fields& fields, Body& body) {
    fields.text("text", body.text);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
    fields.bits("addressed", body.addressed, Numbered::kCast);
}
template <typename Fields, Is<engine::RoleHandedOver> Body>
void describe(Fields& fields, Body& body) {
    fields.speaker("from_cast", body.from);
    fields.speaker("to_cast", body.to);
}
template <typename Fields, Is<engine::IssueNamed> Body>
void describe(Fields& fields, Body& body) {
    fields.text("number", body.number);
}
template <typename Fields, Is<engine::TicketTagged> Body>
void describe(Fields& fields, Body& body) {
    fields.index("ticket", body.ticket, Numbered::kTicket);
    fields.text("tag", body.tag);
    fields.named_flag("is_removed", body.is_removed);
}
template <typename Fields, Is<engine::TicketAnswered> Body>
void describe(Fields& fields, Body& body) {
    fields.index("ticket", body.ticket, Numbered::kTicket);
    fields.text("text", body.text);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
}
template <typename Fields, Is<engine::FormSent> Body>
void describe(Fields& fields, Body& body) {
    fields.name("form", body.form);
    fields.pairs("fields", body.fields);
    fields.bits("phrases", body.phrases, Numbered::kPhraseList);
}

}  // namespace drill::session_log
