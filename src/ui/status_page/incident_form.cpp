#include "base/text.h"
#include "kit/widgets.h"
#include "ui/status_page/form_frame.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/infrastructure_matrix.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {

using engine::SkinField;

namespace {

bool is_complete(const engine::Setting& setting, const IncidentDraft& draft) {
    return !base::is_blank(draft.title) && has_details(draft.post) &&
           !cells_of(setting, draft.has_all_cells, draft.cells).empty();
}

void fields(const engine::Setting& setting, IncidentDraft& draft) {
    const engine::Skin& skin = setting.skin;
    if (const engine::PostTemplate* chosen = template_field(setting)) {
        fill_in(*chosen, draft.post);
        draft.title = chosen->title.empty() ? draft.title : chosen->title;
    }
    title_field(skin, draft.title, "In simple terms, what is the issue?", draft.was_tried);
    state_field(skin, draft.post);
    details_field(skin, draft.post, "", "Who is affected, and when you post next.",
                  draft.was_tried);
    status_field(skin, SkinField::kIncidentStatus, draft.post);
    kit::separator();
    broadcast_fields(skin, draft.post);
    kit::separator();
    const bool is_missing = draft.was_tried && !draft.has_all_cells && draft.cells.empty();
    infrastructure_field(setting, draft.has_all_cells, draft.cells,
                         is_missing ? "Tick what is affected" : "");
}

/// The first field that still needs something; empty if that is no field.
std::string_view first_missing(const engine::Skin& skin, const IncidentDraft& draft) {
    if (base::is_blank(draft.title))
        return skin.field(SkinField::kTitle);
    return has_details(draft.post) ? std::string_view() : skin.field(SkinField::kDetails);
}

}  // namespace

Intents incident_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    IncidentDraft& draft = view.editor.incident;
    FormFrame form(rect, view,
                   {.name = "New incident",
                    .action = room.setting().skin.field(SkinField::kCreate),
                    .reminder = "A broadcast cannot be taken back.",
                    .offers_preview = true});
    fields(room.setting(), draft);
    if (!form.was_sent())
        return {};
    if (!is_complete(room.setting(), draft)) {
        draft.was_tried = true;
        view.editor.wants_focus = first_missing(room.setting().skin, draft);
        return {};
    }
    mark_sent(view.editor, room);
    return {engine::CommandBody{engine::CreateIncident{
        draft.title, cells_of(room.setting(), draft.has_all_cells, draft.cells),
        post_of(draft.post)}}};
}

}  // namespace drill::ui::status_page
