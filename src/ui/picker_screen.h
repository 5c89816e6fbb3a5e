// The first page: which drills there are, and the way to start one or to open a pack from disk.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/scenario.h"
#include "ui/intent.h"
#include "ui/palette.h"
#include "ui/session_list.h"

namespace drill::ui {

/// What the picker tells of a drill before it starts.
struct DrillSummary {
    std::string id;
    std::string title;
    std::string summary;
    std::string severity;  ///< "S2"
    engine::Milliseconds length_ms = 0;
    std::vector<std::string> tags;  ///< searched, not shown; kStartHere has a meaning of its own
    std::string pack_hash;          ///< of the pack as the site has it now; empty: not known
    std::string proof;  ///< "Proved: 617 claims, …"; empty: this very pack is not proved
};

/// The tag of the drill that is offered first to who has played none.
inline constexpr std::string_view kStartHere = "start here";

/// What the person has typed and chosen on the picker.
struct PickerView {
    std::string search;
    int length_filter = 0;        ///< 0 any, 1 up to 20 min, 2 up to 40 min, 3 longer
    bool is_first_visit = false;  ///< this browser has stored no drill yet
    std::string notice;           ///< a sentence of the app above the list; empty: none
    SessionListView sessions;
    Palette palette;
};

/// Numbers of the drills that search and length let through, in the order given; on the first visit
/// the one to start with comes first.
///
/// Every word of the search must occur in title, summary, severity or tags, in any case.
std::vector<std::size_t> matching_drills(std::span<const DrillSummary> drills,
                                         const PickerView& view);

/// Whether `drill` is the one to start with.
bool is_start_here(const DrillSummary& drill);

/// "12 min", to the nearest minute, at least "1 min".
std::string length_in_minutes(engine::Milliseconds length_ms);

/// `sessions` newest first.
Intents picker_screen(std::span<const DrillSummary> drills,
                      std::span<const SessionSummary> sessions, PickerView& view);

}  // namespace drill::ui
