// Words and starting values of one product's status page. No rule reads them: the same commands
// lead to the same state under every skin.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/vocabulary.h"

namespace drill::engine {

/// A field or a button of the forms; its name is in Skin::fields.
enum class SkinField : std::uint8_t {
    kTitle,
    kState,
    kDetails,
    kIncidentStatus,  ///< of a new incident
    kCurrentStatus,   ///< of an update
    kBroadcast,
    kSubject,
    kInfrastructure,
    kEverything,  ///< the box for all components and containers
    kOneLevel,    ///< the box for one level for all that is affected
    kCreate,      ///< the button that opens an incident
    kPost,        ///< the button that updates one
    kSetLevel,    ///< the row of kOneLevel
    kReminders,   ///< the row of a maintenance's reminders
    kAutomation,  ///< the row of kAutomatic
    kAutomatic,   ///< the box for a maintenance that starts and ends by itself
    kStartMessage,
    kStartWays,  ///< the row of the ways by which the start message goes out
    kFinishMessage,
    kFinishWays,
    kPlannedStart,
    kPlannedEnd,
    kMaintenanceState,  ///< of one that runs
    kSchedule           ///< the button that plans a maintenance
};
inline constexpr std::size_t kSkinFieldCount = 24;

struct Skin {
    std::string id = "statusio";
    bool is_chosen = false;  ///< by whoever started the session, in place of the pack's own
    std::array<std::string, 4> states = {"Investigating", "Identified", "Monitoring", "Resolved"};
    /// As screens name them, and as messages to subscribers do.
    std::array<std::string, 6> levels = {"Operational",          "Planned maintenance",
                                         "Degraded performance", "Partial disruption",
                                         "Service disruption",   "Security event"};
    std::array<std::string, 6> level_titles = {"Operational",          "Planned Maintenance",
                                               "Degraded Performance", "Partial Service Disruption",
                                               "Service Disruption",   "Security Event"};
    std::size_t level_count = 6;  ///< those that forms offer, from the first on
    /// What the impact of an incident is called, by the worst level that its posts gave one of its
    /// components; empty where the product tells of none.
    std::array<std::string, 6> impacts = {};
    std::array<std::string, kSkinFieldCount> fields = {
        "Title",
        "Current state",
        "Details",
        "Incident status",
        "Current status",
        "Broadcast",
        "Message subject",
        "Affected infrastructure",
        "All components and containers",
        "Apply status level to all affected infrastructure",
        "Create incident",
        "Post update",
        "Set status level",
        "Reminder emails",
        "Automation",
        "Automatically start and finish",
        "Start message",
        "Start notifications",
        "Finish message",
        "Finish notifications",
        "Planned start",
        "Expected end",
        "Current state",
        "Schedule maintenance"};
    /// What the box of each way of broadcasting says, as kBroadcasts; empty: forms do not offer it.
    std::array<std::string, 6> ways = {
        "Notify email subscribers", "Notify webhook subscribers",
        "Tweet this update",        "Notify Microsoft Teams subscribers",
        "Notify SMS subscribers",   "Notify Slack subscribers"};
    /// What the box of each reminder of a maintenance says, as MaintenanceStep up to kStart; empty:
    /// forms do not offer it.
    std::array<std::string, 4> reminders = {
        "Send email notifications now", "Send email notifications 72 hours before planned start",
        "Send email notifications 24 hours before planned start",
        "Send email notifications 1 hour before planned start"};
    /// The subjects on which forms open; "{page}" stands for the page's name.
    std::string subject = "Status Notification from {page}";
    std::string maintenance_subject = "Scheduled Maintenance Notification from {page}";
    /// As MaintenanceState from kScheduled on.
    std::array<std::string, 3> maintenance_states = {"Scheduled", "In progress", "Completed"};
    IncidentState state = IncidentState::kInvestigating;  ///< on which a new incident opens
    Level level = Level::kDegraded;
    std::uint8_t broadcast = 1 | 4 | 8 | 128;  ///< Broadcast bits
    bool has_all_cells = true;
    bool applies_to_all = true;  ///< one level for all that an update affects

    const std::string& field(SkinField which) const {
        return fields[static_cast<std::size_t>(which)];
    }
};

/// As the skin's messages name them.
std::string_view title_of(const Skin& skin, IncidentState state);
std::string_view title_of(const Skin& skin, Level level);
/// A level that the skin does not offer has the impact of the worst that it does.
std::string_view impact_of(const Skin& skin, Level level);

}  // namespace drill::engine
