// What a scenario can ask about the state, compiled to a flat postfix program.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/cells.h"
#include "engine/control.h"

namespace drill::engine {

/// One step of a condition. The comment says which fields of ConditionStep it reads.
enum class ConditionKind : std::uint8_t {
    kAlways,         ///< –
    kAll,            ///< first = how many results before it are joined
    kAny,            ///< first = likewise
    kNot,            ///< – (turns the one before it)
    kSince,          ///< first = Milestone, low = milliseconds at least; false if it never happened
    kSinceInject,    ///< first = inject, low = milliseconds at least; false if it never fired
    kPage,           ///< mask = bits 1 << PageStatus
    kJoined,         ///< first = Place (channel or call)
    kMuted,          ///< in the call and muted
    kIncidentState,  ///< mask = bits 1 << IncidentState of the current incident; here and in the
                     ///< others about it: cells, if any, choose among those that list them
    kIncidentLevel,  ///< low to high = Level of the current incident; false when there is none
    kPageLevel,      ///< cells, low to high: any of them is shown at such a level
    kTruthLevel,     ///< cells, low to high: any of them really is at such a level
    kAffects,        ///< cells: the current incident lists any of them
    kAffectedCount,  ///< low to high = cells listed by the current incident
    kUpdateOverdue,  ///< low = milliseconds after the due time of any open incident
    kBroadcast,      ///< mask = Broadcast bits, all set in the current incident's latest post
    kSaid,           ///< first = phrase list, mask = bits 1 << Place; second = cast member
                     ///< addressed or kNobody; low = inject after which it was said, or kNoInject
    kFlag,           ///< first = flag
    kCounter,        ///< first = counter, low to high
    kFired,          ///< first = inject
    kSeverity,       ///< mask = bits 1 << Severity
    kPostCount,      ///< low to high = public posts so far
    kPhase,          ///< mask = bits 1 << phase
    kSincePhase,     ///< first = phase, low = milliseconds at least; false if never entered
    kVariation,      ///< first = variation, mask = bits 1 << value
    kApproved,       ///< mask = bits 1 << Approval, all given and not taken back
    kUnapproved,     ///< mask = bits 1 << Approval: any of these steps was taken without
    kPromised,       ///< the current incident's latest post tells when the next one comes
    kNotified,       ///< mask = bits 1 << Severity told in the latest stakeholder notice
    kOpenIncidents,  ///< low to high = open public incidents
    kSaidIntent,     ///< first = Intent; mask, second and low as for kSaid, the cast member
                     ///< addressed in the latest such line; high = IncidentState that it names
                     ///< + 16 * Level, 0: any, + 256 if it must be a question
    kMaintenance,    ///< first = maintenance of the pack, mask = bits 1 << maintenance_value()
    kSinceMaintenance  ///< first = likewise, low = milliseconds at least since the player told
                       ///< something of it; false if they never did
};

/// What conditions can tell apart of a maintenance: its state, and whether it goes on by itself.
constexpr unsigned maintenance_value(MaintenanceState state, bool is_automatic) {
    return static_cast<unsigned>(state) + (is_automatic ? 4U : 0U);
}

inline constexpr std::uint16_t kNobody = 0xFFFF;
inline constexpr std::int32_t kNoInject = -1;

/// Most results that may wait on the evaluator's stack: one bit each.
inline constexpr int kConditionStackMax = 64;

struct ConditionStep {
    ConditionKind kind = ConditionKind::kAlways;
    std::uint16_t first = 0;
    std::uint16_t second = 0;
    std::uint32_t mask = 0;
    std::int32_t low = 0;
    std::int32_t high = 0;
    CellSet cells;
};

/// Postfix: operands before kAll, kAny, kNot. Empty: always true.
using Condition = std::vector<ConditionStep>;

/// Whether `condition` holds at `now_ms`, a moment not before `control.now_ms`.
bool holds(const Condition& condition, const Control& control, Milliseconds now_ms);

}  // namespace drill::engine
