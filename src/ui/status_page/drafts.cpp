#include "ui/status_page/drafts.h"

#include <utility>

#include "base/drill_time.h"
#include "subscriber/receipt.h"
#include "ui/room_words.h"

namespace drill::ui::status_page {
namespace {

const engine::PublicUpdate& update_at(const engine::IncidentOnPage& incident, int update) {
    return incident.updates[static_cast<std::size_t>(update)];
}

Ways ways_of(std::uint8_t bits) {
    Ways ways{};
    for (std::size_t i = 0; i < ways.size(); ++i)
        ways[i] = (bits & static_cast<std::uint8_t>(engine::kBroadcasts[i])) != 0;
    return ways;
}

/// A post as the skin's forms open it.
PostDraft new_post(const engine::Room& room) {
    const engine::Skin& skin = room.setting().skin;
    PostDraft draft;
    draft.state = static_cast<int>(shown(skin.state));
    draft.status = static_cast<int>(shown(skin.level));
    draft.broadcast = ways_of(skin.broadcast);
    draft.subject = "Status Notification from " + room.setting().page_name;
    return draft;
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
        case Page::kNewMaintenance:
            return room.maintenances().size();
        case Page::kMaintenance:
            return maintenance_at(room, editor.move.maintenance).moves.size();
        case Page::kContactRequest:
        case Page::kHandOver:
            return room.forms().size();
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

/// To how many it went; nobody can call it back.
std::string sent_words(const engine::Room& room, std::uint8_t broadcast,
                       engine::Milliseconds at_ms) {
    const std::string words = subscriber::receipt(room.setting(), broadcast, at_ms);
    return broadcast == 0 ? words : words + " It cannot be taken back.";
}

std::string sent_words(const engine::Room& room, const engine::IncidentOnPage& incident) {
    const engine::PublicUpdate& update = incident.updates.back();
    return sent_words(room, update.post.broadcast, update.at_ms);
}

std::string sent_words(const engine::Room& room, const engine::MaintenanceOnPage& maintenance) {
    if (!maintenance.moves.empty())
        return sent_words(room, maintenance.moves.back().broadcast, maintenance.moves.back().at_ms);
    const bool reminds_now = (maintenance.plan.reminders & 1U) != 0;
    return sent_words(room, reminds_now ? static_cast<std::uint8_t>(engine::Broadcast::kEmail) : 0,
                      maintenance.scheduled_ms);
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
        case Page::kNewMaintenance:
            editor.maintenance = {};
            return "Maintenance scheduled. " + sent_words(room, room.maintenances().back());
        case Page::kMaintenance:
            words = "Maintenance changed. " +
                    sent_words(room, maintenance_at(room, editor.move.maintenance));
            editor.move = {};
            return words;
        case Page::kContactRequest:
        case Page::kHandOver:
            editor.forms[static_cast<std::size_t>(form_on(editor.page))] = {};
            return std::string(title_of(form_on(editor.page))) + " sent.";
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

const engine::MaintenanceOnPage& maintenance_at(const engine::Room& room, int maintenance) {
    return room.maintenances()[static_cast<std::size_t>(maintenance)];
}

void open_new_maintenance(Editor& editor, const engine::Room& room) {
    go_to(editor, Page::kNewMaintenance);
    MaintenanceDraft& draft = editor.maintenance;
    if (std::exchange(draft.is_started, true))
        return;
    draft.subject = "Scheduled Maintenance Notification from " + room.setting().page_name;
    draft.has_all_cells = room.setting().skin.has_all_cells;
    draft.start_broadcast = ways_of(room.setting().skin.broadcast);
    draft.finish_broadcast = draft.start_broadcast;
}

void open_maintenance(Editor& editor, const engine::Room& room, int maintenance) {
    go_to(editor, Page::kMaintenance);
    if (editor.move.maintenance == maintenance)
        return;
    editor.move = {};
    editor.move.maintenance = maintenance;
    editor.move.broadcast = ways_of(room.setting().skin.broadcast);
    take_planned_words(room, editor.move);
}

void take_planned_words(const engine::Room& room, MaintenanceMoveDraft& draft) {
    const engine::MaintenanceOnPage& maintenance = maintenance_at(room, draft.maintenance);
    const bool is_scheduled = maintenance.state == engine::MaintenanceState::kScheduled;
    const engine::MaintenancePlan& plan = maintenance.plan;
    draft.details = is_scheduled      ? plan.start_details
                    : draft.step == 1 ? plan.finish_details
                                      : std::string();
}

void open_new_incident(Editor& editor, const engine::Room& room) {
    go_to(editor, Page::kNewIncident);
    if (std::exchange(editor.incident.is_started, true))
        return;
    editor.incident.post = new_post(room);
    editor.incident.has_all_cells = room.setting().skin.has_all_cells;
}

void open_update(Editor& editor, const engine::Room& room, int incident) {
    go_to(editor, Page::kUpdate);
    if (editor.update.incident == incident)
        return;
    editor.update = {};
    editor.update.incident = incident;
    const engine::IncidentOnPage& on_page = incident_at(room, incident);
    editor.update.post = new_post(room);
    editor.update.post.state = static_cast<int>(shown(on_page.state()));
    editor.update.post.status = static_cast<int>(shown(on_page.level()));
    editor.update.applies_to_all = room.setting().skin.applies_to_all;
    take_levels(room, editor.update);
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

void open_form(Editor& editor, Page page) {
    go_to(editor, page);
}

engine::FormKind form_on(Page page) {
    return page == Page::kHandOver ? engine::FormKind::kHandOver
                                   : engine::FormKind::kContactRequest;
}

void open_incident(Editor& editor, const engine::Room& room, int incident) {
    go_to(editor, Page::kIncident);
    if (editor.revision.incident == incident)
        return;
    editor.revision = {};
    editor.revision.incident = incident;
    editor.revision.title = incident_at(room, incident).title;
    editor.revision.post_mortem = incident_at(room, incident).post_mortem;
}

void edit_update(Editor& editor, const engine::Room& room, int update) {
    RevisionDraft& draft = editor.revision;
    draft.update = update;
    const engine::PublicUpdate& on_page = update_at(incident_at(room, draft.incident), update);
    draft.details = on_page.post.details;
    draft.time = shown_time(room, on_page);
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
    if (!draft.is_saving)
        return;
    const engine::PublicUpdate& update = update_at(incident, draft.update);
    if (update.post.details != draft.details || shown_time(room, update) != draft.time)
        return;
    draft.update = -1;
    draft.is_saving = false;
    editor.done = "Update changed. Nobody is notified of it.";
}

std::uint8_t bits_of(const Ways& ways) {
    unsigned bits = 0;
    for (std::size_t i = 0; i < ways.size(); ++i)
        bits |= ways[i] ? static_cast<unsigned>(engine::kBroadcasts[i]) : 0U;
    return static_cast<std::uint8_t>(bits);
}

namespace {

int planned_minute(const PlannedTime& planned) {
    const int minute = minute_of(planned.time);
    return minute < 0 ? -1 : planned.day * base::kDayMinutes + minute;
}

}  // namespace

int minute_of(std::string_view time) {
    // Hours and minutes are written as minutes and seconds are.
    const auto read = base::parse_drill_time(time);
    const int minute = read ? static_cast<int>(*read / 1000) : base::kDayMinutes;
    const bool is_time = minute < base::kDayMinutes && *read % 1000 == 0 && time.size() <= 5;
    return is_time ? minute : -1;
}

engine::MaintenancePlan plan_of(const engine::Setting& setting, const MaintenanceDraft& draft) {
    engine::MaintenancePlan plan;
    plan.title = draft.title;
    plan.details = draft.details;
    plan.cells = cells_of(setting, draft.has_all_cells, draft.cells);
    plan.starts_minute = planned_minute(draft.start);
    plan.ends_minute = planned_minute(draft.end);
    for (std::size_t i = 0; i < draft.reminders.size(); ++i)
        plan.reminders |= static_cast<std::uint8_t>(draft.reminders[i] ? 1U << i : 0U);
    plan.subject = draft.subject;
    plan.is_automatic = draft.is_automatic;
    plan.start_details = draft.start_details;
    plan.start_broadcast = bits_of(draft.start_broadcast);
    plan.finish_details = draft.finish_details;
    plan.finish_broadcast = bits_of(draft.finish_broadcast);
    return plan;
}

engine::MoveMaintenance move_of(const engine::Room& room, const MaintenanceMoveDraft& draft) {
    const bool is_scheduled =
        maintenance_at(room, draft.maintenance).state == engine::MaintenanceState::kScheduled;
    const engine::MaintenanceStep step = is_scheduled      ? engine::MaintenanceStep::kStart
                                         : draft.step == 1 ? engine::MaintenanceStep::kFinish
                                                           : engine::MaintenanceStep::kUpdate;
    return {draft.maintenance, step, draft.details, bits_of(draft.broadcast)};
}

engine::PublicPost post_of(const PostDraft& draft) {
    engine::PublicPost post;
    post.state = static_cast<engine::IncidentState>(draft.state + 1);
    post.level = static_cast<engine::Level>(draft.status + 1);
    post.details = draft.details;
    post.subject = draft.subject;
    post.broadcast = bits_of(draft.broadcast);
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
