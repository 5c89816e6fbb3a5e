#include "app/run_sheet.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

namespace drill::app {
namespace {

using namespace engine;

Scenario story() {
    return ScenarioBuilder()
        .when(since(Milestone::kFirstPost, 0), message("Thanks."), 10 * kSecondMs)
        .at(2 * kMinuteMs, message("It is the database."))
        .after(1, 30 * kSecondMs, TicketInject{"A customer", "Slow", "Why?", 90})
        .after(0, 5 * kSecondMs, EndInject{})
        .at(kMinuteMs, message("Anybody?"))
        .unless(since(Milestone::kChannelJoined, 0))
        .build();
}

TEST_SUITE("app/run_sheet") {
    TEST_CASE("what has a moment comes first, in the order of time") {
        const ui::RunSheet sheet = run_sheet_of(story(), "story.json");
        REQUIRE(sheet.rows.size() == 5);
        std::string moments;
        for (const ui::RunSheetRow& row : sheet.rows)
            moments += row.moment + "\n";
        CHECK(moments ==
              "01:00, if needed\n02:00\n02:30\ncondition + 00:10\nafter inject-1 + 00:05\n");
        CHECK(sheet.rows[2].what == "Ticket of A customer, opened 90 min before");
        CHECK(sheet.rows[2].words == "Slow: Why?");
        CHECK(sheet.rows[4].what == "End of the drill");
        CHECK(sheet.facts == "S2 · 15:00 · 5 injects · 0 expectations");
    }

    TEST_CASE("texts are read in the words of the skin") {
        Scenario scenario =
            ScenarioBuilder()
                .at(kMinuteMs, message("Go to {level:partial}, Service Disruption is too much."))
                .build();
        scenario.setting.skin.level_titles[3] = "Partly down";
        scenario.setting.skin.level_titles[4] = "Down";
        const ui::RunSheet sheet = run_sheet_of(scenario, "story.json");
        REQUIRE(sheet.rows.size() == 1);
        CHECK(sheet.rows[0].words == "Go to Partly down, Down is too much.");
    }

    TEST_CASE("maintenances of the pack are listed with what becomes of them by itself") {
        Scenario scenario = story();
        scenario.setting.starts_at_ms = 20 * 60 * kMinuteMs;
        MaintenancePlan plan;
        plan.title = "New disks";
        plan.cells = cells_of({2, 3});
        plan.starts_minute = 19 * 60 + 50;
        plan.ends_minute = 20 * 60 + 10;
        scenario.maintenances.push_back({"disks", plan});
        plan.starts_minute = 24 * 60 + 8 * 60;
        plan.ends_minute = 24 * 60 + 9 * 60;
        plan.is_automatic = false;
        scenario.maintenances.push_back({"later", plan});
        const ui::RunSheet sheet = run_sheet_of(scenario, "story.json");
        REQUIRE(sheet.maintenances.size() == 2);
        CHECK(sheet.maintenances[0].window == "19:50 UTC\nto 20:10 UTC");
        CHECK(sheet.maintenances[0].id == "disks");
        CHECK(sheet.maintenances[0].title == "New disks");
        CHECK(sheet.maintenances[0].course == "Under way from the start, finishes by itself");
        CHECK(sheet.maintenances[0].where == "API (East, West)");
        CHECK(sheet.maintenances[1].window == "08:00 UTC, day 2\nto 09:00 UTC, day 2");
        CHECK(sheet.maintenances[1].course == "Started and finished by hand");
        CHECK(run_sheet_of(story(), "story.json").maintenances.empty());
    }

    TEST_CASE("a chain that begins with a condition has no moment") {
        const Scenario scenario = story();
        CHECK(planned_ms(scenario, 2) == 150 * kSecondMs);
        CHECK(planned_ms(scenario, 3) == base::kNever);
    }
}

}  // namespace
}  // namespace drill::app
