#include "ui/status_page/status_editor.h"

#include "base/later.h"
#include "kit/widgets.h"
#include "ui/guide_note.h"
#include "ui/page_bar.h"
#include "ui/pane_head.h"
#include "ui/status_page/dashboard.h"
#include "ui/status_page/forms.h"
#include "ui/status_page/post_fields.h"
#include "ui/status_page/public_page.h"

namespace drill::ui::status_page {
namespace {

std::string_view title_of(Page page) {
    switch (page) {
        case Page::kDashboard:
            return "Dashboard";
        case Page::kNewIncident:
            return "New incident";
        case Page::kUpdate:
            return "Update";
        case Page::kInfrastructure:
            return "Edit infrastructure";
        case Page::kNotice:
            return "Stakeholder notice";
        case Page::kIncident:
            return "Incident";
        case Page::kNewMaintenance:
            return "New maintenance";
        case Page::kMaintenance:
            return "Maintenance";
        case Page::kContactRequest:
        case Page::kHandOver:
            return title_of(form_on(page));
    }
    return "";
}

/// "Status page / New incident"; the first part leads back.
void path(const kit::Rect& rect, Editor& editor) {
    const kit::Row row(rect, {.gap = kit::px(5)});
    const std::string_view title = editor.shows_public_page ? "Public page" : title_of(editor.page);
    if (!is_phone()) {
        const kit::TextStyle quiet{.type = kit::Type::kLine, .color = kit::theme().ink3};
        if (editor.page == Page::kDashboard || editor.shows_public_page)
            kit::text("Status page", {.style = quiet, .width = kit::kNatural});
        else if (kit::link("Status page", quiet))
            open_dashboard(editor);
        kit::text("/", {.style = quiet, .width = kit::kNatural});
    }
    kit::heading(title, 2, kit::Type::kLine);
}

void head(const kit::Rect& rect, Editor& editor, bool has_public_page) {
    kit::fill(rect, kit::theme().panel);
    kit::horizontal_line(rect.max.y - kit::px(1), rect.min.x, rect.max.x);
    kit::Rect inner = rect.inset(kit::px(16), 0.0f);
    if (!has_public_page) {
        const kit::Segment segments[] = {{"Editor"},
                                         {is_phone() ? "Page" : "Public page", kit::Icon::kEye}};
        const float width = segmented_width(segments);
        const kit::Rect place = inner.cut_right(width);
        int index = editor.shows_public_page ? 1 : 0;
        kit::at(kit::centred(place, {width, kit::px(is_phone() ? 44 : 32)}));
        if (kit::segmented("Status page view", segments, index))
            editor.shows_public_page = index == 1;
        mark(engine::GuidePlace::kPublicPage, place);
        if (editor.shows_public_page)
            mark(Spot::kToEditor, place);
    }
    path(inner, editor);
}

DRILL_LATER Intents open_form(const kit::Rect& rect, const engine::Room& room, DrillView& view) {
    switch (view.editor.page) {
        case Page::kDashboard:
            break;
        case Page::kNewIncident:
            return incident_form(rect, room, view);
        case Page::kUpdate:
            return update_form(rect, room, view);
        case Page::kInfrastructure:
            return infrastructure_form(rect, room, view);
        case Page::kNotice:
            return notice_form(rect, room, view);
        case Page::kIncident:
            return incident_page(rect, room, view);
        case Page::kNewMaintenance:
            return maintenance_form(rect, room, view);
        case Page::kMaintenance:
            return maintenance_page(rect, room, view);
        case Page::kContactRequest:
        case Page::kHandOver:
            return desk_form(rect, room, view);
    }
    return {};
}

}  // namespace

Intents status_editor(const kit::Rect& rect, const engine::Room& room, DrillView& view,
                      bool has_public_page) {
    const kit::Scope scope({.role = kit::Role::kRegion,
                            .name = "Status page",
                            .states = kit::node_state::kStop,
                            .rect = rect});
    const bool was_refused = was_form_refused(view);
    settle_sent(view.editor, room, was_refused);
    settle_revision(view.editor, room, was_refused);
    kit::Rect rest = rect;
    kit::fill(rect, kit::theme().panel);
    const kit::Rect top = rest.cut_top(pane_head_height());
    mark(engine::GuidePlace::kStatusPage, top);
    head(top, view.editor, has_public_page);
    if (view.editor.shows_public_page && !has_public_page) {
        public_page(rest, room);
        return {};
    }
    return view.editor.page == Page::kDashboard ? dashboard(rest, room, view, has_public_page)
                                                : open_form(rest, room, view);
}

}  // namespace drill::ui::status_page
