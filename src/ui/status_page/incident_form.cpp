#include "kit/widgets.h"
#include "ui/keys.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/infrastructure_matrix.h"
#include "ui/status_page/post_fields.h"

namespace drill::ui::status_page {
namespace {

bool is_complete(const engine::Setting& setting, const IncidentDraft& draft) {
    return !is_blank(draft.title) && has_details(draft.post) &&
           !cells_of(setting, draft.has_all_cells, draft.cells).empty();
}

void title_field(IncidentDraft& draft) {
    const kit::FormRow row("Title");
    const bool is_missing = draft.was_tried && is_blank(draft.title);
    kit::text_field("Title", draft.title,
                    {.placeholder = "In simple terms, what is the issue?",
                     .error = is_missing ? "Write a title" : "",
                     .length_max = 400,
                     .is_required = true});
}

void fields(const engine::Setting& setting, IncidentDraft& draft) {
    if (const engine::PostTemplate* chosen = template_field(setting)) {
        fill_in(*chosen, draft.post);
        draft.title = chosen->title.empty() ? draft.title : chosen->title;
    }
    title_field(draft);
    state_field(draft.post);
    details_field(draft.post, "", "Who is affected, and when you post next.", draft.was_tried);
    status_field("Incident status", draft.post);
    kit::separator();
    broadcast_fields(draft.post);
    kit::separator();
    const bool is_missing = draft.was_tried && !draft.has_all_cells && draft.cells.empty();
    infrastructure_field(setting, draft.has_all_cells, draft.cells,
                         is_missing ? "Tick what is affected" : "");
}

/// The first field that still needs something; empty if that is no field.
std::string_view first_missing(const IncidentDraft& draft) {
    if (is_blank(draft.title))
        return "Title";
    return has_details(draft.post) ? "" : "Details";
}

}  // namespace

Intents incident_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    Intents intents;
    const kit::Scope form({.role = kit::Role::kForm, .name = "New incident", .rect = rect});
    IncidentDraft& draft = view.editor.incident;
    kit::Rect body = rect;
    const kit::Rect foot = body.cut_bottom(form_foot_height(view));
    {
        kit::ScrollArea area(body, {.name = "New incident fields",
                                    .padding_x = kit::px(16),
                                    .padding_y = kit::px(16),
                                    .gap = kit::px(12)});
        begin_page(view.editor, area);
        fields(room.setting(), draft);
    }
    FootPress press = form_foot(foot, view,
                                {.action = "Create incident",
                                 .reminder = "A broadcast cannot be taken back.",
                                 .offers_preview = true});
    if (is_pressed(Key::kSendForm))
        press = FootPress::kSend;
    if (press == FootPress::kCancel)
        open_dashboard(view.editor);
    if (press == FootPress::kPreview)
        open_preview(view.editor);
    if (press != FootPress::kSend)
        return intents;
    if (!is_complete(room.setting(), draft)) {
        draft.was_tried = true;
        view.editor.wants_focus = first_missing(draft);
        return intents;
    }
    mark_sent(view.editor, room);
    intents.push_back(engine::CreateIncident{
        draft.title, cells_of(room.setting(), draft.has_all_cells, draft.cells),
        post_of(draft.post)});
    return intents;
}

}  // namespace drill::ui::status_page
