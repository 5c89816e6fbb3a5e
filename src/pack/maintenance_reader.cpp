#include "pack/maintenance_reader.h"

#include <utility>

#include "engine/maintenance.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using engine::MaintenancePlan;

constexpr Key kMaintenanceKeys[] = {{"id", Need::kRequired},
                                    {"title", Need::kRequired},
                                    {"details", Need::kRequired},
                                    {"components", Need::kRequired},
                                    {"starts_at", Need::kRequired},
                                    {"ends_at", Need::kRequired},
                                    {"reminders"},
                                    {"subject"},
                                    {"automatic"},
                                    {"start_message"},
                                    {"start_broadcast"},
                                    {"finish_message"},
                                    {"finish_broadcast"}};
constexpr base::Milliseconds kMinuteMs = 60'000;

std::string many_lines(Reading& reading, const JsonNode* node) {
    return reading.text(node, kTextBytesMax, Lines::kMany);
}

/// The next such span that is not over when the drill begins. An end that is not behind its start
/// is one of the day after.
void read_span(Reading& reading, const JsonNode& node, const engine::Scenario& scenario,
               MaintenancePlan& plan) {
    const JsonNode* end = node.find("ends_at");
    const auto starts_ms = reading.time_of_day(node.find("starts_at"), kMinuteMs);
    const auto ends_ms = reading.time_of_day(end, kMinuteMs);
    if (!starts_ms || !ends_ms) {
        return;
    }
    const base::Milliseconds begins_ms = scenario.setting.starts_at_ms;
    plan.starts_minute = static_cast<int>(*starts_ms / kMinuteMs);
    plan.ends_minute = static_cast<int>(*ends_ms / kMinuteMs);
    if (*starts_ms == *ends_ms) {
        reading.expect(*end, "a time other than that of \"starts_at\"");
    }
    if (*ends_ms < *starts_ms) {
        plan.ends_minute += base::kDayMinutes;
    } else if (*ends_ms <= begins_ms) {
        plan.starts_minute += base::kDayMinutes;
        plan.ends_minute += base::kDayMinutes;
        // What the drill will not see of the day after was rather meant for this one.
        if (engine::planned_ms(scenario.setting, plan.starts_minute) > scenario.longest_ms) {
            reading.expect(
                *end, joined({"a time after ", in_quotes(base::format_time_of_day(begins_ms, 0)),
                              ", when the drill begins"}));
        }
    }
}

/// What customers read at a step that comes without anybody's words.
std::string read_message(Reading& reading, const JsonNode& node, std::string_view key,
                         bool is_needed) {
    const JsonNode* message = node.find(key);
    if (message == nullptr && is_needed) {
        reading.expect_missing(
            node, joined({"the key ", in_quotes(key), ", as no player writes it"}), {key});
    }
    return many_lines(reading, message);
}

MaintenancePlan read_plan(Reading& reading, const JsonNode& node,
                          const engine::Scenario& scenario) {
    const NameTable reminders{"a reminder", {"now", "72h", "24h", "1h"}};
    MaintenancePlan plan;
    plan.title = reading.text(node.find("title"), kNameBytesMax);
    plan.details = many_lines(reading, node.find("details"));
    plan.cells = reading.cell_set(node.find("components"));
    read_span(reading, node, scenario, plan);
    if (const JsonNode* wanted = node.find("reminders")) {
        plan.reminders = static_cast<std::uint8_t>(reading.name_bits(wanted, reminders));
    }
    plan.subject = reading.text(node.find("subject"), kNameBytesMax);
    plan.is_automatic = reading.boolean(node.find("automatic")).value_or(true);
    const bool has_begun = engine::planned_ms(scenario.setting, plan.starts_minute) == 0;
    plan.start_details =
        read_message(reading, node, "start_message", plan.is_automatic || has_begun);
    plan.start_broadcast = reading.ways(node.find("start_broadcast"));
    plan.finish_details = read_message(reading, node, "finish_message", plan.is_automatic);
    plan.finish_broadcast = reading.ways(node.find("finish_broadcast"));
    return plan;
}

}  // namespace

void read_maintenances(Reading& reading, const JsonNode& list, engine::Scenario& scenario) {
    reading.maintenances.is_complete = reading.list(&list, engine::kMaintenanceCountMax) &&
                                       list.child_count <= engine::kMaintenanceCountMax;
    if (!reading.maintenances.is_complete) {
        return;
    }
    for (const JsonNode& node : list) {
        if (!reading.object(&node, kMaintenanceKeys)) {
            reading.maintenances.is_complete = false;
            continue;
        }
        const std::string_view id = reading.id(node.find("id"));
        if (!id.empty() && reading.maintenances.find(id) >= 0) {
            reading.expect(*node.find("id"), "an id of its own for each maintenance");
        }
        MaintenancePlan plan = read_plan(reading, node, scenario);
        reading.maintenances.names.push_back(id);
        reading.maintenance_ends_ms.push_back(
            engine::planned_ms(scenario.setting, plan.ends_minute));
        scenario.maintenances.push_back({std::string(id), std::move(plan)});
    }
}

}  // namespace drill::pack
