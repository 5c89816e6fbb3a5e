// When public updates were due and when they were posted.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "debrief/labels.h"
#include "engine/event.h"

namespace drill::debrief {

/// The wait for one public update.
struct CadenceRow {
    int incident = 0;
    Milliseconds from_ms = 0;         ///< the post before, or the page for the first one
    Milliseconds due_ms = 0;          ///< as announced in the post before, else by the cadence
    Milliseconds posted_ms = kNever;  ///< kNever: the drill ended first
    std::string due;                  ///< time of day
    std::string posted;               ///< time of day; empty when the drill ended first
    /// How the post lay to its due time: "5 min before", "4 min after"; without a post how the end
    /// lay to it: "the drill ended 2 min before".
    std::string difference;
    bool is_promised = false;  ///< `due_ms` was announced
};

/// Each update that was due: the first after the page, and every one after a post to an open
/// incident. In the order in which they were posted; those never posted stand last.
std::vector<CadenceRow> cadence(const engine::Scenario& scenario,
                                std::span<const engine::Event> events, Milliseconds end_ms);

}  // namespace drill::debrief
