// Unsent forms of the status page's editor; they survive every change of pane.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/command.h"
#include "engine/room.h"

namespace drill::ui::status_page {

enum class Page : std::uint8_t {
    kDashboard,
    kNewIncident,
    kUpdate,
    kInfrastructure,
    kNotice,
    kIncident,
    kNewMaintenance,
    kMaintenance,
    kContactRequest,
    kHandOver
};

/// The ways of broadcasting as kBroadcasts; forms open on the first four.
using Ways = std::array<bool, 6>;
inline constexpr Ways kUsualWays = {true, true, true, true, false, false};

/// Fields that a new incident and an update share.
struct PostDraft {
    int state = 0;   ///< 0 investigating to 3 resolved
    int status = 2;  ///< 0 operational to 5 security event; the form opens on degraded performance
    std::string details;
    Ways broadcast = kUsualWays;
    std::string subject;
};

struct IncidentDraft {
    bool is_started = false;  ///< the defaults that depend on the page are filled in
    bool was_tried = false;   ///< sent while incomplete: what is missing is said from now on
    std::string title;
    PostDraft post;
    bool has_all_cells = true;  ///< the real tool's default
    engine::CellSet cells;      ///< counts when has_all_cells is off
};

struct UpdateDraft {
    int incident = -1;  ///< which one is updated; -1: no draft
    bool was_tried = false;
    PostDraft post;
    bool applies_to_all = true;                       ///< one level for everything affected
    std::array<int, engine::kCellCountMax> levels{};  ///< per cell, as PostDraft::status
};

struct InfrastructureDraft {
    int incident = -1;
    bool was_tried = false;
    bool has_all_cells = false;
    engine::CellSet cells;
};

inline constexpr int kPlannedDayCount = 8;  ///< days that the form offers

/// A moment as forms have it: days from the drill's first one on, and a time such as "15:30".
struct PlannedTime {
    int day = 0;
    std::string time;
};

/// What is being changed of an incident that stands on the page.
struct RevisionDraft {
    int incident = -1;
    std::string title;        ///< begins as the page has it
    int update = -1;          ///< the post whose words are being changed; -1: none
    std::string details;      ///< of that post
    PlannedTime shown;        ///< the moment at which that post is shown
    std::string post_mortem;  ///< a link; begins as the page has it
    bool is_saving = false;   ///< the new words were sent
    bool asks_to_delete_incident = false;
    int asks_to_delete_update = -1;
};

struct MaintenanceDraft {
    bool is_started = false;  ///< as IncidentDraft
    bool was_tried = false;
    std::string title;
    std::string details;
    PlannedTime start;
    PlannedTime end;
    std::array<bool, engine::kReminderCount> reminders = {true, false, true, true};
    std::string subject;
    bool has_all_cells = true;
    engine::CellSet cells;
    bool is_automatic = true;
    std::string start_details;
    Ways start_broadcast = kUsualWays;
    std::string finish_details;
    Ways finish_broadcast = kUsualWays;
};

/// What is to be said of a maintenance next.
struct MaintenanceMoveDraft {
    int maintenance = -1;
    bool was_tried = false;
    int step = 0;  ///< of one that runs: 0 goes on, 1 is finished
    std::string details;
    Ways broadcast = kUsualWays;
};

struct NoticeDraft {
    int severity = -1;  ///< 0 for S1 to 3 for S4; -1: nothing chosen yet
    bool was_tried = false;
    std::string summary;
    std::string issue;  ///< the production issue
};

/// What is filled in of a form with fields of text, in their order.
struct FormDraft {
    bool was_tried = false;
    std::array<std::string, 6> values;
};

/// A form that was sent and whose effect is awaited; a refused form keeps its draft.
struct Sent {
    bool is_waiting = false;
    std::size_t count_before = 0;  ///< incidents, updates or notices before it was sent
};

/// Drafts that were left for that of another incident or maintenance; at most one for each.
struct LeftDrafts {
    std::vector<UpdateDraft> updates;
    std::vector<InfrastructureDraft> infrastructures;
    std::vector<RevisionDraft> revisions;
    std::vector<MaintenanceMoveDraft> moves;
};

/// A message that was sent and is looked at again, of the incident or the maintenance on the page.
struct WentOut {
    bool is_shown = false;
    int of = 0;       ///< that incident or maintenance
    int message = 0;  ///< place among its posts; of a maintenance see subscriber::stored_message()
};

struct Editor {
    Page page = Page::kDashboard;
    std::string done;                ///< what the last form did, told on the dashboard
    std::string wants_focus;         ///< what takes the focus in the next frame
    bool was_opened = false;         ///< the page shows its top in the next frame
    bool shows_public_page = false;  ///< the switch at the head
    bool shows_preview = false;      ///< of what a broadcast would say
    int preview = 0;  ///< whose message it shows: the page, then each way that is ticked
    WentOut went_out;
    IncidentDraft incident;
    UpdateDraft update;
    InfrastructureDraft infrastructure;
    NoticeDraft notice;
    RevisionDraft revision;
    MaintenanceDraft maintenance;
    MaintenanceMoveDraft move;
    std::array<FormDraft, engine::kFormKindCount> forms;  ///< by FormKind
    LeftDrafts left;
    Sent sent;
};

/// Opens a form on the defaults of the real tool, or goes back to its unsent draft.
void open_new_incident(Editor& editor, const engine::Room& room);
void open_update(Editor& editor, const engine::Room& room, int incident);
/// Starts the levels by component from what the page shows now.
void take_levels(const engine::Room& room, UpdateDraft& draft);
void open_infrastructure(Editor& editor, const engine::Room& room, int incident);
/// A form that begins empty.
void open_form(Editor& editor, Page page);
/// Which form stands on `page`, the contact request or the hand-over.
engine::FormKind form_on(Page page);
/// Shows an incident with all its updates, each of which can be changed.
void open_incident(Editor& editor, const engine::Room& room, int incident);
void edit_update(Editor& editor, const engine::Room& room, int update);
void open_new_maintenance(Editor& editor, const engine::Room& room);
/// Shows a maintenance, with a draft of its next message.
void open_maintenance(Editor& editor, const engine::Room& room, int maintenance);
/// Takes the plan's words for `step`, unless words of one's own were written for the other one.
void choose_step(const engine::Room& room, MaintenanceMoveDraft& draft, int step);
void open_dashboard(Editor& editor);
/// Forgets what the open form holds, which opens on its defaults the next time; then the dashboard.
void cancel_form(Editor& editor);

/// Shows the preview of the open form's post.
void open_preview(Editor& editor);

/// Shows what went out with a post of the open incident, or with a message of the open maintenance.
void open_went_out(Editor& editor, int of, int message);

/// Remembers that the open form was sent just now.
void mark_sent(Editor& editor, const engine::Room& room);
/// Closes the form that was sent once its effect stands in the room; a refused one stays open.
void settle_sent(Editor& editor, const engine::Room& room, bool was_refused);
/// The same for what was changed of an incident.
void settle_revision(Editor& editor, const engine::Room& room, bool was_refused);

inline constexpr int kShownDayCount = 2;  ///< a drill sees one midnight at most
/// The minute since the midnight before the drill at which the page shows a post.
int shown_minute(const engine::Room& room, const engine::PublicUpdate& update);
/// The minute that "15:30" is of its day; -1 if it is no such time.
int minute_of(std::string_view time);
/// The minute since the midnight before the drill; -1 if there is no such time.
int minute_of(const PlannedTime& moment);
/// Broadcast bits.
std::uint8_t bits_of(const Ways& ways);
/// The plan that `draft` describes; a time that cannot be read is -1.
engine::MaintenancePlan plan_of(const engine::Setting& setting, const MaintenanceDraft& draft);
/// The step that the message of `draft` takes.
engine::MoveMaintenance move_of(const engine::Room& room, const MaintenanceMoveDraft& draft);
/// The public post that `draft` describes.
engine::PublicPost post_of(const PostDraft& draft);
/// The incident with that number, which the room must have.
const engine::IncidentOnPage& incident_at(const engine::Room& room, int incident);
/// The maintenance with that number, which the room must have.
const engine::MaintenanceOnPage& maintenance_at(const engine::Room& room, int maintenance);
/// Every cell of the page.
engine::CellSet all_cells(const engine::Setting& setting);
/// The cells an incident or an edit would affect.
engine::CellSet cells_of(const engine::Setting& setting, bool has_all_cells,
                         const engine::CellSet& cells);

}  // namespace drill::ui::status_page
