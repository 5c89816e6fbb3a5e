#include "base/drill_time.h"
#include "subscriber/channels.h"
#include "subscriber/json_writer.h"
#include "subscriber/message_text.h"

namespace drill::subscriber {
namespace {

/// The pairs of component and container that are affected.
void affected_cells(JsonWriter& json, const engine::Setting& setting,
                    const engine::CellSet& cells) {
    json.open("infrastructure_affected", '[');
    for (std::size_t i = 0; i < setting.cells.size(); ++i) {
        if (!cells.has(static_cast<int>(i)))
            continue;
        json.open_line("", '{');
        json.text("component", practice_id("component", setting.cells[i].component));
        json.text("container", practice_id("container", setting.cells[i].container));
        json.close('}');
    }
    json.close(']');
}

void named(JsonWriter& json, std::string_view kind, int number, std::string_view name) {
    json.open_line("", '{');
    json.text("name", name);
    json.text("_id", practice_id(kind, number));
    json.close('}');
}

/// Names of what is affected, each once.
void affected_names(JsonWriter& json, const engine::Setting& setting,
                    const engine::CellSet& cells) {
    engine::CellSet components;  // sets of any small numbers
    engine::CellSet containers;
    for (std::size_t i = 0; i < setting.cells.size(); ++i) {
        if (cells.has(static_cast<int>(i))) {
            components.add(setting.cells[i].component);
            containers.add(setting.cells[i].container);
        }
    }
    json.open("components", '[');
    for (std::size_t i = 0; i < setting.components.size(); ++i) {
        if (components.has(static_cast<int>(i)))
            named(json, "component", static_cast<int>(i), setting.components[i].name);
    }
    json.close(']');
    json.open("containers", '[');
    for (std::size_t i = 0; i < setting.containers.size(); ++i) {
        if (containers.has(static_cast<int>(i)))
            named(json, "container", static_cast<int>(i), setting.containers[i]);
    }
    json.close(']');
}

/// A planned minute, which may lie many days ahead, as a start or an end.
std::string planned(int minute) {
    engine::Setting midnight;
    const int day = 1 + minute / base::kDayMinutes;
    const auto of_day_ms = static_cast<Milliseconds>(minute % base::kDayMinutes) * 60'000U;
    std::string moment = iso_second(midnight, of_day_ms);
    moment.replace(8, 2, day < 10 ? "0" + std::to_string(day) : std::to_string(day));
    return moment;
}

/// What an incident's payload has and a maintenance's lacks.
void incident_course(JsonWriter& json, const engine::Setting& setting,
                     const Notification& notification) {
    const bool is_first = notification.is_first();
    const engine::Skin& skin = setting.skin;
    json.text("current_state", state_word(setting, notification));
    json.text("previous_status", is_first ? "" : title_of(skin, notification.previous_level));
    json.text("previous_state", is_first ? "" : title_of(skin, notification.previous_state));
}

}  // namespace

Delivery webhook(const engine::Setting& setting, const Notification& notification) {
    const engine::PublicPost& post = notification.post;
    const bool is_maintenance = !notification.maintenance.empty();
    const bool is_resolved = post.state == engine::IncidentState::kResolved;
    JsonWriter json;
    json.open("", '{');
    json.text("practice", "PRACTICE: a drill, not a real incident");
    json.text("id", practice_id(kind_of(notification), notification.incident));
    json.text("message_id", message_id(notification));
    json.text("title", marked_title(notification));
    json.text("datetime", iso_time(setting, notification.at_ms));
    if (is_maintenance) {
        json.text("datetime_start", planned(notification.starts_minute));
        json.text("datetime_end", planned(notification.ends_minute));
    } else {
        json.text("datetime_start", iso_second(setting, notification.started_ms));
        json.text("datetime_resolve", is_resolved ? iso_second(setting, notification.at_ms) : "");
    }
    json.text("current_status", title_of(setting.skin, post.level));
    if (!is_maintenance)
        incident_course(json, setting, notification);
    affected_cells(json, setting, notification.cells);
    affected_names(json, setting, notification.cells);
    json.text("details", plain(post.details));
    json.text(is_maintenance ? "maintenance_url" : "incident_url", incident_address(notification));
    json.text("status_page_url", kPageAddress);
    json.close('}');
    Delivery call;
    call.payload = json.take();
    return call;
}

}  // namespace drill::subscriber
