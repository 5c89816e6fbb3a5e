#include "ui/screen_states.h"

namespace drill::ui {

namespace {

using status_page::Page;

/// The status page in a window that shows one thing at a time.
void go_to_status_page(DrillDesk& desk) {
    desk.view.half = DeskHalf::kStatusPage;
    desk.view.tab = PhoneTab::kStatus;
}

void open_pane(DrillDesk& desk, RoomPane pane, PhoneTab tab) {
    desk.view.pane = pane;
    desk.view.tab = tab;
    desk.view.half = DeskHalf::kRoom;
}

/// Lines of several people, a card, a mention, a ticket and a post of somebody outside.
void fill_room(DrillDesk& desk) {
    desk.engage();
    desk.happens(engine::CastJoined{1, "Incident bot", "", true});
    desk.happens(engine::LineSaid{0, engine::Place::kChannel, true,
                                  "@CMOC we need a public update. https://runbooks.invalid/ci", 0,
                                  0});
    desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, "Queue grows.", 0, 0});
    desk.happens(engine::CardPosted{
        1, "Incident declared", {{"Severity", "S2"}, {"Lead", "Mara, Incident Manager"}}});
    desk.happens(engine::LineSaid{0, engine::Place::kCall, true, "Is a CMOC here?", 0, 0});
    for (int i = 0; i < 2; ++i) {
        desk.happens(engine::TicketArrived{"Ada", "Jobs hang", "All of them."});
        desk.happens(engine::SocialPosted{"@ada", "Is it down?"});
    }
    desk.pass(kMinuteMs);
}

void open_new_incident(DrillDesk& desk) {
    go_to_status_page(desk);
    status_page::open_new_incident(desk.view.editor, desk.room());
}

void open_update(DrillDesk& desk) {
    go_to_status_page(desk);
    desk.incident("Jobs wait");
    status_page::open_update(desk.view.editor, desk.room(), 0);
}

void open_incident(DrillDesk& desk) {
    go_to_status_page(desk);
    desk.incident("Jobs wait");
    status_page::open_incident(desk.view.editor, desk.room(), 0);
}

engine::MaintenanceScheduled scheduled_maintenance() {
    engine::MaintenanceScheduled scheduled;
    scheduled.plan.title = "Runner upgrade";
    scheduled.plan.details = "We upgrade the runners. Details in https://status.invalid/1";
    scheduled.plan.cells = engine::cells_of({2, 3});
    scheduled.plan.starts_minute = 15 * 60;
    scheduled.plan.ends_minute = 40 * 60;
    scheduled.plan.start_details = "It begins.";
    return scheduled;
}

void open_maintenance(DrillDesk& desk) {
    go_to_status_page(desk);
    desk.happens(scheduled_maintenance());
    status_page::open_maintenance(desk.view.editor, desk.room(), 0);
}

const DeskState kDeskStates[] = {
    {"new maintenance",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         status_page::open_new_maintenance(desk.view.editor, desk.room());
     }},
    {"new maintenance incomplete",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         status_page::open_new_maintenance(desk.view.editor, desk.room());
         desk.view.editor.maintenance.was_tried = true;
         desk.view.editor.maintenance.has_all_cells = false;
     }},
    {"maintenance that is scheduled", open_maintenance},
    {"maintenance in progress without automation",
     [](DrillDesk& desk) {
         open_maintenance(desk);
         desk.happens(
             engine::MaintenanceMoved{0, engine::MaintenanceStep::kAutomationOff, false, {}, 0});
         desk.happens(
             engine::MaintenanceMoved{0, engine::MaintenanceStep::kStart, false, "Now.", 1});
         desk.view.editor.move.was_tried = true;
         desk.view.editor.move.details.clear();
     }},
    {"maintenance that is over",
     [](DrillDesk& desk) {
         open_maintenance(desk);
         desk.happens(engine::MaintenanceMoved{0, engine::MaintenanceStep::kStart, true, {}, 0});
         desk.happens(engine::MaintenanceMoved{0, engine::MaintenanceStep::kFinish, true, {}, 0});
     }},
    {"dashboard with incident and maintenance",
     [](DrillDesk& desk) {
         open_maintenance(desk);
         desk.incident("Jobs wait");
         status_page::open_dashboard(desk.view.editor);
     }},
    {"public page with maintenance",
     [](DrillDesk& desk) {
         open_maintenance(desk);
         desk.happens(engine::MaintenanceMoved{0, engine::MaintenanceStep::kStart, true, {}, 0});
         desk.view.editor.shows_public_page = true;
     }},
    {"incident and its updates", open_incident},
    {"words of an update being edited",
     [](DrillDesk& desk) {
         open_incident(desk);
         status_page::edit_update(desk.view.editor, desk.room(), 0);
     }},
    {"deletion of an incident asked",
     [](DrillDesk& desk) {
         open_incident(desk);
         desk.view.editor.revision.asks_to_delete_incident = true;
     }},
    {"before the page", [](DrillDesk&) {}},
    {"paged",
     [](DrillDesk& desk) {
         desk.happens(engine::PageSent{0, "Pipelines stay pending"});
     }},
    {"page escalated",
     [](DrillDesk& desk) {
         desk.happens(engine::PageSent{0, "Pipelines stay pending"});
         desk.happens(engine::PageEscalated{0, "It went to the backup."});
     }},
    {"before joining",
     [](DrillDesk& desk) {
         desk.happens(engine::PageSent{0, "Pipelines stay pending"});
         desk.happens(engine::PageAcknowledged{});
     }},
    {"joined and silent", [](DrillDesk& desk) { desk.engage(); }},
    {"room with lines", fill_room},
    {"lines behind another pane",
     [](DrillDesk& desk) {
         fill_room(desk);
         desk.screen().show();
         open_pane(desk, RoomPane::kTickets, PhoneTab::kTickets);
         desk.screen().show();
         desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, "Second.", 0, 0});
         open_pane(desk, RoomPane::kChannel, PhoneTab::kRoom);
     }},
    {"heard and with a draft",
     [](DrillDesk& desk) {
         fill_room(desk);
         desk.happens(engine::Unmuted{});
         desk.view.message = "I am the CMOC.\nI post in five minutes.";
     }},
    {"paused",
     [](DrillDesk& desk) {
         fill_room(desk);
         desk.happens(engine::SessionPaused{});
         desk.view.clock_notice = "The drill was paused at 5:02.";
         desk.view.storage_notice = "The space for saved drills is full.";
     }},
    {"refused in the room",
     [](DrillDesk& desk) {
         desk.engage();
         desk.view.notice = "the drill is paused";
     }},
    {"sidebar open",
     [](DrillDesk& desk) {
         fill_room(desk);
         desk.view.is_sidebar_open = true;
     }},
    {"call before joining",
     [](DrillDesk& desk) { open_pane(desk, RoomPane::kCall, PhoneTab::kCall); }},
    {"call",
     [](DrillDesk& desk) {
         fill_room(desk);
         open_pane(desk, RoomPane::kCall, PhoneTab::kCall);
     }},
    {"no tickets",
     [](DrillDesk& desk) { open_pane(desk, RoomPane::kTickets, PhoneTab::kTickets); }},
    {"tickets",
     [](DrillDesk& desk) {
         fill_room(desk);
         open_pane(desk, RoomPane::kTickets, PhoneTab::kTickets);
     }},
    {"nothing in public",
     [](DrillDesk& desk) { open_pane(desk, RoomPane::kSocial, PhoneTab::kTickets); }},
    {"social",
     [](DrillDesk& desk) {
         fill_room(desk);
         open_pane(desk, RoomPane::kSocial, PhoneTab::kTickets);
     }},
    {"empty dashboard", go_to_status_page},
    {"dashboard with two incidents",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         desk.incident("Jobs wait");
         desk.incident("Logins fail", engine::Level::kDisruption);
         desk.view.editor.done = "Incident created.";
     }},
    {"dashboard with two incidents of one title",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         desk.incident("Jobs wait");
         desk.incident("Jobs wait");
     }},
    {"component's level being chosen",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         desk.screen().rest();
         desk.screen().press(kit::Role::kCombobox, "Status of API, West");
     }},
    {"new incident", open_new_incident},
    {"new incident incomplete",
     [](DrillDesk& desk) {
         open_new_incident(desk);
         desk.view.editor.incident.was_tried = true;
         desk.view.editor.incident.has_all_cells = false;
     }},
    {"new incident with infrastructure",
     [](DrillDesk& desk) {
         open_new_incident(desk);
         desk.view.editor.incident.has_all_cells = false;
         desk.view.editor.incident.cells = engine::cells_of({0, 3});
     }},
    {"new incident refused",
     [](DrillDesk& desk) {
         open_new_incident(desk);
         desk.view.notice = "the drill is paused";
         desk.view.notice_place = NoticePlace::kForm;
     }},
    {"new incident previewed",
     [](DrillDesk& desk) {
         open_new_incident(desk);
         desk.view.editor.incident.title = "Jobs wait";
         desk.view.editor.shows_preview = true;
     }},
    {"webhook previewed",
     [](DrillDesk& desk) {
         open_new_incident(desk);
         desk.view.editor.shows_preview = true;
         desk.view.editor.preview = 2;
     }},
    {"long tweet previewed",
     [](DrillDesk& desk) {
         open_new_incident(desk);
         desk.view.editor.incident.post.details = std::string(300, 'x');
         desk.view.editor.shows_preview = true;
         desk.view.editor.preview = 3;
     }},
    {"everything ticked and card previewed",
     [](DrillDesk& desk) {
         open_new_incident(desk);
         desk.view.editor.incident.title = "Jobs wait";
         desk.view.editor.incident.post.details = "Jobs may wait.";
         desk.view.editor.incident.post.broadcast.fill(true);
         desk.view.editor.shows_preview = true;
         desk.view.editor.preview = 6;
     }},
    {"update", open_update},
    {"update by component",
     [](DrillDesk& desk) {
         open_update(desk);
         desk.view.editor.update.applies_to_all = false;
         status_page::take_levels(desk.room(), desk.view.editor.update);
     }},
    {"update incomplete",
     [](DrillDesk& desk) {
         open_update(desk);
         desk.view.editor.update.was_tried = true;
     }},
    {"infrastructure",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         desk.incident("Jobs wait");
         status_page::open_infrastructure(desk.view.editor, desk.room(), 0);
     }},
    {"stakeholder notice",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         status_page::open_form(desk.view.editor, Page::kNotice);
     }},
    {"stakeholder notice incomplete",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         status_page::open_form(desk.view.editor, Page::kNotice);
         desk.view.editor.notice.was_tried = true;
     }},
    {"empty public page",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         desk.view.editor.shows_public_page = true;
     }},
    {"public page with incidents",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         desk.incident("Jobs wait");
         desk.incident("Jobs wait");
         desk.view.editor.shows_public_page = true;
     }},
    {"overdue",
     [](DrillDesk& desk) {
         desk.incident("Jobs wait");
         desk.pass(20 * kMinuteMs);
     }},
    {"contact request incomplete",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         status_page::open_form(desk.view.editor, Page::kContactRequest);
         desk.view.editor.forms[0].was_tried = true;
     }},
    {"shift hand-over sent before",
     [](DrillDesk& desk) {
         go_to_status_page(desk);
         desk.happens(engine::FormSent{engine::FormKind::kHandOver,
                                       {{"Problem", "Jobs wait"}, {"Done", "Posted"}}});
         status_page::open_form(desk.view.editor, Page::kHandOver);
     }},
    {"answered ticket being answered again",
     [](DrillDesk& desk) {
         desk.happens(engine::TicketTagged{0, "incident_4127"});
         desk.happens(engine::TicketTagged{0, std::string(100, 'w')});
         desk.happens(engine::TicketTagged{0, "Add tag"});
         desk.happens(engine::TicketAnswered{0, "We know."});
         open_pane(desk, RoomPane::kTickets, PhoneTab::kTickets);
         desk.view.open_ticket = 0;
     }},
    {"message opened, with emoji, answers and an edit",
     [](DrillDesk& desk) {
         engine::LineSaid own{engine::kCmocSpeaker, engine::Place::kChannel, true, "On it"};
         own.answers = 0;
         desk.happens(own);
         desk.happens(engine::MessageEdited{engine::kOwnLatest, engine::Channel::kIncident, "Yes"});
         desk.happens(engine::Reacted{0, 3, engine::Reaction::kEyes});
         desk.view.opened_message = 3;
         desk.view.answers = 1;
     }},
    {"pinned card open, slash commands offered",
     [](DrillDesk& desk) {
         desk.happens(engine::IssueNamed{"4127"});
         desk.happens(engine::SlashAnswered{engine::Channel::kIncident, "/x", "No such command"});
         desk.view.is_card_open = true;
         desk.view.message = "/";
     }},
    {"announcements", [](DrillDesk& desk) { desk.view.go_to(engine::Channel::kAnnouncements); }},
    {"production issue",
     [](DrillDesk& desk) {
         desk.happens(engine::IssueNamed{"4127"});
         desk.view.go_to(engine::Channel::kIssue);
     }},
    {"end asked", [](DrillDesk& desk) { desk.view.is_end_asked = true; }},
};

}  // namespace

std::span<const DeskState> desk_states() {
    return kDeskStates;
}

}  // namespace drill::ui
