#include <doctest/doctest.h>

#include "ui/import_screen.h"
#include "ui/run_sheet_screen.h"
#include "ui/shown_screen.h"
#include "ui/wanted_pack_screen.h"

using namespace drill::ui;
using drill::kit::Role;

namespace {

ImportList two_incidents() {
    ImportList list;
    list.file = "incidents.json";
    list.kind = "a Statuspage answer";
    list.kinds = {"a pack", "a Status.io answer", "a Statuspage answer"};
    list.kind_index = 2;
    list.rows = {{"Slow sending", "s1", "2018-09-06 18:00 UTC, 1 h 40 min, 2 posts", false},
                 {"[TEST] x", "", "no public posts", true}};
    return list;
}

RunSheet sheet_of(std::size_t task_count) {
    RunSheet sheet;
    sheet.file = "incidents.json";
    sheet.title = "Slow sending";
    sheet.facts = "S2";
    sheet.rows = {{0, "00:05", "page", "Page", "S2: slow.", true}};
    sheet.draft = DraftNotes{};
    for (std::size_t i = 1; i <= task_count; ++i)
        sheet.draft->tasks.push_back("Task " + std::to_string(i) + ".");
    return sheet;
}

template <typename Wish>
Wish only(const Intents& intents) {
    REQUIRE(intents.size() == 1);
    REQUIRE(std::holds_alternative<Wish>(intents[0]));
    return std::get<Wish>(intents[0]);
}

AuthorStep step_of(const Intents& intents) {
    return only<AuthorWish>(intents).step;
}

}  // namespace

TEST_SUITE("ui/import_screen") {
    TEST_CASE("incidents are listed with id and span, and each has a button of its own name") {
        for (const WindowSize size : {kDesk, kPhone}) {
            ShownScreen screen([] { return import_screen(two_incidents()); }, size);
            CHECK(screen.says("Choose one of 2 incidents"));
            CHECK(screen.count(Role::kListItem) == 2);
            CHECK(screen.says("ID s1"));
            CHECK(screen.says("2018-09-06 18:00 UTC, 1 h 40 min, 2 posts"));
            CHECK(screen.says("Only a try, as its title says"));
            CHECK(
                screen.says("incidents.json was read on this device, not uploaded, as a "
                            "Statuspage answer."));
            const auto wish = only<AuthorWish>(
                screen.press(Role::kButton, "Make a draft: [TEST] x, no public posts"));
            CHECK(wish.step == AuthorStep::kMakeDraft);
            CHECK(wish.number == 1);
        }
    }

    TEST_CASE("what cannot be read is told with its place, and ways out are there") {
        ImportList list = two_incidents();
        list.rows.clear();
        list.problem = "expected a date, got \"soon\"";
        list.place = "line 4";
        ShownScreen screen([&] { return import_screen(list); });
        CHECK(screen.says("This file makes no draft"));
        CHECK(screen.count(Role::kAlert) == 1);
        CHECK(screen.says("Expected a date, got \"soon\"."));
        CHECK(screen.says("incidents.json, line 4"));
        CHECK(only<ChoosePackFile>(screen.press(Role::kButton, "Read another file")).is_to_read);
        only<LeaveDrill>(screen.press(Role::kButton, "Back to drills"));
        list.kind.clear();
        list.kind_index = -1;
        screen.rest();
        CHECK(screen.says("This file was not recognised"));
    }

    TEST_CASE("the author can say what the file is") {
        ShownScreen screen([] { return import_screen(two_incidents()); });
        screen.press(Role::kCombobox, "Read this file as");
        screen.rest();
        const auto wish = only<AuthorWish>(screen.press(Role::kOption, "a pack"));
        CHECK(wish.step == AuthorStep::kReadAs);
        CHECK(wish.number == 0);
    }
}

TEST_SUITE("ui/wanted_pack_screen") {
    TEST_CASE("the claim is told, and the pack can be given until it is the right one") {
        WantedPack wanted{"injects/ask: does not hold that it can happen", ""};
        for (const WindowSize size : {kDesk, kPhone}) {
            ShownScreen screen([&] { return wanted_pack_screen(wanted); }, size);
            CHECK(screen.says("does not hold that it can happen."));
            CHECK(screen.count(Role::kAlert) == 0);
            CHECK_FALSE(
                only<ChoosePackFile>(screen.press(Role::kButton, "Choose the pack")).is_to_read);
            only<LeaveDrill>(screen.press(Role::kButton, "Back to drills"));
        }
        wanted.problem = "the file x.json is another pack";
        ShownScreen screen([&] { return wanted_pack_screen(wanted); });
        CHECK(screen.count(Role::kAlert) == 1);
        CHECK(screen.says("The file x.json is another pack."));
    }
}

TEST_SUITE("ui/run_sheet_screen") {
    TEST_CASE("a draft shows what its author has to do, and can be saved in three ways") {
        for (const WindowSize size : {kDesk, kPhone}) {
            ShownScreen screen([] { return run_sheet_screen(sheet_of(3)); }, size);
            CHECK(screen.says("A draft, made of incidents.json on this device."));
            CHECK(screen.says("To do before anybody plays it"));
            CHECK(screen.says("Task 3."));
            CHECK(step_of(screen.press(Role::kButton, "Save the draft")) == AuthorStep::kSavePack);
            CHECK(step_of(screen.press(Role::kButton, "Save the run sheet")) ==
                  AuthorStep::kSaveRunSheet);
            CHECK(step_of(screen.press(Role::kButton, "Save this list")) == AuthorStep::kSaveTasks);
            CHECK_FALSE(screen.has(Role::kButton, "Other incidents"));
            CHECK(step_of(screen.press(Role::kButton, "Read it otherwise")) ==
                  AuthorStep::kListIncidents);
            CHECK_FALSE(screen.has(Role::kButton, "Show all 3"));
        }
    }

    TEST_CASE("many tasks are folded until they are asked for") {
        RunSheet sheet = sheet_of(30);
        ShownScreen screen([&] { return run_sheet_screen(sheet); });
        CHECK(screen.says("Task 8."));
        CHECK_FALSE(screen.says("Task 9."));
        CHECK(step_of(screen.press(Role::kButton, "Show all 30")) == AuthorStep::kShowAllTasks);
        sheet.draft->shows_all = true;
        screen.rest();
        CHECK(screen.says("Task 30."));
        CHECK_FALSE(screen.has(Role::kButton, "Show all 30"));
    }

    TEST_CASE("the other incidents of the file are one step back") {
        RunSheet sheet = sheet_of(1);
        sheet.draft->has_others = true;
        ShownScreen screen([&] { return run_sheet_screen(sheet); });
        CHECK(step_of(screen.press(Role::kButton, "Other incidents")) ==
              AuthorStep::kListIncidents);
    }

    TEST_CASE("maintenances stand above the run sheet, and nowhere when there are none") {
        RunSheet sheet = sheet_of(0);
        for (const WindowSize size : {kDesk, kPhone}) {
            ShownScreen screen([&] { return run_sheet_screen(sheet); }, size);
            CHECK_FALSE(screen.has(Role::kList, "Maintenances"));
            sheet.maintenances = {{"20:50 UTC\nto 21:28 UTC", "sso-move",
                                   "Under way from the start, finishes by itself",
                                   "Sessions move to a new store", "SAML SSO (US East)"}};
            screen.rest();
            CHECK(screen.has(Role::kList, "Maintenances"));
            CHECK(screen.says("20:50 UTC to 21:28 UTC"));
            CHECK(screen.says("Under way from the start, finishes by itself · sso-move"));
            CHECK(screen.says("Sessions move to a new store"));
            CHECK(screen.says("SAML SSO (US East)"));
            sheet.maintenances.clear();
        }
    }

    TEST_CASE("an author's own pack has no tasks, and only its run sheet to save") {
        RunSheet sheet = sheet_of(0);
        sheet.draft.reset();
        sheet.notice = "Saved as x.csv.";
        ShownScreen screen([&] { return run_sheet_screen(sheet); });
        CHECK(screen.says("nothing is left to correct"));
        CHECK(screen.says("Saved as x.csv."));
        CHECK_FALSE(screen.has(Role::kButton, "Save the draft"));
        CHECK(screen.has(Role::kButton, "Save the run sheet"));
        CHECK_FALSE(screen.says("To do before anybody plays it"));
    }
}
