// Customers' tickets: their tags, and which of them an incident is about.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/drill_time.h"

namespace drill::engine {

using base::Milliseconds;

/// Where the number of the production issue stands in Setting::ticket_tag.
inline constexpr std::string_view kTagNumber = "{number}";
/// What a ticket takes; further tags are not kept.
inline constexpr std::size_t kTicketTagCountMax = 12;
/// How long before the drill a ticket may have come in that an incident is still told to.
inline constexpr int kRecentTicketMinutes = 4 * 60;

struct Ticket {
    Milliseconds at_ms = 0;  ///< when it came to the player's queue
    std::string from;
    std::string subject;
    std::string text;
    std::vector<std::string> tags;  ///< each once, in the order in which they came
    std::vector<std::pair<Milliseconds, std::string>> answers;
    int minutes_before = 0;  ///< it was opened so long before it came

    bool has_tag(std::string_view tag) const;
    void add_tag(std::string_view tag);
    void remove_tag(std::string_view tag);
    /// Whether it was opened in the last hours before the drill, or in the drill.
    bool is_recent() const;
};

/// The tag of an incident: `pattern` with the number in its place. Empty while either is.
std::string incident_tag(std::string_view pattern, std::string_view number);

}  // namespace drill::engine
