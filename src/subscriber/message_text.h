// The words that all ways to subscribers share: texts made safe, merge tags, names, moments.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/scenario.h"
#include "subscriber/notification.h"

namespace drill::subscriber {

/// The mark that every message begins with, before any word that somebody typed.
inline constexpr std::string_view kPractice = "PRACTICE";

/// `text` without control characters but line feeds.
std::string plain(std::string_view text);
/// The same in one line: every run of white space is one space, none at either end.
std::string one_line(std::string_view text);
/// At most `count_max` characters of `text`, the last an ellipsis if there were more.
std::string shortened(std::string_view text, std::size_t count_max);

/// "PRACTICE: Errors on the website", in one line.
std::string marked_title(const Notification& notification);

/// `text` with its merge tags filled, such as *|CURRENTSTATUS|*. One that nobody knows stays as it
/// is: subscribers see it so. What is filled in is not looked at again.
std::string merged(std::string_view text, const engine::Setting& setting,
                   const Notification& notification);

/// "Website (East, West); API (West)": components of `cells` with their containers.
std::string affected(const engine::Setting& setting, const engine::CellSet& cells);

/// "14:35 UTC".
std::string clock_time(const engine::Setting& setting, Milliseconds at_ms);
/// "2000-01-01T14:35:07.250Z". A pack knows no date: its first day is that one.
std::string iso_time(const engine::Setting& setting, Milliseconds at_ms);
/// "2000-01-01T14:35:07+00:00": starts and ends in a webhook, whose messages have the form above.
std::string iso_second(const engine::Setting& setting, Milliseconds at_ms);
/// 1 on the first day, 2 after midnight; a drill has no third.
int day_of(const engine::Setting& setting, Milliseconds at_ms);

/// "Investigating"; of a maintenance "Maintenance in progress".
std::string_view state_word(const engine::Setting& setting, const Notification& notification);

/// "Planned: 15:30 UTC to 16:30 UTC" of a maintenance, "Started: 14:21 UTC" of an incident.
std::string time_line(const engine::Setting& setting, const Notification& notification);

/// "incident" or "maintenance", in ids and addresses.
std::string_view kind_of(const Notification& notification);

/// Addresses of the practice page, which lead nowhere, and of an incident on it.
inline constexpr std::string_view kPageAddress = "https://practice.example/status";
std::string incident_address(const Notification& notification);

/// "practice-incident-1-message-2".
std::string message_id(const Notification& notification);

/// "practice-incident-1": never the id of a real page.
std::string practice_id(std::string_view kind, int number);

}  // namespace drill::subscriber
