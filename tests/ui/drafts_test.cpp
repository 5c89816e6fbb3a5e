#include <doctest/doctest.h>

#include "ui/drill_desk.h"

using namespace drill;
using namespace drill::ui;
using kit::Role;

TEST_SUITE("ui/drafts") {
    TEST_CASE("cancelling forgets the draft, and the form opens on its defaults again") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.view.editor.incident.title = "Jobs wait";
        desk.view.editor.incident.has_all_cells = false;
        desk.view.editor.incident.post.state = 3;
        desk.screen().press(Role::kButton, "Cancel");
        CHECK(desk.view.editor.page == status_page::Page::kDashboard);
        desk.screen().show();
        desk.open_new_incident();
        CHECK(desk.screen().find(Role::kTextField, "Title").value.empty());
        CHECK(desk.screen().find(Role::kRadio, "Investigating").is(kit::node_state::kChecked));
        CHECK(desk.screen()
                  .find(Role::kCheckbox, "All components and containers")
                  .is(kit::node_state::kChecked));
    }

    TEST_CASE("cancelling forgets the draft of every form, and of no other") {
        using status_page::Page;
        const auto cancelled = [](Page page) {
            status_page::Editor editor;
            editor.page = page;
            editor.incident.title = editor.notice.summary = editor.maintenance.title = "x";
            editor.update.incident = editor.infrastructure.incident = editor.move.maintenance = 0;
            for (auto& form : editor.forms)
                form.values[0] = "x";
            cancel_form(editor);
            return editor;
        };
        CHECK(cancelled(Page::kNewIncident).incident.title.empty());
        CHECK(cancelled(Page::kNewIncident).notice.summary == "x");
        CHECK(cancelled(Page::kUpdate).update.incident == -1);
        CHECK(cancelled(Page::kInfrastructure).infrastructure.incident == -1);
        CHECK(cancelled(Page::kNotice).notice.summary.empty());
        CHECK(cancelled(Page::kNewMaintenance).maintenance.title.empty());
        CHECK(cancelled(Page::kMaintenance).move.maintenance == -1);
        CHECK(cancelled(Page::kContactRequest).forms[0].values[0].empty());
        CHECK(cancelled(Page::kContactRequest).forms[1].values[0] == "x");
        CHECK(cancelled(Page::kHandOver).forms[1].values[0].empty());
    }

    TEST_CASE("leaving a form by the path keeps its draft") {
        DrillDesk desk;
        desk.open_new_incident();
        desk.view.editor.incident.title = "Jobs wait";
        desk.screen().press(Role::kLink, "Status page");
        desk.screen().show();
        desk.open_new_incident();
        CHECK(desk.screen().find(Role::kTextField, "Title").value == "Jobs wait");
    }

    TEST_CASE("two open incidents have a draft each") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.incident("Logins fail");
        status_page::Editor& editor = desk.view.editor;
        open_update(editor, desk.room(), 0);
        editor.update.post.details = "Jobs still wait.";
        open_update(editor, desk.room(), 1);
        CHECK(editor.update.post.details.empty());
        editor.update.post.details = "Logins still fail.";
        open_update(editor, desk.room(), 0);
        CHECK(editor.update.post.details == "Jobs still wait.");
        open_infrastructure(editor, desk.room(), 0);
        editor.infrastructure.cells = engine::cells_of({1});
        open_infrastructure(editor, desk.room(), 1);
        open_infrastructure(editor, desk.room(), 0);
        CHECK(editor.infrastructure.cells == engine::cells_of({1}));
        open_incident(editor, desk.room(), 0);
        editor.revision.post_mortem = "status.invalid/7";
        open_incident(editor, desk.room(), 1);
        open_incident(editor, desk.room(), 0);
        CHECK(editor.revision.post_mortem == "status.invalid/7");
        open_update(editor, desk.room(), 1);
        CHECK(editor.update.post.details == "Logins still fail.");
        cancel_form(editor);
        open_update(editor, desk.room(), 1);
        CHECK(editor.update.post.details.empty());
    }

    TEST_CASE("an incident that is deleted takes its drafts along, and no other's") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        desk.incident("Logins fail");
        status_page::Editor& editor = desk.view.editor;
        open_incident(editor, desk.room(), 1);
        open_update(editor, desk.room(), 1);
        editor.update.post.details = "Logins still fail.";
        open_update(editor, desk.room(), 0);
        desk.happens(engine::IncidentDeleted{0});
        desk.screen().show();
        CHECK(editor.page == status_page::Page::kDashboard);
        CHECK(editor.update.incident == -1);
        open_update(editor, desk.room(), 1);
        CHECK(editor.update.post.details == "Logins still fail.");
    }

    TEST_CASE("while words are being changed no other post can be changed or deleted") {
        DrillDesk desk;
        desk.incident("Jobs wait");
        open_incident(desk.view.editor, desk.room(), 0);
        edit_update(desk.view.editor, desk.room(), 0);
        engine::UpdatePosted posted;
        posted.post.state = engine::IncidentState::kIdentified;
        posted.post.level = engine::Level::kDegraded;
        desk.pass(kMinuteMs);
        desk.happens(posted);
        desk.screen().show();
        for (const char* button : {"Edit words of 14:12", "Delete update of 14:12"})
            CHECK(desk.screen().find(Role::kButton, button).is(kit::node_state::kDisabled));
        desk.screen().press(Role::kButton, "Cancel");
        desk.screen().show();
        CHECK_FALSE(desk.screen()
                        .find(Role::kButton, "Delete update of 14:12")
                        .is(kit::node_state::kDisabled));
    }
}
