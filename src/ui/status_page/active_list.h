// Incidents and maintenance on the dashboard: what is active, and what is over.
#pragma once

#include <optional>

#include "engine/room.h"
#include "ui/status_page/drafts.h"

namespace drill::ui::status_page {

/// One line of the lists.
struct ListEntry {
    bool is_maintenance = false;
    int number = 0;

    bool operator==(const ListEntry&) const = default;
};

/// The topmost incident or maintenance of the lists.
std::optional<ListEntry> first_entry(const engine::Room& room, bool is_maintenance);

/// What is active, newest first, and below it what is past, if anything. `focused`: what takes the
/// focus now.
void active_list(const engine::Room& room, Editor& editor, const std::optional<ListEntry>& focused);

}  // namespace drill::ui::status_page
