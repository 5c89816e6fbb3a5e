#include <doctest/doctest.h>

#include "pack/skin_reader.h"
#include "ui/drill_desk.h"

using namespace drill;
using namespace drill::ui;
using kit::Role;

namespace {

/// What a form of a skin opens on.
struct Opening {
    const char* skin;
    const char* title;
    const char* details;
    const char* create;
    const char* post;
    const char* everything;
    const char* one_level;
    const char* level;
    bool has_all_cells;
    bool applies_to_all;
    std::uint8_t broadcast;
};

constexpr Opening kOpenings[] = {
    {"statusio", "Title", "Details", "Create incident", "Post update",
     "All components and containers", "Apply status level to all affected infrastructure",
     "Degraded Performance", true, true, 1 | 4 | 8 | 128},
    {"statuspage", "Incident name", "Message", "Create", "Update", "All components",
     "Set all affected components to this status", "Operational", false, true,
     1 | 2 | 4 | 8 | 64 | 128},
    {"generic", "Headline", "Text", "Publish", "Publish update", "Everything",
     "The same level for everything affected", "Slow", false, false, 0},
};

DrillDesk desk_under(const char* skin) {
    return DrillDesk(
        kDesk, [skin](engine::Setting& setting) { setting.skin = pack::skin_named(skin).value(); });
}

}  // namespace

TEST_SUITE("ui/drill_screen: skins") {
    TEST_CASE("a new incident has the words and the starting values of its skin") {
        for (const Opening& opening : kOpenings) {
            CAPTURE(opening.skin);
            DrillDesk desk = desk_under(opening.skin);
            desk.screen().press(Role::kButton, "New incident");
            desk.screen().show();
            CHECK(desk.screen().has(Role::kTextField, opening.title));
            CHECK(desk.screen().has(Role::kTextArea, opening.details));
            CHECK(desk.screen()
                      .find(Role::kCheckbox, opening.everything)
                      .is(kit::node_state::kChecked) == opening.has_all_cells);
            status_page::IncidentDraft& draft = desk.view.editor.incident;
            CHECK(desk.screen().says(opening.level));
            draft.title = "Jobs wait";
            desk.screen().press(Role::kButton, opening.create);
            CHECK(desk.view.editor.wants_focus == opening.details);
            draft.post.details = "Jobs may wait.";
            draft.cells = engine::cells_of({1});
            const auto intents = desk.screen().press(Role::kButton, opening.create);
            const auto* create = only_command<engine::CreateIncident>(intents);
            REQUIRE(create != nullptr);
            CHECK(create->post.broadcast == opening.broadcast);
            CHECK((create->cells == engine::cells_of({1})) != opening.has_all_cells);
        }
    }

    TEST_CASE("an update sets one level or one each as its skin opens it") {
        for (const Opening& opening : kOpenings) {
            CAPTURE(opening.skin);
            DrillDesk desk = desk_under(opening.skin);
            desk.incident("Jobs wait");
            desk.screen().press(Role::kButton, "Update Jobs wait");
            desk.screen().show();
            CHECK(desk.screen()
                      .find(Role::kCheckbox, opening.one_level)
                      .is(kit::node_state::kChecked) == opening.applies_to_all);
            desk.view.editor.update.post.details = "Still so.";
            const auto intents = desk.screen().press(Role::kButton, opening.post);
            const auto* update = only_command<engine::PostUpdate>(intents);
            REQUIRE(update != nullptr);
            CHECK(update->cell_levels.empty() == opening.applies_to_all);
            for (const engine::CellLevel& each : update->cell_levels)
                CHECK(each.level == engine::Level::kDegraded);
        }
    }

    TEST_CASE("ways of broadcasting and subjects are those of the skin") {
        DrillDesk desk = desk_under("statuspage");
        desk.screen().press(Role::kButton, "New incident");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kCheckbox, "Email subscribers"));
        CHECK(desk.view.editor.incident.post.subject == "Fernwood status incident");
        open_new_maintenance(desk.view.editor, desk.room());
        desk.screen().show();
        CHECK(desk.view.editor.maintenance.subject == "Fernwood status scheduled maintenance");
        for (const char* label : {"Reminders", "Send when it begins", "Send when it ends"})
            CHECK(desk.screen().has(Role::kGroup, label));
        CHECK(desk.screen().has(Role::kTextArea, "In progress message"));
        CHECK(desk.screen().has(Role::kCheckbox, "Change the state at the scheduled times"));
    }

    TEST_CASE("a reminder that a skin does not name is neither offered nor sent") {
        DrillDesk desk = desk_under("statuspage");
        desk.screen().press(Role::kButton, "New maintenance");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kCheckbox, "Send reminder 60 minutes before"));
        CHECK(desk.screen().has(Role::kTextField, "Scheduled start, time"));
        CHECK(desk.screen().has(Role::kButton, "Schedule now"));
        const auto plan = plan_of(desk.room().setting(), desk.view.editor.maintenance);
        CHECK(plan.reminders == (1U << 0 | 1U << 3));
    }

    TEST_CASE("a way that a skin does not name is not offered") {
        DrillDesk desk(kDesk, [](engine::Setting& setting) {
            setting.skin.ways[2].clear();
            setting.skin.broadcast = 1;
        });
        desk.screen().press(Role::kButton, "New incident");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kCheckbox, "Notify webhook subscribers"));
        CHECK_FALSE(desk.screen().has(Role::kCheckbox, "Tweet this update"));
    }

    TEST_CASE("words of an update and states of a maintenance are those of the skin") {
        DrillDesk desk = desk_under("generic");
        desk.incident("Jobs wait");
        desk.happens(engine::MaintenanceScheduled{0, {}});
        desk.screen().show();
        CHECK(desk.screen().says("Planned"));
        desk.screen().press(Role::kButton, "Update Jobs wait");
        desk.screen().show();
        CHECK(desk.screen().says("Levels"));
        open_incident(desk.view.editor, desk.room(), 0);
        edit_update(desk.view.editor, desk.room(), 0);
        desk.screen().show();
        CHECK(desk.screen().has(Role::kTextArea, "Text"));
    }

    TEST_CASE("an incident's impact stands wherever its product tells it, and stays") {
        DrillDesk desk = desk_under("statuspage");
        desk.incident("Jobs wait", engine::Level::kPartial);
        CHECK(desk.screen().says("Impact: Major · API (East, West)"));
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        CHECK(desk.screen().says("Impact"));
        CHECK(desk.screen().says("Major"));
        engine::UpdatePosted resolved;
        resolved.post.state = engine::IncidentState::kResolved;
        resolved.post.level = engine::Level::kOperational;
        desk.happens(resolved);
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().says("Impact: Major · API (East, West)"));
    }

    TEST_CASE("an impact that somebody set stands in place of that of the posts") {
        DrillDesk desk = desk_under("statuspage");
        desk.incident("Jobs wait", engine::Level::kPartial);
        desk.screen().press(Role::kButton, "View Jobs wait");
        desk.screen().show();
        CHECK(desk.screen().find(Role::kCombobox, "Impact").value == "Major (by its posts)");
        desk.screen().press(Role::kCombobox, "Impact");
        desk.screen().show();
        const auto intents = desk.screen().press(Role::kOption, "Minor");
        const auto* set = only_command<engine::SetImpact>(intents);
        REQUIRE(set != nullptr);
        CHECK(set->level == static_cast<int>(engine::Level::kDegraded));
        desk.happens(engine::ImpactSet{0, set->level});
        desk.screen().show();
        CHECK(desk.screen().find(Role::kCombobox, "Impact").value == "Minor");
        desk.screen().press(Role::kRadio, "Public page");
        desk.screen().show();
        CHECK(desk.screen().says("Impact: Minor · API (East, West)"));
    }

    TEST_CASE("products that know no impact tell of none") {
        for (const char* skin : {"statusio", "generic"}) {
            CAPTURE(skin);
            DrillDesk desk = desk_under(skin);
            desk.incident("Jobs wait", engine::Level::kPartial);
            CHECK(desk.screen().says("API (East, West)"));
            desk.screen().press(Role::kButton, "View Jobs wait");
            desk.screen().show();
            CHECK_FALSE(desk.screen().says("Impact"));
        }
    }

    TEST_CASE("a level beyond those of the skin has its worst impact") {
        DrillDesk desk = desk_under("statuspage");
        desk.incident("Jobs wait", engine::Level::kSecurity);
        CHECK(desk.screen().says("Impact: Critical · API (East, West)"));
    }

    TEST_CASE("only the levels of the skin are offered, and one beyond them keeps its name") {
        DrillDesk desk = desk_under("statuspage");
        desk.incident("Jobs wait", engine::Level::kSecurity);
        CHECK(desk.screen().says("Security event"));
        desk.screen().press(Role::kCombobox, "Status of API, West");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kOption, "Major Outage"));
        CHECK_FALSE(desk.screen().has(Role::kOption, "Security Event"));
    }
}
