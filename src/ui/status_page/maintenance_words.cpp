#include "ui/status_page/maintenance_words.h"

#include "base/drill_time.h"
#include "engine/maintenance.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {

std::string_view word_of(const engine::Skin& skin, engine::MaintenanceState state) {
    const auto number = static_cast<std::size_t>(state);
    return number == 0 ? std::string_view() : skin.maintenance_states[number - 1];
}

std::string planned_words(const engine::MaintenancePlan& plan) {
    return "Planned " + base::format_planned(plan.starts_minute) + " to " +
           base::format_planned(plan.ends_minute);
}

std::string scheduled_time(const engine::Room& room, const engine::MaintenanceOnPage& maintenance) {
    return maintenance.is_given ? "earlier" : clock_time(room, maintenance.scheduled_ms);
}

std::string moved_time(const engine::Room& room, const engine::MaintenanceOnPage& maintenance,
                       const engine::MaintenanceOnPage::Move& move) {
    if (engine::is_start_before(room.setting(), maintenance.plan, move))
        return base::format_planned(maintenance.plan.starts_minute).substr(0, 5);
    return clock_time(room, move.at_ms);
}

std::string told_words(const engine::MaintenanceOnPage::Move& move) {
    constexpr std::string_view kSteps[] = {"Scheduled",
                                           "Reminder 72 hours before",
                                           "Reminder 24 hours before",
                                           "Reminder 1 hour before",
                                           "Started",
                                           "Update",
                                           "Completed",
                                           "Automation turned off"};
    std::string words(kSteps[static_cast<std::size_t>(move.step)]);
    const bool is_reminder = move.step < engine::MaintenanceStep::kStart;
    if (move.is_automatic && !is_reminder)
        words += " by itself";
    return move.details.empty() ? words : words + ". " + move.details;
}

}  // namespace drill::ui::status_page
