// Requests by a player, a facilitator or the clock. A request may be refused.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "engine/event.h"

namespace drill::engine {

/// Longest texts that the tool and the room accept, in bytes of UTF-8.
inline constexpr std::size_t kLineBytesMax = 12000;  ///< a field's 4,000 characters in any script
inline constexpr std::size_t kTitleBytesMax = 400;
inline constexpr std::size_t kDetailsBytesMax = 20000;
inline constexpr std::size_t kTagBytesMax = 200;
inline constexpr std::size_t kFormFieldCountMax = 8;

struct Advance {};  ///< only lets time pass to Command::at_ms
struct Pause {};
struct Resume {};
struct SetPace {
    std::uint8_t pace = 1;
};
struct EndDrill {};
struct AcknowledgePage {};
struct ResolvePage {};
struct JoinChannel {};
struct JoinCall {};
struct Mute {};
struct Unmute {};
struct Say {
    Place place = Place::kChannel;
    std::string text;
    Channel channel = Channel::kIncident;  ///< of Place::kChannel
    MessageRef answers = kNoMessage;       ///< a number
};  ///< a channel or the call; what begins with / is a command to the incident bot
struct CreateIncident {
    std::string title;
    CellSet cells;
    PublicPost post;
};
struct PostUpdate {
    int incident = 0;
    PublicPost post;
    std::vector<CellLevel> cell_levels;
};
struct EditInfrastructure {
    int incident = 0;
    CellSet cells;
};
struct SetComponent {
    CellSet cells;
    Level level = Level::kOperational;
};
struct EditTitle {
    int incident = 0;
    std::string title;
};
/// `update` is the place of a post among those still on the page, oldest first, from 0.
struct EditUpdate {
    int incident = 0;
    int update = 0;
    std::string details;
};
/// Shows a post at a minute since the midnight before the drill that is not to come.
struct MoveUpdate {
    int incident = 0;
    int update = 0;
    int shown_minute = 0;
};
/// `link` is a web address; empty: the page links to none any more.
struct SetPostMortem {
    int incident = 0;
    std::string link;
};
/// As ImpactSet.
struct SetImpact {
    int incident = 0;
    int level = 0;
};
/// Not the first post: without it there is no incident.
struct DeleteUpdate {
    int incident = 0;
    int update = 0;
};
struct DeleteIncident {
    int incident = 0;
};
struct ScheduleMaintenance {
    MaintenancePlan plan;
};
/// `step` is kStart, kUpdate, kFinish or kAutomationOff, which has no words.
struct MoveMaintenance {
    int maintenance = 0;
    MaintenanceStep step = MaintenanceStep::kUpdate;
    std::string details;
    std::uint8_t broadcast = 0;
};
struct NotifyStakeholders {
    Severity severity = Severity::kS4;
    std::string summary;
    std::string issue = {};  ///< number or link of the production issue; may be empty
};
/// Changes the words of the player's latest line in that channel.
struct EditLine {
    Channel channel = Channel::kIncident;
    std::string text;
};
struct React {
    int message = 0;
    Reaction reaction = Reaction::kThumbsUp;
    bool is_on = true;
};
struct TagTicket {
    int ticket = 0;
    std::string tag;
    bool is_removed = false;  ///< takes it off again
};
struct AnswerTicket {
    int ticket = 0;
    std::string text;
};
struct SendForm {
    FormKind form = FormKind::kContactRequest;
    std::vector<std::pair<std::string, std::string>> fields;
};
/// The facilitator lets an inject happen now, whatever it waits for; also while paused.
struct PublishInject {
    int inject = 0;
};
/// The facilitator uses up one time of an inject without its happening; also while paused.
struct SkipInject {
    int inject = 0;
};

using CommandBody =
    std::variant<Advance, Pause, Resume, SetPace, EndDrill, AcknowledgePage, ResolvePage,
                 JoinChannel, JoinCall, Mute, Unmute, Say, CreateIncident, PostUpdate,
                 EditInfrastructure, SetComponent, EditTitle, EditUpdate, DeleteUpdate,
                 DeleteIncident, NotifyStakeholders, PublishInject, SkipInject, ScheduleMaintenance,
                 MoveMaintenance, MoveUpdate, SetPostMortem, EditLine, React, TagTicket,
                 AnswerTicket, SendForm, SetImpact>;

/// A request at a moment of drill time. Everything due before `at_ms` happens first, so a command
/// also advances the clock: that is the only way time enters.
struct Command {
    Milliseconds at_ms = 0;
    CommandBody body;
};

}  // namespace drill::engine
