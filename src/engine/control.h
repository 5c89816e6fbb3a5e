// The small, flat half of a session's state: all that decisions and conditions may read.
#pragma once

#include <cstdint>
#include <type_traits>

#include "base/drill_time.h"
#include "engine/cells.h"
#include "engine/vocabulary.h"

namespace drill::engine {

using base::kNever;
using base::Milliseconds;

#ifndef DRILL_INJECT_COUNT_MAX  // only where ./dev bench proves packs longer than any may be
#define DRILL_INJECT_COUNT_MAX 256
#endif
inline constexpr int kInjectCountMax = DRILL_INJECT_COUNT_MAX;
inline constexpr int kPhraseListCountMax = 40;
inline constexpr int kCastCountMax = 16;
inline constexpr int kFlagCountMax = 64;
inline constexpr int kCounterCountMax = 16;
inline constexpr int kExpectationCountMax = 24;
inline constexpr int kPublicIncidentCountMax = 4;
inline constexpr int kPostCountMax = 250;  ///< posts of one incident that are left on the page
inline constexpr int kMaintenanceCountMax = 2;
inline constexpr int kPlannedMinuteMax = 30 * base::kDayMinutes;  ///< a plan reaches 30 days ahead
inline constexpr int kPhaseCountMax = 8;
inline constexpr int kVariationCountMax = 8;
inline constexpr int kVariationValueCountMax = 4;

/// Where an inject is on its way. Part of the state hash: append only.
enum class InjectStatus : std::uint8_t {
    kWaiting,    ///< for its trigger; not before `inject_due_ms`
    kScheduled,  ///< happens at `inject_due_ms`
    kDone        ///< its last time is over, or it was not needed
};

/// One incident on the status page.
struct PublicIncident {
    CellSet affected;
    Milliseconds opened_ms = kNever;
    Milliseconds last_post_ms = kNever;
    Milliseconds next_post_due_ms = kNever;  ///< as promised or by the cadence; kNever if resolved
    IncidentState state = IncidentState::kNone;
    Level level = Level::kOperational;
    std::uint8_t broadcast = 0;    ///< Broadcast bits of the latest post
    std::uint8_t post_count = 0;   ///< of those still on the page
    std::uint8_t is_promised = 0;  ///< the latest post tells when the next one comes
    std::uint8_t is_deleted = 0;
    std::uint8_t reserved[6] = {};  ///< zero; fills the last word

    bool is_open() const { return is_deleted == 0 && state != IncidentState::kResolved; }
};

/// Where a maintenance is on its way. Part of the state hash: append only.
enum class MaintenanceState : std::uint8_t { kNone, kScheduled, kActive, kCompleted };

/// A maintenance on the status page. Minutes count from the midnight before the drill, UTC.
struct Maintenance {
    CellSet cells;
    std::uint16_t starts_minute = 0;
    std::uint16_t ends_minute = 0;
    MaintenanceState state = MaintenanceState::kNone;
    std::uint8_t is_automatic = 0;  ///< starts and finishes by itself as planned
    std::uint8_t reminders = 0;     ///< bits 1 << MaintenanceStep
    std::uint8_t is_given = 0;      ///< by the pack
};

/// Plain data without padding, so that its bytes are its identity: hashing and copying take it
/// whole.
///
/// Moments are drill milliseconds, kNever when it has not happened.
struct Control {
    std::uint64_t seed = 0;
    std::uint64_t flags = 0;
    std::uint64_t inject_waiting[kInjectCountMax / 64] = {};  ///< bits, see InjectStatus
    std::uint64_t inject_resting[kInjectCountMax / 64] =
        {};  ///< those waiting that have a due time
    std::uint64_t inject_scheduled[kInjectCountMax / 64] = {};  ///< bits
    PublicIncident incidents[kPublicIncidentCountMax];
    Milliseconds now_ms = 0;  ///< of the latest event
    Milliseconds milestones_ms[kMilestoneCount];
    Milliseconds phases_ms[kPhaseCountMax];  ///< latest time each was entered
    Milliseconds inject_due_ms[kInjectCountMax];
    Milliseconds inject_fired_ms[kInjectCountMax];           ///< latest time
    Milliseconds said_ms[kPlaceCount][kPhraseListCountMax];  ///< latest time, by the CMOC
    Milliseconds expectation_seen_ms[kExpectationCountMax];
    Milliseconds intent_ms[2][kIntentCount];  ///< latest line with it, in the channel and the call
    std::int32_t counters[kCounterCountMax];
    std::uint16_t said_to[kPhraseListCountMax];  ///< cast members ever addressed with these words
    std::uint16_t intent_to[kIntentCount];       ///< cast members addressed in the latest such line
    std::uint8_t intent_state[kIntentCount] = {};  ///< IncidentState named in it; 0: none
    std::uint8_t intent_level[kIntentCount] = {};  ///< Level named in it; 0: none
    std::uint8_t inject_fires[kInjectCountMax];
    std::uint8_t page_levels[kCellCountMax];   ///< what customers are told
    std::uint8_t truth_levels[kCellCountMax];  ///< what is so
    std::uint16_t cast_present = 0;            ///< cast members who have appeared
    std::uint16_t post_count = 0;              ///< public posts of all incidents, ever
    std::uint16_t variations = 0;              ///< the value of each, 2 bits
    std::uint16_t message_count = 0;           ///< lines and cards of all channels
    std::uint16_t ticket_count = 0;
    PageStatus page = PageStatus::kNone;
    Severity severity = Severity::kS4;
    EndReason ended = EndReason::kNotEnded;
    std::uint8_t pace = 1;
    std::uint8_t is_paused = 0;
    std::uint8_t in_channel = 0;
    std::uint8_t in_call = 0;
    std::uint8_t is_muted = 0;
    std::uint8_t incident_count = 0;  ///< deleted ones included
    std::uint8_t phase = 0;
    std::uint8_t approved = 0;           ///< bits 1 << Approval: the word given and not taken back
    std::uint8_t unapproved = 0;         ///< bits likewise: steps that a post took without it
    std::uint8_t notified_severity = 0;  ///< told in the latest stakeholder notice; 0: none
    std::uint8_t is_issue_named = 0;     ///< the player knows the production issue
    std::uint8_t own_channels = 0;       ///< bits 1 << Channel: where the player wrote
    std::uint8_t reserved[2] = {};       ///< zero; fills the last word
    std::uint8_t intent_asks = 0;        ///< bits 1 << Intent: the latest such line was a question
    Maintenance maintenances[kMaintenanceCountMax];  ///< last but one: see state_hash()
    /// When the player last told something of each that the pack gave.
    Milliseconds maintenance_told_ms[kMaintenanceCountMax];

    Control();

    Milliseconds milestone(Milestone which) const { return milestones_ms[static_cast<int>(which)]; }
    InjectStatus inject_status(int inject) const;
    /// `due_ms`: when a scheduled inject happens; before when a waiting one does not look at its
    /// condition (0: it looks), or kNever.
    void set_inject(int inject, InjectStatus status, Milliseconds due_ms);
    bool has_ended() const { return ended != EndReason::kNotEnded; }
    /// The incident that conditions mean: the newest open one, else the newest; null when none.
    /// With `cells`, of those that list any of them.
    const PublicIncident* current_incident(const CellSet& cells = {}) const;
    int open_incident_count() const;
    int variation(int number) const { return variations >> (2 * number) & 3; }
};

static_assert(std::is_trivially_copyable_v<Control>);
static_assert(std::has_unique_object_representations_v<Control>,
              "no padding: the bytes are hashed");
static_assert(sizeof(Control) <= 4096 || kInjectCountMax > 256);
static_assert(kInjectCountMax % 64 == 0);

/// The hash of every byte of `control`; equal states hash equal on every platform. As long as there
/// is no maintenance its bytes do not count, nor those of maintenance_told_ms unless the pack gave
/// one: logs from before there was any keep their hashes.
std::uint64_t state_hash(const Control& control);

}  // namespace drill::engine
