#include "ui/status_page/drafts.h"

#include <algorithm>
#include <utility>

#include "base/drill_time.h"
#include "engine/maintenance.h"
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

/// A subject of the skin, in which "{page}" stands for the page's name.
std::string subject_of(std::string subject, std::string_view page_name) {
    constexpr std::string_view kPage = "{page}";
    const std::size_t place = subject.find(kPage);
    return place == std::string::npos ? subject : subject.replace(place, kPage.size(), page_name);
}

/// A post as the skin's forms open it.
PostDraft new_post(const engine::Room& room) {
    const engine::Skin& skin = room.setting().skin;
    PostDraft draft;
    draft.state = static_cast<int>(shown(skin.state));
    draft.status = static_cast<int>(shown(skin.level));
    draft.broadcast = ways_of(skin.broadcast);
    draft.subject = subject_of(skin.subject, room.setting().page_name);
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
    const bool reminds_now = engine::is_told_at_once(maintenance.plan);
    return sent_words(room, reminds_now ? static_cast<std::uint8_t>(engine::Broadcast::kEmail) : 0,
                      maintenance.scheduled_ms);
}

/// What the open form, which was sent, did.
std::string done_words(const Editor& editor, const engine::Room& room) {
    switch (editor.page) {
        case Page::kNewIncident:
            return "Incident created. " + sent_words(room, room.incidents().back());
        case Page::kUpdate:
            return "Update posted. " + sent_words(room, incident_at(room, editor.update.incident));
        case Page::kInfrastructure:
            return "Affected infrastructure saved.";
        case Page::kNotice:
            return "Stakeholders notified.";
        case Page::kNewMaintenance:
            return "Maintenance scheduled. " + sent_words(room, room.maintenances().back());
        case Page::kMaintenance:
            return "Maintenance changed. " +
                   sent_words(room, maintenance_at(room, editor.move.maintenance));
        case Page::kContactRequest:
        case Page::kHandOver:
            return std::string(title_of(form_on(editor.page))) + " sent.";
        case Page::kDashboard:
        case Page::kIncident:
            break;
    }
    return {};
}

void discard_draft(Editor& editor) {
    switch (editor.page) {
        case Page::kNewIncident:
            editor.incident = {};
            break;
        case Page::kUpdate:
            editor.update = {};
            break;
        case Page::kInfrastructure:
            editor.infrastructure = {};
            break;
        case Page::kNotice:
            editor.notice = {};
            break;
        case Page::kNewMaintenance:
            editor.maintenance = {};
            break;
        case Page::kMaintenance:
            editor.move = {};
            break;
        case Page::kContactRequest:
        case Page::kHandOver:
            editor.forms[static_cast<std::size_t>(form_on(editor.page))] = {};
            break;
        case Page::kDashboard:
        case Page::kIncident:
            break;
    }
}

/// Makes the draft about `number` the open one, and leaves the one that was. False when it is new.
template <typename Draft>
bool take_up(Draft& open, std::vector<Draft>& left, int Draft::*subject, int number) {
    if (open.*subject == number)
        return true;
    if (open.*subject >= 0)
        left.push_back(std::move(open));
    open = {};
    open.*subject = number;
    const auto found = std::find_if(left.begin(), left.end(),
                                    [&](const Draft& each) { return each.*subject == number; });
    if (found == left.end())
        return false;
    open = std::move(*found);
    left.erase(found);
    return true;
}

template <typename Draft>
void drop(Draft& open, std::vector<Draft>& left, int number) {
    if (open.incident == number)
        open = {};
    left.erase(std::remove_if(left.begin(), left.end(),
                              [number](const Draft& each) { return each.incident == number; }),
               left.end());
}

void go_to(Editor& editor, Page page) {
    editor.page = page;
    editor.was_opened = true;
    editor.sent = {};
    editor.done.clear();
    editor.shows_public_page = false;
}

/// The incident that the open page is about; -1: none.
int open_subject(const Editor& editor) {
    switch (editor.page) {
        case Page::kUpdate:
            return editor.update.incident;
        case Page::kInfrastructure:
            return editor.infrastructure.incident;
        case Page::kIncident:
            return editor.revision.incident;
        default:
            return -1;
    }
}

/// Drops whatever was begun about incidents that are no more, and leaves their pages.
void drop_deleted(Editor& editor, const engine::Room& room) {
    for (int i = 0; i < static_cast<int>(room.incidents().size()); ++i) {
        if (!incident_at(room, i).is_deleted)
            continue;
        const bool is_open = open_subject(editor) == i;
        drop(editor.update, editor.left.updates, i);
        drop(editor.infrastructure, editor.left.infrastructures, i);
        drop(editor.revision, editor.left.revisions, i);
        if (!is_open)
            continue;
        go_to(editor, Page::kDashboard);
        editor.done = "Incident deleted.";
        editor.wants_focus = "New incident";  // the button that was pressed is gone
    }
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
    const engine::Setting& setting = room.setting();
    draft.subject = subject_of(setting.skin.maintenance_subject, setting.page_name);
    for (std::size_t i = 0; i < draft.reminders.size(); ++i)
        draft.reminders[i] = draft.reminders[i] && !setting.skin.reminders[i].empty();
    draft.has_all_cells = setting.skin.has_all_cells;
    draft.start_broadcast = ways_of(setting.skin.broadcast);
    draft.finish_broadcast = draft.start_broadcast;
}

namespace {

/// The plan's words for `step` of one that runs, or for the start of one that does not yet.
std::string_view words_planned(const engine::Room& room, int number, int step) {
    const engine::MaintenanceOnPage& maintenance = maintenance_at(room, number);
    const engine::MaintenancePlan& plan = maintenance.plan;
    if (maintenance.state == engine::MaintenanceState::kScheduled)
        return plan.start_details;
    return step == 1 ? std::string_view(plan.finish_details) : std::string_view();
}

}  // namespace

void open_maintenance(Editor& editor, const engine::Room& room, int maintenance) {
    go_to(editor, Page::kMaintenance);
    if (take_up(editor.move, editor.left.moves, &MaintenanceMoveDraft::maintenance, maintenance))
        return;
    editor.move.broadcast = ways_of(room.setting().skin.broadcast);
    editor.move.details = words_planned(room, maintenance, editor.move.step);
}

void choose_step(const engine::Room& room, MaintenanceMoveDraft& draft, int step) {
    const std::string& start = maintenance_at(room, draft.maintenance).plan.start_details;
    const bool is_untouched = draft.details == start ||  // it was opened before the start
                              draft.details == words_planned(room, draft.maintenance, draft.step);
    draft.step = step;
    if (is_untouched)
        draft.details = words_planned(room, draft.maintenance, step);
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
    if (take_up(editor.update, editor.left.updates, &UpdateDraft::incident, incident))
        return;
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
    if (take_up(editor.infrastructure, editor.left.infrastructures, &InfrastructureDraft::incident,
                incident))
        return;
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
    if (take_up(editor.revision, editor.left.revisions, &RevisionDraft::incident, incident))
        return;
    editor.revision.title = incident_at(room, incident).title;
    editor.revision.post_mortem = incident_at(room, incident).post_mortem;
}

void edit_update(Editor& editor, const engine::Room& room, int update) {
    RevisionDraft& draft = editor.revision;
    draft.update = update;
    const engine::PublicUpdate& on_page = update_at(incident_at(room, draft.incident), update);
    draft.details = on_page.post.details;
    draft.shown = {shown_minute(room, on_page) / base::kDayMinutes, shown_time(room, on_page)};
    draft.is_saving = false;
}

void open_dashboard(Editor& editor) {
    go_to(editor, Page::kDashboard);
}

void cancel_form(Editor& editor) {
    discard_draft(editor);
    open_dashboard(editor);
}

void open_preview(Editor& editor) {
    editor.shows_preview = true;
    editor.preview = 0;
}

void open_went_out(Editor& editor, int of, int message) {
    editor.went_out = {true, of, message};
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
    std::string done = done_words(editor, room);
    cancel_form(editor);
    editor.done = std::move(done);
    editor.wants_focus = "New incident";  // the button that was pressed is gone
}

void settle_revision(Editor& editor, const engine::Room& room, bool was_refused) {
    drop_deleted(editor, room);
    RevisionDraft& draft = editor.revision;
    if (draft.incident < 0)
        return;
    const engine::IncidentOnPage& incident = incident_at(room, draft.incident);
    draft.is_saving = draft.is_saving && !was_refused;
    if (!draft.is_saving)
        return;
    const engine::PublicUpdate& update = update_at(incident, draft.update);
    if (update.post.details != draft.details ||
        shown_minute(room, update) != minute_of(draft.shown))
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

int shown_minute(const engine::Room& room, const engine::PublicUpdate& update) {
    if (update.shown_minute >= 0)
        return update.shown_minute;
    constexpr engine::Milliseconds kMinuteMs = 60'000;
    return static_cast<int>((room.setting().starts_at_ms + update.at_ms) / kMinuteMs);
}

int minute_of(const PlannedTime& moment) {
    const int minute = minute_of(moment.time);
    return minute < 0 ? -1 : moment.day * base::kDayMinutes + minute;
}

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
    plan.starts_minute = minute_of(draft.start);
    plan.ends_minute = minute_of(draft.end);
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
