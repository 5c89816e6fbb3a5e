// The drills that are stored in this browser: continue, review, export, delete.
#pragma once

#include <span>
#include <string>

#include "base/drill_time.h"
#include "ui/intent.h"

namespace drill::ui {

/// What the picker tells of a stored session.
struct SessionSummary {
    std::string id;
    std::string scenario_id;
    std::string title;
    std::string severity;   ///< "S2"; empty: not known
    std::string started;    ///< date and time as the reader writes them; empty: not known
    std::string pack_hash;  ///< of the pack that is stored with it
    base::Milliseconds drill_ms = 0;
    bool has_ended = false;
    bool has_changed = false;  ///< the site has another version of its pack now
    std::string problem;       ///< a sentence: why it cannot be opened; empty when it can
};

/// What the person has opened in the list.
struct SessionListView {
    std::string notice;        ///< a sentence of the app; empty: none
    std::string delete_asked;  ///< the session about which the question stands; empty: none
    bool shows_all = false;
};

/// Whether there is anything to show.
bool has_session_list(std::span<const SessionSummary> sessions, const SessionListView& view);

/// A card with heading and list, in the flow. `sessions` newest first.
Intents session_list(std::span<const SessionSummary> sessions, SessionListView& view);

/// The question whether a session is to be deleted, over the page while it stands.
Intents delete_session_dialog(std::span<const SessionSummary> sessions, SessionListView& view);

}  // namespace drill::ui
