#include <doctest/doctest.h>

#include "ui/drill_desk.h"
#include "ui/status_page/active_list.h"

using namespace drill;
using namespace drill::ui;
using kit::Role;

namespace {

constexpr std::uint8_t kDefaultBroadcast = 1 | 4 | 8 | 128;

/// The words of an incident's only post stand in their fields.
void edit_first_post(DrillDesk& desk) {
    desk.incident("Jobs wait");
    desk.screen().press(Role::kButton, "View Jobs wait");
    desk.screen().show();
    desk.screen().press(Role::kButton, "Edit words of 14:11");
    desk.screen().show();
}

}  // namespace

TEST_SUITE("ui/drill_screen: the status page") {
    TEST_CASE("a new incident opens on the defaults of the real tool") {
        DrillDesk desk;
        desk.open_new_incident();
        CHECK(desk.screen().find(Role::kRadio, "Investigating").is(kit::node_state::kChecked));
        CHECK(desk.screen()
                  .find(Role::kCheckbox, "All components and containers")
                  .is(kit::node_state::kChecked));
        for (const char* way : {"Notify email subscribers", "Notify webhook subscribers",
                                "Tweet this update", "Notify Microsoft Teams subscribers"})
            CHECK(desk.screen().find(Role::kCheckbox, way).is(kit::node_state::kChecked));
        for (const char* way : {"Notify SMS subscribers", "Notify Slack subscribers"})
            CHECK_FALSE(desk.screen().find(Role::kCheckbox, way).is(kit::node_state::kChecked));
        CHECK(desk.screen().find(Role::kTextField, "Message subject").value ==
              "Status Notification from Fernwood status");
        CHECK_FALSE(desk.screen().has(Role::kTable, "Affected infrastructure"));
    }
    TEST_CASE("creating without touching the infrastructure affects every component") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.view.editor.incident.title = "Jobs wait";
        desk.view.editor.incident.post.details = "Jobs may wait several minutes.";
        const auto intents = desk.screen().press(Role::kButton, "Create incident");
        const auto* create = only_command<engine::CreateIncident>(intents);
        REQUIRE(create != nullptr);
        CHECK(create->title == "Jobs wait");
        CHECK(create->cells == engine::cells_of({0, 1, 2, 3}));
        CHECK(create->post.broadcast == kDefaultBroadcast);
        CHECK(create->post.level == engine::Level::kDegraded);
    }
    TEST_CASE("an incomplete incident is not sent; what is missing is said") {
        DrillDesk desk;
        desk.open_new_incident();
        CHECK(desk.screen().press(Role::kButton, "Create incident").empty());
        desk.screen().show();
        CHECK(desk.screen().says("Write a title"));
        CHECK(desk.screen().says("Write what customers should know"));
    }
    TEST_CASE("the focus goes to the first field that is missing") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.view.editor.incident.title = "Jobs wait";
        desk.screen().press(Role::kButton, "Create incident");
        CHECK(desk.view.editor.wants_focus == "Details");
        desk.screen().show();
        CHECK(desk.view.editor.wants_focus.empty());
    }
    TEST_CASE("the matrix opens empty when all components are unticked") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.screen().press(Role::kCheckbox, "All components and containers");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kTable, "Affected infrastructure"));
        desk.screen().press(Role::kCheckbox, "API, West");
        CHECK(desk.view.editor.incident.cells == engine::cells_of({3}));
    }
    TEST_CASE("a draft survives looking at the public page") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.view.editor.incident.title = "Jobs wait";
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().says("All systems operational"));
        desk.screen().press(Role::kRadio, "Editor");
        desk.screen().show();
        CHECK(desk.screen().find(Role::kTextField, "Title").value == "Jobs wait");
    }
    TEST_CASE("a refused incident keeps its draft and says why in the form's foot") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.view.editor.incident.title = "Jobs wait";
        desk.view.editor.incident.post.details = "Jobs may wait.";
        desk.screen().press(Role::kButton, "Create incident");
        desk.view.notice = "the drill is paused";
        desk.screen().show();
        CHECK(desk.screen().says("The drill is paused."));
        CHECK(desk.screen().find(Role::kTextField, "Title").value == "Jobs wait");
    }
    TEST_CASE("a created incident closes its form and stands on dashboard and public page") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.view.editor.incident.title = "Jobs wait";
        desk.view.editor.incident.post.details = "Jobs may wait.";
        desk.screen().press(Role::kButton, "Create incident");
        desk.incident("Jobs wait");
        desk.screen().show();
        CHECK(desk.view.editor.page == status_page::Page::kDashboard);
        CHECK(desk.view.editor.incident.title.empty());
        CHECK(desk.screen().says("Incident created. Nobody was notified at 14:11 UTC."));
        CHECK(desk.screen().has(Role::kButton, "Update Jobs wait"));
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kArticle, "Jobs wait"));
        CHECK_FALSE(desk.screen().has(Role::kHeading, "Open incidents"));
    }
    TEST_CASE("an update sets one level for everything affected unless unticked") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.screen().press(Role::kButton, "Update Jobs wait");
        desk.screen().show();
        desk.view.editor.update.post.details = "We found the cause.";
        const auto intents = desk.screen().press(Role::kButton, "Post update");
        const auto* update = only_command<engine::PostUpdate>(intents);
        REQUIRE(update != nullptr);
        CHECK(update->incident == 0);
        CHECK(update->cell_levels.empty());
    }
    TEST_CASE("an unticked update sends a level for each affected component") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.screen().press(Role::kButton, "Update Jobs wait");
        desk.screen().show();
        desk.view.editor.update.post.details = "East is worse.";
        desk.screen().press(Role::kCheckbox, "Apply status level to all affected infrastructure");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kCombobox, "Level of API, East"));
        desk.view.editor.update.levels[2] = 4;
        const auto intents = desk.screen().press(Role::kButton, "Post update");
        const auto* update = only_command<engine::PostUpdate>(intents);
        REQUIRE(update != nullptr);
        const std::vector<engine::CellLevel> expected = {{2, engine::Level::kDisruption},
                                                         {3, engine::Level::kDegraded}};
        CHECK(update->cell_levels == expected);
    }
    TEST_CASE("the affected infrastructure of an incident can be edited") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.screen().press(Role::kButton, "Edit infrastructure of Jobs wait");
        desk.screen().show();
        desk.screen().press(Role::kCheckbox, "Website, East");
        const auto intents = desk.screen().press(Role::kButton, "Save infrastructure");
        const auto* edit = only_command<engine::EditInfrastructure>(intents);
        REQUIRE(edit != nullptr);
        CHECK(edit->cells == engine::cells_of({0, 2, 3}));
    }
    TEST_CASE("the dashboard counts what is open, what runs, what is planned, and who is told") {
        DrillDesk desk;
        for (const char* tile : {"Incidents: 0 open", "Maintenances: 0 now, 0 planned"})
            CHECK(desk.screen().find(Role::kButton, tile).is(kit::node_state::kDisabled));
        CHECK(desk.screen().has(Role::kText, "Subscribers: 20,485"));
        desk.incident("Jobs wait");
        desk.incident("Logins fail");
        desk.happens(engine::MaintenanceScheduled{0, {}});
        desk.happens(engine::MaintenanceScheduled{1, {}});
        desk.happens(engine::MaintenanceMoved{1, engine::MaintenanceStep::kStart, true, {}, 0});
        desk.screen().show();
        for (const char* tile : {"Incidents: 2 open", "Maintenances: 1 now, 1 planned"})
            CHECK_FALSE(desk.screen().find(Role::kButton, tile).is(kit::node_state::kDisabled));
    }
    TEST_CASE("a tile leads to the topmost of what it counts, and to what is past without any") {
        using status_page::ListEntry;
        DrillDesk desk;
        CHECK_FALSE(status_page::first_entry(desk.room(), false));
        desk.incident("Jobs wait");
        desk.incident("Logins fail");
        desk.happens(engine::MaintenanceScheduled{0, {}});
        CHECK(status_page::first_entry(desk.room(), false) == ListEntry{false, 1});
        CHECK(status_page::first_entry(desk.room(), true) == ListEntry{true, 0});
        engine::UpdatePosted resolved;
        resolved.incident = 1;
        resolved.post.state = engine::IncidentState::kResolved;
        desk.happens(resolved);
        CHECK(status_page::first_entry(desk.room(), false) == ListEntry{false, 0});
        resolved.incident = 0;
        desk.happens(resolved);
        CHECK(status_page::first_entry(desk.room(), false) == ListEntry{false, 1});
    }
    TEST_CASE("the dashboard shows the page to its customers") {
        DrillDesk desk;
        desk.screen().press(Role::kButton, "Preview status page");
        CHECK(desk.view.editor.shows_public_page);
    }
    TEST_CASE("every variable that the subject field names is filled in") {
        DrillDesk desk;
        desk.open_new_incident();
        CHECK(
            desk.screen().says("Modify the subject with variables: *|CURRENTSTATUS|* *|TIMESTART|* "
                               "*|AFFECTEDCOMPONENTS|* *|UPDATEMESSAGE|*"));
        status_page::IncidentDraft& draft = desk.view.editor.incident;
        draft.title = "Jobs wait";
        draft.post.details = "Jobs may wait.";
        draft.post.subject =
            "*|CURRENTSTATUS|*, *|TIMESTART|*, *|AFFECTEDCOMPONENTS|*, *|UPDATEMESSAGE|*";
        desk.screen().press(Role::kButton, "Preview notifications");
        desk.screen().show();
        desk.screen().press(Role::kRadio, "Email");
        desk.screen().show();
        CHECK(desk.screen().says(
            "PRACTICE: Degraded Performance, 14:11 UTC, Website, API, Jobs may wait."));
    }
    TEST_CASE("more lines than the tool takes are not sent") {
        DrillDesk desk;
        desk.open_new_incident();
        CHECK(desk.screen().says("Max 100 lines"));
        desk.view.editor.incident.title = "Jobs wait";
        desk.view.editor.incident.post.details = "x" + std::string(100, '\n');
        CHECK(desk.screen().press(Role::kButton, "Create incident").empty());
        desk.screen().show();
        CHECK(desk.screen().says("Write at most 100 lines"));
        desk.view.editor.incident.post.details = "x" + std::string(99, '\n');
        CHECK_FALSE(desk.screen().press(Role::kButton, "Create incident").empty());
    }
    TEST_CASE("a resolved incident leaves the active list for the past one") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        CHECK(desk.screen().has(Role::kTable, "Active"));
        CHECK(desk.screen().says("Created"));
        CHECK_FALSE(desk.screen().has(Role::kTable, "Past"));
        engine::UpdatePosted posted;
        posted.post.state = engine::IncidentState::kResolved;
        posted.post.level = engine::Level::kOperational;
        desk.happens(posted);
        desk.screen().show();
        CHECK(desk.screen().says("Nothing is open."));
        CHECK(desk.screen().has(Role::kTable, "Past"));
        CHECK(desk.screen().has(Role::kButton, "View Jobs wait"));
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kHeading, "Open incidents"));
        CHECK(desk.screen().says("Nothing is open."));
    }
    TEST_CASE("a component is set from the dashboard") {
        DrillDesk desk;
        desk.screen().press(Role::kCombobox, "Status of API, West");
        desk.screen().show();
        const auto intents = desk.screen().press(Role::kOption, "Partial Service Disruption");
        const auto* set = only_command<engine::SetComponent>(intents);
        REQUIRE(set != nullptr);
        CHECK(set->cells == engine::cells_of({3}));
        CHECK(set->level == engine::Level::kPartial);
    }
    TEST_CASE("stakeholders are told a severity and a summary") {
        DrillDesk desk;
        desk.screen().press(Role::kButton, "Notify stakeholders");
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Send notice").empty());
        desk.screen().show();
        CHECK(desk.screen().find(Role::kAlert, "Choose a severity").id != 0);
        desk.screen().press(Role::kRadio, "S2");
        desk.view.editor.notice.summary = "Jobs wait since 14:02.";
        desk.view.editor.notice.issue = "4127";
        CHECK(desk.screen().says("https://practice.example/status"));
        const auto intents = desk.screen().press(Role::kButton, "Send notice");
        const auto* notify = only_command<engine::NotifyStakeholders>(intents);
        REQUIRE(notify != nullptr);
        CHECK(notify->severity == engine::Severity::kS2);
        CHECK(notify->issue == "4127");
        desk.happens(engine::StakeholdersNotified{notify->severity, notify->summary, 0, "4127"});
        desk.screen().show();
        desk.screen().press(Role::kButton, "Notify stakeholders");
        desk.screen().show();
        CHECK(desk.screen().says("Production issue: 4127"));
    }
    TEST_CASE("the preview says PRACTICE and who is notified") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.screen().press(Role::kButton, "Preview notifications");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kDialog, "Preview notifications"));
        CHECK(desk.screen().says(
            "Goes out by email to 4,812, webhook to 37, tweet to 15,240, Teams to 12."));
    }
    TEST_CASE("the preview shows what each receiver gets, and only the ways that are ticked") {
        DrillDesk desk;
        desk.open_new_incident();
        status_page::IncidentDraft& draft = desk.view.editor.incident;
        draft.title = "Jobs wait";
        draft.post.details = std::string(300, 'x');
        draft.post.subject = "*|CURRENTSTATUS|*";
        draft.post.broadcast = {true, false, true, false, false, false};
        desk.screen().press(Role::kButton, "Preview notifications");
        desk.screen().show();
        CHECK(desk.screen().says("Jobs wait"));
        CHECK_FALSE(desk.screen().has(Role::kRadio, "SMS"));
        desk.screen().press(Role::kRadio, "Email");
        desk.screen().show();
        CHECK(desk.screen().says("PRACTICE: Degraded Performance"));
        desk.screen().press(Role::kRadio, "Tweet");
        desk.screen().show();
        CHECK(desk.screen().says("361 of 280: it is cut here"));
        desk.screen().press(Role::kRadio, "RSS");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kRegion, "Message"));
    }
    TEST_CASE("a preview opens on the page, however the one before was left") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.screen().press(Role::kButton, "Preview notifications");
        desk.screen().press(Role::kRadio, "RSS");
        desk.screen().press(Role::kButton, "Close");
        desk.screen().press(Role::kButton, "Preview notifications");
        desk.screen().show();
        CHECK(desk.screen().find(Role::kRadio, "Page").states != 0);
    }
    TEST_CASE("a broadcast is told to how many it went, after posting and in the entry") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.screen().show();
        desk.screen().press(Role::kButton, "Update Jobs wait");
        desk.screen().show();
        desk.view.editor.update.post.details = "Jobs still wait.";
        desk.screen().press(Role::kButton, "Post update");
        desk.pass(engine::kMinuteMs);
        engine::UpdatePosted posted;
        posted.post.broadcast = 0b101;
        desk.happens(posted);
        desk.screen().show();
        CHECK(desk.screen().says(
            "Update posted. Sent by email to 4,812, webhook to 37 at 14:12 UTC. It cannot be taken "
            "back."));
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        CHECK_FALSE(desk.screen().says("It cannot be taken back."));
        CHECK(desk.screen().says("Sent by email to 4,812, webhook to 37 at 14:12 UTC."));
        CHECK(desk.screen().says("Nobody was notified at 14:11 UTC."));
    }
    TEST_CASE("a phone has room, status, tickets and call as tabs") {
        DrillDesk desk(kPhone);
        desk.engage();
        for (const char* tab : {"Room", "Status", "Tickets", "Call"})
            CHECK(desk.screen().has(Role::kTab, tab));
        desk.screen().press(Role::kTab, "Status");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kButton, "New incident"));
        desk.screen().press(Role::kTab, "Call");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kTextArea, "Say something on the call"));
    }

    TEST_CASE("an incident's title is saved once it differs") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        CHECK(desk.screen().find(Role::kButton, "Save title").is(kit::node_state::kDisabled));
        desk.view.editor.revision.title = "Jobs on macOS wait";
        const auto intents = desk.screen().press(Role::kButton, "Save title");
        const auto* edit = only_command<engine::EditTitle>(intents);
        REQUIRE(edit != nullptr);
        CHECK(edit->incident == 0);
        CHECK(edit->title == "Jobs on macOS wait");
    }
    TEST_CASE("new words of an update stay in their field until the page has them") {
        DrillDesk desk;
        edit_first_post(desk);
        desk.view.editor.revision.details = "Jobs on macOS may wait.";
        const auto intents = desk.screen().press(Role::kButton, "Save words");
        const auto* edit = only_command<engine::EditUpdate>(intents);
        REQUIRE(edit != nullptr);
        CHECK(edit->update == 0);
        CHECK(edit->details == "Jobs on macOS may wait.");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kTextArea, "Details"));
        engine::UpdateEdited edited;
        edited.details = edit->details;
        desk.happens(edited);
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kTextArea, "Details"));
        CHECK(desk.screen().says("Update changed. Nobody is notified of it."));
    }
    TEST_CASE("the time of an update is changed beside its words, and nothing else is sent") {
        DrillDesk desk;
        edit_first_post(desk);
        CHECK(desk.screen().find(Role::kTextField, "Shown at").value == "14:11");
        desk.view.editor.revision.shown.time = "1405";
        desk.screen().show();
        CHECK(desk.screen().says("Write a time as 15:30"));
        CHECK(desk.screen().find(Role::kButton, "Save words").is(kit::node_state::kDisabled));
        desk.view.editor.revision.shown.time = "14:05";
        desk.screen().show();
        const auto intents = desk.screen().press(Role::kButton, "Save words");
        const auto* move = only_command<engine::MoveUpdate>(intents);
        REQUIRE(move != nullptr);
        CHECK(move->shown_minute == 14 * 60 + 5);
        desk.happens(engine::UpdateMoved{0, 0, move->shown_minute});
        desk.screen().show();
        CHECK(desk.screen().says("Update changed. Nobody is notified of it."));
        CHECK(desk.screen().has(Role::kButton, "Edit words of 14:05"));
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().says("14:05 UTC"));
    }
    TEST_CASE("a post-mortem is linked, and the public page leads to it") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        desk.view.editor.revision.post_mortem = "https://status.invalid/7";
        const auto intents = desk.screen().press(Role::kButton, "Save link");
        const auto* link = only_command<engine::SetPostMortem>(intents);
        REQUIRE(link != nullptr);
        CHECK(link->link == "https://status.invalid/7");
        desk.happens(engine::PostMortemSet{0, link->link});
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().says("Post-mortem: https://status.invalid/7"));
        desk.screen().press(Role::kRadio, "Editor");
        desk.screen().show();
        desk.view.editor.revision.post_mortem.clear();
        desk.screen().show();
        const auto removal = desk.screen().press(Role::kButton, "Save link");
        REQUIRE(only_command<engine::SetPostMortem>(removal) != nullptr);
        CHECK(only_command<engine::SetPostMortem>(removal)->link.empty());
        desk.happens(engine::PostMortemSet{0, ""});
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK_FALSE(desk.screen().says("Post-mortem: https://status.invalid/7"));
    }
    TEST_CASE("a post from after midnight keeps its day, and may be shown on the one before") {
        DrillDesk desk(kDesk, [](engine::Setting& setting) {
            setting.starts_at_ms = (23 * 60 + 58) * kMinuteMs;
        });
        desk.pass(6 * kMinuteMs);
        desk.incident("Jobs wait");
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        desk.screen().press(Role::kButton, "Edit words of 00:04");
        desk.screen().show();
        CHECK(desk.screen().says("Day 2, tomorrow"));
        status_page::RevisionDraft& draft = desk.view.editor.revision;
        draft.shown.time = "00:03";
        auto intents = desk.screen().press(Role::kButton, "Save words");
        REQUIRE(only_command<engine::MoveUpdate>(intents) != nullptr);
        CHECK(only_command<engine::MoveUpdate>(intents)->shown_minute == 24 * 60 + 3);
        draft.shown = {0, "23:59"};
        intents = desk.screen().press(Role::kButton, "Save words");
        REQUIRE(only_command<engine::MoveUpdate>(intents) != nullptr);
        CHECK(only_command<engine::MoveUpdate>(intents)->shown_minute == 23 * 60 + 59);
        desk.happens(engine::UpdateMoved{0, 0, 23 * 60 + 59});
        desk.screen().show();
        CHECK(desk.screen().says("Update changed. Nobody is notified of it."));
    }
    TEST_CASE("an incident is deleted after a question, and the dashboard says so") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Delete incident").empty());
        desk.screen().show();
        desk.screen().press(Role::kButton, "Keep it");
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kAlertDialog, "Delete this incident?"));
        desk.view.editor.revision.asks_to_delete_incident = true;
        desk.screen().show();
        const std::string question = "Delete this incident?";
        REQUIRE(desk.screen().has(Role::kAlertDialog, question));
        CHECK(desk.screen().says(
            "It leaves the page at once with every update, for good: customers can no longer read "
            "what you told them. Notifications that went out stay out. Component levels stay as "
            "they are."));
        const auto intents = desk.screen().press(Role::kButton, "Delete for good");
        REQUIRE(only_command<engine::DeleteIncident>(intents) != nullptr);
        desk.happens(engine::IncidentDeleted{0});
        desk.screen().show();
        CHECK(desk.screen().says("Incident deleted."));
        CHECK_FALSE(desk.screen().has(Role::kButton, "View Jobs wait"));
    }
    TEST_CASE("the first update goes with its incident alone, a later one by itself") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.pass(kMinuteMs);
        engine::UpdatePosted posted;
        posted.post.state = engine::IncidentState::kIdentified;
        posted.post.level = engine::Level::kDegraded;
        posted.post.details = "We know why.";
        desk.happens(posted);
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kButton, "Delete update of 14:11"));
        desk.screen().press(Role::kButton, "Delete update of 14:12");
        desk.screen().show();
        const auto intents = desk.screen().press(Role::kButton, "Delete for good");
        const auto* deletion = only_command<engine::DeleteUpdate>(intents);
        REQUIRE(deletion != nullptr);
        CHECK(deletion->update == 1);
    }

    TEST_CASE("a template fills in what it has, slots and all, and leaves the rest") {
        DrillDesk desk(kDesk, [](engine::Setting& setting) {
            setting.templates.push_back({"Errors",
                                         "Errors on [component]",
                                         "We see errors.",
                                         engine::IncidentState::kIdentified,
                                         {}});
        });
        desk.open_new_incident();
        desk.view.editor.incident.post.status = 3;
        desk.screen().press(Role::kCombobox, "Templates");
        desk.screen().show();
        desk.screen().press(Role::kOption, "Errors");
        desk.screen().show();
        const status_page::IncidentDraft& draft = desk.view.editor.incident;
        CHECK(draft.title == "Errors on [component]");
        CHECK(draft.post.details == "We see errors.");
        CHECK(draft.post.state == 1);
        CHECK(draft.post.status == 3);
    }
    TEST_CASE("a page without templates offers none") {
        DrillDesk desk;
        desk.open_new_incident();
        CHECK_FALSE(desk.screen().has(Role::kCombobox, "Templates"));
    }
}
