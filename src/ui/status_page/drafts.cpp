#include "ui/status_page/drafts.h"

#include <utility>

#include "subscriber/receipt.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {
namespace {

const engine::PublicUpdate& update_at(const engine::IncidentOnPage& incident, int update) {
    return incident.updates[static_cast<std::size_t>(update)];
}

std::string default_subject(const engine::Room& room) {
    return "Status Notification from " + room.setting().page_name;
}

/// What is counted before and after sending the open form.
std::size_t effect_count(const Editor& editor, const engine::Room& room) {
    switch (editor.page) {
        case Page::kNewIncident:
            return room.incidents().size();
        case Page::kUpdate:
            return incident_at(room, editor.update.incident).updates.size();
        case Page::kNotice:
            return room.notices().size();
        case Page::kDashboard:
        case Page::kInfrastructure:
        case Page::kIncident:
            break;
    }
    return 0;
}

bool has_effect(const Editor& editor, const engine::Room& room) {
    if (editor.page != Page::kInfrastructure)
        return effect_count(editor, room) > editor.sent.count_before;
    const InfrastructureDraft& draft = editor.infrastructure;
    return incident_at(room, draft.incident).cells ==
           cells_of(room.setting(), draft.has_all_cells, draft.cells);
}

/// To how many the newest post of `incident` went; nobody can call it back.
std::string sent_words(const engine::Room& room, const engine::IncidentOnPage& incident) {
    const engine::PublicUpdate& update = incident.updates.back();
    const std::string words = subscriber::receipt(room.setting(), update.post, update.at_ms);
    return update.post.broadcast == 0 ? words : words + " It cannot be taken back.";
}

/// Forgets the draft of the open form; says what it did.
std::string discard_sent(Editor& editor, const engine::Room& room) {
    std::string words;
    switch (editor.page) {
        case Page::kNewIncident:
            editor.incident = {};
            return "Incident created. " + sent_words(room, room.incidents().back());
        case Page::kUpdate:
            words = "Update posted. " + sent_words(room, incident_at(room, editor.update.incident));
            editor.update = {};
            return words;
        case Page::kInfrastructure:
            editor.infrastructure = {};
            return "Affected infrastructure saved.";
        case Page::kNotice:
            editor.notice = {};
            return "Stakeholders notified.";
        case Page::kDashboard:
        case Page::kIncident:
            break;
    }
    return {};
}

void go_to(Editor& editor, Page page) {
    editor.page = page;
    editor.was_opened = true;
    editor.sent = {};
    editor.done.clear();
    editor.shows_public_page = false;
}

}  // namespace

const engine::IncidentOnPage& incident_at(const engine::Room& room, int incident) {
    return room.incidents()[static_cast<std::size_t>(incident)];
}

void open_new_incident(Editor& editor, const engine::Room& room) {
    go_to(editor, Page::kNewIncident);
    if (std::exchange(editor.incident.is_started, true))
        return;
    editor.incident.post.subject = default_subject(room);
}

void open_update(Editor& editor, const engine::Room& room, int incident) {
    go_to(editor, Page::kUpdate);
    if (editor.update.incident == incident)
        return;
    editor.update = {};
    editor.update.incident = incident;
    const engine::IncidentOnPage& on_page = incident_at(room, incident);
    editor.update.post.state = static_cast<int>(shown(on_page.state()));
    editor.update.post.status = static_cast<int>(shown(on_page.level()));
    editor.update.post.subject = default_subject(room);
}

void take_levels(const engine::Room& room, UpdateDraft& draft) {
    for (std::size_t cell = 0; cell < room.setting().cells.size(); ++cell) {
        const engine::Level level = room.page_level(static_cast<int>(cell));
        draft.levels[cell] = static_cast<int>(shown(level));
    }
}

void open_infrastructure(Editor& editor, const engine::Room& room, int incident) {
    go_to(editor, Page::kInfrastructure);
    if (editor.infrastructure.incident == incident)
        return;
    editor.infrastructure = {};
    editor.infrastructure.incident = incident;
    editor.infrastructure.cells = incident_at(room, incident).cells;
    editor.infrastructure.has_all_cells = editor.infrastructure.cells == all_cells(room.setting());
}

void open_notice(Editor& editor, const engine::Room& /*room*/) {
    go_to(editor, Page::kNotice);
}

void open_incident(Editor& editor, const engine::Room& room, int incident) {
    go_to(editor, Page::kIncident);
    if (editor.revision.incident == incident)
        return;
    editor.revision = {};
    editor.revision.incident = incident;
    editor.revision.title = incident_at(room, incident).title;
}

void edit_update(Editor& editor, const engine::Room& room, int update) {
    RevisionDraft& draft = editor.revision;
    draft.update = update;
    draft.details = update_at(incident_at(room, draft.incident), update).post.details;
    draft.is_saving = false;
}

void open_dashboard(Editor& editor) {
    go_to(editor, Page::kDashboard);
}

void open_preview(Editor& editor) {
    editor.shows_preview = true;
    editor.preview = 0;
}

void mark_sent(Editor& editor, const engine::Room& room) {
    editor.sent = {true, effect_count(editor, room)};
}

void settle_sent(Editor& editor, const engine::Room& room, bool was_refused) {
    if (!editor.sent.is_waiting)
        return;
    if (was_refused) {
        editor.sent = {};
        return;
    }
    if (!has_effect(editor, room))
        return;
    std::string done = discard_sent(editor, room);
    open_dashboard(editor);
    editor.done = std::move(done);
    editor.wants_focus = "New incident";  // the button that was pressed is gone
}

void settle_revision(Editor& editor, const engine::Room& room, bool was_refused) {
    RevisionDraft& draft = editor.revision;
    if (draft.incident < 0)
        return;
    const engine::IncidentOnPage& incident = incident_at(room, draft.incident);
    if (incident.is_deleted) {
        draft = {};
        if (editor.page != Page::kIncident)
            return;
        open_dashboard(editor);
        editor.done = "Incident deleted.";
        editor.wants_focus = "New incident";  // the button that was pressed is gone
        return;
    }
    draft.is_saving = draft.is_saving && !was_refused;
    if (!draft.is_saving || update_at(incident, draft.update).post.details != draft.details)
        return;
    draft.update = -1;
    draft.is_saving = false;
    editor.done = "Update changed. Nobody is notified of it.";
}

engine::PublicPost post_of(const PostDraft& draft) {
    engine::PublicPost post;
    post.state = static_cast<engine::IncidentState>(draft.state + 1);
    post.level = static_cast<engine::Level>(draft.status + 1);
    post.details = draft.details;
    post.subject = draft.subject;
    for (std::size_t i = 0; i < draft.broadcast.size(); ++i) {
        if (draft.broadcast[i])
            post.broadcast |= static_cast<std::uint8_t>(engine::kBroadcasts[i]);
    }
    return post;
}

engine::CellSet all_cells(const engine::Setting& setting) {
    engine::CellSet cells;
    for (std::size_t cell = 0; cell < setting.cells.size(); ++cell)
        cells.add(static_cast<int>(cell));
    return cells;
}

engine::CellSet cells_of(const engine::Setting& setting, bool has_all_cells,
                         const engine::CellSet& cells) {
    return has_all_cells ? all_cells(setting) : cells;
}

}  // namespace drill::ui::status_page
