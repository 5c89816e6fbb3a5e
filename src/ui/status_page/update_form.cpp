#include <string>
#include <vector>

#include "kit/widgets.h"
#include "ui/page_bar.h"
#include "ui/room_words.h"
#include "ui/status_page/form_frame.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/level_table.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {

using engine::SkinField;

namespace {

/// A level for each affected component.
void levels_table(const engine::Room& room, const engine::CellSet& affected, UpdateDraft& draft) {
    const engine::Setting& setting = room.setting();
    LevelTable table("Level by component", "Affected component");
    for (std::size_t i = 0; i < setting.cells.size(); ++i) {
        const int cell = static_cast<int>(i);
        if (!affected.has(cell))
            continue;
        const LevelTable::Row row(table, setting, cell);
        level_select(setting.skin, "Level of " + cell_name(setting, cell), draft.levels[i]);
    }
}

void fields(const engine::Room& room, const engine::IncidentOnPage& incident, UpdateDraft& draft) {
    const engine::Skin& skin = room.setting().skin;
    fixed_row("Incident", incident.title);
    if (const engine::PostTemplate* chosen = template_field(room.setting()))
        fill_in(*chosen, draft.post);
    state_field(skin, draft.post);
    const std::string since =
        "What changed for customers since " + clock_time(room, incident.updates.back().at_ms) + "?";
    details_field(skin, draft.post, since, "Nothing new is still a post: add one true detail.",
                  draft.was_tried);
    kit::separator();
    broadcast_fields(skin, draft.post);
    kit::separator();
    status_field(skin, SkinField::kCurrentStatus, draft.post);
    {
        const kit::FormRow row(skin.field(SkinField::kSetLevel), kit::FormLabel::kOwnText);
        kit::space(is_phone() ? 0.0f : kit::px(2));
        if (kit::checkbox(skin.field(SkinField::kOneLevel), draft.applies_to_all) &&
            !draft.applies_to_all)
            take_levels(room, draft);
    }
    if (!draft.applies_to_all)
        levels_table(room, incident.cells, draft);
}

engine::PostUpdate update_of(const engine::IncidentOnPage& incident, const UpdateDraft& draft) {
    engine::PostUpdate update;
    update.incident = draft.incident;
    update.post = post_of(draft.post);
    if (draft.applies_to_all)
        return update;
    for (int cell = 0; cell < engine::kCellCountMax; ++cell) {
        if (!incident.cells.has(cell))
            continue;
        const int level = draft.levels[static_cast<std::size_t>(cell)];
        update.cell_levels.push_back({cell, static_cast<engine::Level>(level + 1)});
    }
    return update;
}

}  // namespace

Intents update_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    UpdateDraft& draft = view.editor.update;
    const engine::IncidentOnPage& incident = incident_at(room, draft.incident);
    FormFrame form(rect, view,
                   {.name = "Update",
                    .action = room.setting().skin.field(SkinField::kPost),
                    .reminder = "A broadcast cannot be taken back.",
                    .offers_preview = true});
    fields(room, incident, draft);
    if (!form.was_sent())
        return {};
    if (!has_details(draft.post)) {
        draft.was_tried = true;
        view.editor.wants_focus = room.setting().skin.field(SkinField::kDetails);
        return {};
    }
    mark_sent(view.editor, room);
    return {engine::CommandBody{update_of(incident, draft)}};
}

}  // namespace drill::ui::status_page
