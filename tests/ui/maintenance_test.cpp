#include <doctest/doctest.h>

#include "ui/drill_desk.h"

using namespace drill;
using namespace drill::ui;
using engine::MaintenanceStep;
using kit::Role;

namespace {

void open_form(DrillDesk& desk) {
    desk.screen().press(Role::kButton, "New maintenance");
    desk.screen().show();
}

status_page::MaintenanceDraft& filled(DrillDesk& desk) {
    status_page::MaintenanceDraft& draft = desk.view.editor.maintenance;
    draft.title = "Runner upgrade";
    draft.details = "We upgrade the runners.";
    draft.start = {0, "15:30"};
    draft.end = {1, "0:15"};
    draft.start_details = "It begins.";
    draft.finish_details = "It is over.";
    return draft;
}

engine::MaintenanceScheduled runner_upgrade(int starts_minute, int ends_minute) {
    engine::MaintenanceScheduled scheduled;
    scheduled.plan.title = "Runner upgrade";
    scheduled.plan.cells = engine::cells_of({2});
    scheduled.plan.starts_minute = starts_minute;
    scheduled.plan.ends_minute = ends_minute;
    scheduled.plan.start_details = "It begins.";
    scheduled.plan.finish_details = "It is over.";
    return scheduled;
}

/// Planned for 15:30, and on the page.
void schedule(DrillDesk& desk) {
    desk.happens(runner_upgrade(15 * 60 + 30, 16 * 60));
    desk.screen().show();
    desk.screen().press(Role::kButton, "View maintenance Runner upgrade");
    desk.screen().show();
}

bool is_checked(DrillDesk& desk, Role role, std::string_view name) {
    return desk.screen().find(role, name).is(kit::node_state::kChecked);
}

}  // namespace

TEST_SUITE("ui/drill_screen: maintenance") {
    TEST_CASE("a new maintenance opens on the defaults of the real tool") {
        DrillDesk desk;
        open_form(desk);
        CHECK(is_checked(desk, Role::kCheckbox, "Automatically start and finish"));
        CHECK(is_checked(desk, Role::kCheckbox, "All components and containers"));
        CHECK(is_checked(desk, Role::kCheckbox, "Send email notifications now"));
        CHECK_FALSE(is_checked(desk, Role::kCheckbox,
                               "Send email notifications 72 hours before planned start"));
        CHECK(is_checked(desk, Role::kCheckbox,
                         "Send email notifications 24 hours before planned start"));
        CHECK(is_checked(desk, Role::kCheckbox,
                         "Send email notifications 1 hour before planned start"));
        CHECK(desk.screen().find(Role::kTextField, "Message subject").value ==
              "Scheduled Maintenance Notification from Fernwood status");
        CHECK(desk.screen().has(Role::kGroup, "Start notifications"));
        desk.screen().press(Role::kCheckbox, "Automatically start and finish");
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kTextArea, "Finish message"));
    }
    TEST_CASE("what a new maintenance still needs is said, and the first of it has the focus") {
        DrillDesk desk;
        open_form(desk);
        CHECK(desk.screen().press(Role::kButton, "Schedule maintenance").empty());
        CHECK(desk.view.editor.wants_focus == "Title");
        desk.screen().show();
        for (const char* fault : {"Write a title", "Write what customers should know",
                                  "Write a time as 15:30", "Write what customers read then"})
            CHECK(desk.screen().says(fault));
        filled(desk).end = {0, "15:29"};
        desk.screen().press(Role::kButton, "Schedule maintenance");
        CHECK(desk.view.editor.wants_focus == "Expected end, time");
    }
    TEST_CASE("a time is read as hours and minutes of its day") {
        DrillDesk desk;
        open_form(desk);
        for (const char* wrong : {"", "24:00", "15.30", "1:02:03", "15:60", "x"}) {
            CAPTURE(wrong);
            filled(desk).start.time = wrong;
            CHECK(desk.screen().press(Role::kButton, "Schedule maintenance").empty());
        }
        filled(desk);
        const auto intents = desk.screen().press(Role::kButton, "Schedule maintenance");
        const auto* schedule = only_command<engine::ScheduleMaintenance>(intents);
        REQUIRE(schedule != nullptr);
        CHECK(schedule->plan.starts_minute == 930);
        CHECK(schedule->plan.ends_minute == 1455);
        CHECK(schedule->plan.reminders == 0b1101);
        CHECK(schedule->plan.is_automatic);
        CHECK(schedule->plan.start_broadcast == (1 | 4 | 8 | 128));
        CHECK(schedule->plan.cells == engine::cells_of({0, 1, 2, 3}));
    }
    TEST_CASE("a scheduled maintenance closes its form and says whom it reached") {
        DrillDesk desk;
        open_form(desk);
        filled(desk);
        desk.screen().press(Role::kButton, "Schedule maintenance");
        engine::MaintenanceScheduled scheduled;
        scheduled.plan.title = "Runner upgrade";
        scheduled.plan.reminders = 1;
        desk.happens(scheduled);
        desk.screen().show();
        CHECK(
            desk.screen().says("Maintenance scheduled. Sent by email to 4,812 at 14:11 UTC. It "
                               "cannot be taken back."));
        CHECK(desk.view.editor.maintenance.title.empty());
    }
    TEST_CASE("the preview of a new maintenance is the e-mail that goes out now") {
        DrillDesk desk;
        open_form(desk);
        filled(desk);
        desk.screen().press(Role::kButton, "Preview notifications");
        desk.screen().show();
        CHECK(desk.screen().says("Goes out by email to 4,812."));
        desk.screen().press(Role::kRadio, "Email");
        desk.screen().show();
        CHECK(desk.screen().says("Planned: 15:30 UTC to 00:15 UTC, day 2"));
    }
    TEST_CASE("automation is turned off by one press and cannot be turned on again") {
        DrillDesk desk;
        schedule(desk);
        const auto intents = desk.screen().press(Role::kCheckbox, "Automatically start and finish");
        const auto* off = only_command<engine::MoveMaintenance>(intents);
        REQUIRE(off != nullptr);
        CHECK(off->step == MaintenanceStep::kAutomationOff);
        desk.happens(engine::MaintenanceMoved{0, off->step, false, {}, 0});
        desk.screen().show();
        const auto box = desk.screen().find(Role::kCheckbox, "Automatically start and finish");
        CHECK(box.is(kit::node_state::kDisabled));
        CHECK_FALSE(box.is(kit::node_state::kChecked));
        CHECK(desk.screen().says("Off. It cannot be turned on again."));
    }
    TEST_CASE("a maintenance is started, updated and finished with the words of its plan at hand") {
        DrillDesk desk;
        schedule(desk);
        auto intents = desk.screen().press(Role::kButton, "Start maintenance");
        const auto* start = only_command<engine::MoveMaintenance>(intents);
        REQUIRE(start != nullptr);
        CHECK(start->step == MaintenanceStep::kStart);
        CHECK(start->details == "It begins.");
        desk.happens(engine::MaintenanceMoved{0, start->step, false, start->details, 0});
        desk.screen().show();
        CHECK(desk.screen().says("Maintenance changed. Nobody was notified at 14:11 UTC."));
        desk.screen().press(Role::kButton, "View maintenance Runner upgrade");
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Post update").empty());
        desk.view.editor.move.details = "Half done.";
        intents = desk.screen().press(Role::kButton, "Post update");
        REQUIRE(only_command<engine::MoveMaintenance>(intents) != nullptr);
        CHECK(only_command<engine::MoveMaintenance>(intents)->step == MaintenanceStep::kUpdate);
        desk.view.editor.move.details.clear();
        desk.screen().press(Role::kRadio, "Completed");
        desk.screen().show();
        intents = desk.screen().press(Role::kButton, "Finish maintenance");
        const auto* finish = only_command<engine::MoveMaintenance>(intents);
        REQUIRE(finish != nullptr);
        CHECK(finish->step == MaintenanceStep::kFinish);
        CHECK(finish->details == "It is over.");
    }
    TEST_CASE("words of one's own stay when the step changes; the plan's follow it") {
        DrillDesk desk;
        schedule(desk);
        desk.happens(engine::MaintenanceMoved{0, MaintenanceStep::kStart, false, "Now", 0});
        desk.screen().press(Role::kButton, "View maintenance Runner upgrade");
        desk.screen().show();
        status_page::MaintenanceMoveDraft& draft = desk.view.editor.move;
        choose_step(desk.room(), draft, 1);
        CHECK(draft.details == "It is over.");
        choose_step(desk.room(), draft, 0);
        CHECK(draft.details.empty());
        draft.details = "Half done.";
        choose_step(desk.room(), draft, 1);
        CHECK(draft.details == "Half done.");
    }
    TEST_CASE("the public page tells what is planned, what was done, and when") {
        DrillDesk desk;
        schedule(desk);
        desk.happens(engine::MaintenanceMoved{0, MaintenanceStep::kStart, true, {}, 0});
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        REQUIRE(desk.screen().has(Role::kArticle, "Runner upgrade"));
        CHECK(desk.screen().says("In progress · Planned 15:30 UTC to 16:00 UTC · API (East)"));
        CHECK(desk.screen().says("It begins."));
        CHECK(desk.screen().says("Planned Maintenance"));
    }

    TEST_CASE("a maintenance from before the drill tells when it began, not when the drill did") {
        DrillDesk desk;
        engine::MaintenanceScheduled given = runner_upgrade(13 * 60 + 50, 15 * 60);
        given.is_given = true;
        desk.happens(given);
        desk.happens(engine::MaintenanceMoved{0, MaintenanceStep::kStart, true, {}, 0});
        desk.screen().show();
        CHECK(desk.screen().has(Role::kButton, "Maintenances: 1 now, 0 planned"));
        CHECK(desk.screen().says("earlier"));
        desk.screen().press(Role::kButton, "View maintenance Runner upgrade");
        desk.screen().show();
        CHECK(desk.screen().says("13:50"));
        CHECK(desk.screen().says("Started by itself. It begins."));
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().says("13:50 UTC"));
        CHECK_FALSE(desk.screen().says("14:11 UTC"));
    }
}
