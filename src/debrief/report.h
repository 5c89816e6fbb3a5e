// The debrief of one session: observed beside expected, and what made it hard first.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/later.h"
#include "debrief/accuracy.h"
#include "debrief/cadence.h"
#include "debrief/expectations.h"
#include "debrief/public_posts.h"
#include "debrief/tickets.h"
#include "debrief/timeline.h"
#include "debrief/traps.h"
#include "debrief/wording.h"

namespace drill::debrief {

/// Names roles, never people; holds no judgement of the player.
struct Report {
    std::string title;
    std::string page_name;                              ///< of the public status page
    engine::Skin skin;                                  ///< of that page
    engine::Severity severity = engine::Severity::kS4;  ///< at the start
    Milliseconds starts_at_ms = 0;                      ///< time of day, UTC, of drill moment 0
    Milliseconds end_ms = 0;                            ///< drill time
    engine::EndReason ended = engine::EndReason::kNotEnded;
    std::string began_at;  ///< time of day "15:28"
    std::string ended_at;
    std::string length;  ///< drill time "13:20"
    std::vector<std::string> hard;
    std::vector<TrapRow> traps;
    std::vector<TimelineRow> timeline;
    std::vector<Stretch> muted;
    std::vector<PublicPostRow> posts;
    std::vector<WordingRow> wording;
    std::vector<CadenceRow> cadence;
    std::vector<AccuracyRow> accuracy;
    std::vector<ExpectationRow> expectations;
    std::string tickets;  ///< see tickets_sentence()
};

/// A sentence on how the drill came to its end, with full stop.
std::string_view end_sentence(engine::EndReason reason);

/// Reports on `events`, a session of `scenario` from its start; it need not have ended, then the
/// report reaches to the last event. Events from a log must have been through replay_log() first.
DRILL_LATER Report make_report(const engine::Scenario& scenario,
                               std::span<const engine::Event> events);

}  // namespace drill::debrief
