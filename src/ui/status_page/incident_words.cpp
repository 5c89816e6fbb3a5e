#include "ui/status_page/incident_words.h"

#include "base/joined.h"
#include "kit/widgets.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {

std::string_view impact_of(const engine::Setting& setting, const engine::IncidentOnPage& incident) {
    const bool is_set = incident.impact_level != 0;
    return impact_of(setting.skin, is_set ? static_cast<engine::Level>(incident.impact_level)
                                          : incident.worst_level);
}

std::string affected_words(const engine::Setting& setting, const engine::IncidentOnPage& incident) {
    const std::string cells = cells_in_words(setting, incident.cells);
    const std::string_view impact = impact_of(setting, incident);
    return impact.empty() ? cells : base::joined({"Impact: ", impact, " · ", cells});
}

void nothing_is_open(const engine::Room& room) {
    kit::text(room.has_incidents() ? "Nothing is open."
                                   : "None. Customers see nothing of this incident until you post.",
              {.style = {.color = kit::theme().ink2}});
}

}  // namespace drill::ui::status_page
