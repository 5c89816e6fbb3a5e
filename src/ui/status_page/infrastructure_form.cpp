#include "kit/widgets.h"
#include "ui/keys.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/infrastructure_matrix.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {

Intents infrastructure_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    const kit::Scope form({.role = kit::Role::kForm, .name = "Edit infrastructure", .rect = rect});
    InfrastructureDraft& draft = view.editor.infrastructure;
    const engine::Setting& setting = room.setting();
    kit::Rect body = rect;
    const kit::Rect foot = body.cut_bottom(form_foot_height(view));
    {
        kit::ScrollArea area(body, {.name = "Edit infrastructure fields",
                                    .padding_x = kit::px(16),
                                    .padding_y = kit::px(16),
                                    .gap = kit::px(12)});
        begin_page(view.editor, area);
        fixed_row("Incident", incident_at(room, draft.incident).title,
                  "This changes what the incident affects, not a component's level.");
        const bool is_missing = draft.was_tried && !draft.has_all_cells && draft.cells.empty();
        infrastructure_field(setting, draft.has_all_cells, draft.cells,
                             is_missing ? "Tick what is affected" : "");
    }
    FootPress press = form_foot(
        foot, view, {.action = "Save infrastructure", .reminder = "Sends no notification."});
    if (is_pressed(Key::kSendForm))
        press = FootPress::kSend;
    if (press == FootPress::kCancel)
        open_dashboard(view.editor);
    if (press != FootPress::kSend)
        return intents;
    const engine::CellSet cells = cells_of(setting, draft.has_all_cells, draft.cells);
    draft.was_tried = true;
    if (cells.empty())
        return intents;
    mark_sent(view.editor, room);
    intents.push_back(engine::EditInfrastructure{draft.incident, cells});
    return intents;
}

}  // namespace drill::ui::status_page
