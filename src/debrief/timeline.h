// What happened and what was posted, in order.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "debrief/labels.h"
#include "engine/event.h"

namespace drill::debrief {

enum class RowKind : std::uint8_t {
    kPageSent,
    kPageAcknowledged,
    kPageResolved,
    kChannelJoined,
    kCallJoined,
    kMuted,
    kUnmuted,
    kMessage,  ///< a line in the channel
    kSpoken,   ///< a line in the call
    kCard,
    kTicket,
    kSocial,
    kTruth,
    kSeverity,
    kIncidentCreated,
    kUpdatePosted,
    kInfrastructure,
    kComponent,
    kNotice,
    kEnd,
    kApproval,  ///< a word for a step: given, taken back, or missing when the step was taken
    kEdit,      ///< of a title or a post that was out already
    kDeletion,
    kMaintenance,
    kReaction,
    kHelp,      ///< `/inc escalate`
    kHandOver,  ///< a role among the cast, or the CMOC's shift
    kAnswer,    ///< to a ticket, or its tag
    kContact,   ///< a contact request
    kInternalStatus
};

/// Where a row stands on the timeline.
enum class Lane : std::uint8_t {
    kHappened,  ///< the world and the people in it
    kRoom,      ///< the CMOC, in the room: page, channel, notices
    kCall,      ///< the CMOC, in the call
    kPublic     ///< the status page
};

struct TimelineRow {
    Milliseconds at_ms = 0;
    std::string time;  ///< of day, "14:21"
    RowKind kind = RowKind::kMessage;
    Lane lane = Lane::kHappened;
    std::string who;  ///< a role, "Customer" or "Social media"; empty for what nobody does
    /// What was said or posted, or what changed. Names of the cast stand as roles in brackets, but
    /// for Lane::kPublic, which is word for word.
    std::string text;
    bool is_heard = true;  ///< false: said while muted
};

/// A word or two for a kind: "Message", "Spoken", "Page", "Update".
std::string_view kind_label(RowKind kind);

/// A row for every event that people saw or that changed the truth; the director's bookkeeping,
/// the drill's own clock and the guide's notes leave none: a note explains the desk and is no part
/// of the incident. Oldest first.
std::vector<TimelineRow> timeline(const engine::Scenario& scenario,
                                  std::span<const engine::Event> events);

/// A stretch of time, its end not included.
struct Stretch {
    Milliseconds from_ms = 0;
    Milliseconds until_ms = 0;
};

/// When the CMOC was in the call and muted, oldest first; the last may reach to `end_ms`.
std::vector<Stretch> muted_stretches(std::span<const engine::Event> events, Milliseconds end_ms);

}  // namespace drill::debrief
