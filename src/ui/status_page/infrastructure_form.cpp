#include "kit/widgets.h"
#include "ui/status_page/form_frame.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/infrastructure_matrix.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {

Intents infrastructure_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    InfrastructureDraft& draft = view.editor.infrastructure;
    const engine::Setting& setting = room.setting();
    FormFrame form(rect, view,
                   {.name = "Edit infrastructure",
                    .action = "Save infrastructure",
                    .reminder = "Sends no notification."});
    fixed_row("Incident", incident_at(room, draft.incident).title,
              "This changes what the incident affects, not a component's level.");
    const bool is_missing = draft.was_tried && !draft.has_all_cells && draft.cells.empty();
    infrastructure_field(setting, draft.has_all_cells, draft.cells,
                         is_missing ? "Tick what is affected" : "");
    if (!form.was_sent())
        return {};
    const engine::CellSet cells = cells_of(setting, draft.has_all_cells, draft.cells);
    draft.was_tried = true;
    if (cells.empty())
        return {};
    mark_sent(view.editor, room);
    return {engine::CommandBody{engine::EditInfrastructure{draft.incident, cells}}};
}

}  // namespace drill::ui::status_page
