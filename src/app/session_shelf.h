// The stored sessions as the picker shows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/picker_screen.h"

namespace drill::app {

/// What the platform tells of one session.
struct ListedSession {
    std::string_view id;
    std::string_view facts;    ///< write_facts(), or what became of it
    std::string_view clock;    ///< write_heartbeat(), or what became of it
    std::string_view started;  ///< date and time of its start, in the reader's own way of writing
};

/// Collects a list while it arrives, so that the old one stays on the screen until the new one is
/// whole.
class SessionShelf {
public:
    void clear_arrivals() { arriving_.clear(); }
    void arrive(const ListedSession& session);
    /// The list is whole: it replaces the old one. Problems told of a session stay with it.
    void finish();

    /// Compares with the packs that the site has now.
    void compare(const std::vector<ui::DrillSummary>& drills);
    /// Says why a session cannot be opened; false when it is not on the shelf.
    bool tell_problem(std::string_view id, std::string problem);

    const std::vector<ui::SessionSummary>& sessions() const { return sessions_; }
    const ui::SessionSummary* find(std::string_view id) const;

private:
    std::vector<ui::SessionSummary> sessions_;
    std::vector<ui::SessionSummary> arriving_;
};

}  // namespace drill::app
