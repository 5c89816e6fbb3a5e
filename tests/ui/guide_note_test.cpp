#include "ui/guide_note.h"

#include <doctest/doctest.h>

#include "ui/drill_desk.h"

using namespace drill::ui;
using drill::engine::GuideDone;
using drill::engine::GuideNoteGiven;
using drill::engine::GuidePlace;
using drill::kit::Rect;
using drill::kit::Role;

namespace {

constexpr WindowSize kTablet{768.0f, 1024.0f};

void give(DrillDesk& desk, GuidePlace place, std::string text, bool follows = false) {
    desk.happens(GuideNoteGiven{place, follows, std::move(text)});
    for (int i = 0; i < 3; ++i)
        desk.screen().show();
}

void show(DrillDesk& desk) {
    for (int i = 0; i < 3; ++i)
        desk.screen().show();
}

}  // namespace

TEST_SUITE("ui/guide_note") {
    TEST_CASE("a note is on the screen until it is closed, and the next one opens again") {
        for (const WindowSize size : {kDesk, kTablet, kPhone}) {
            DrillDesk desk(size);
            desk.engage();
            give(desk, GuidePlace::kComposer, "Say who you are.");
            CHECK(desk.screen().has(Role::kComplementary, "Guide"));
            CHECK(desk.screen().says("Say who you are."));
            desk.screen().press(Role::kButton, "Got it");
            show(desk);
            CHECK_FALSE(desk.screen().has(Role::kComplementary, "Guide"));
            give(desk, GuidePlace::kCall, "Join the call.");
            CHECK(desk.screen().says("Join the call."));
        }
    }

    TEST_CASE("who skips the guide sees no further note") {
        DrillDesk desk;
        desk.engage();
        give(desk, GuidePlace::kComposer, "Say who you are.");
        desk.screen().press(Role::kButton, "Skip the guide");
        give(desk, GuidePlace::kCall, "Join the call.");
        CHECK_FALSE(desk.screen().has(Role::kComplementary, "Guide"));
    }

    TEST_CASE("the guide that is done takes its notes away") {
        DrillDesk desk;
        desk.engage();
        give(desk, GuidePlace::kComposer, "Say who you are.");
        desk.happens(GuideDone{});
        show(desk);
        CHECK_FALSE(desk.screen().has(Role::kComplementary, "Guide"));
    }

    TEST_CASE("notes that follow one another are read in turn") {
        DrillDesk desk;
        desk.engage();
        give(desk, GuidePlace::kComposer, "First.");
        give(desk, GuidePlace::kCall, "Second.", true);
        CHECK(desk.screen().says("Guide 1 of 2"));
        CHECK_FALSE(desk.screen().says("Second."));
        desk.screen().press(Role::kButton, "Next");
        show(desk);
        CHECK(desk.screen().says("Guide 2 of 2"));
        CHECK(desk.screen().says("Second."));
        CHECK(desk.screen().has(Role::kButton, "Got it"));
    }

    TEST_CASE("the note at a button gives way when the form it opens comes up") {
        DrillDesk desk;
        desk.engage();
        give(desk, GuidePlace::kNewIncident, "Open the form.");
        give(desk, GuidePlace::kDetails, "Say what customers notice.", true);
        CHECK(desk.screen().says("Open the form."));
        desk.screen().press(Role::kButton, "New incident");
        show(desk);
        CHECK(desk.screen().says("Say what customers notice."));
        CHECK_FALSE(desk.screen().says("Open the form."));
    }

    TEST_CASE("a note out of sight is not passed over because the next one is in sight") {
        DrillDesk desk(kPhone);
        desk.engage();
        give(desk, GuidePlace::kPublicPage, "Look at the page.");
        give(desk, GuidePlace::kCadence, "This clock counts.", true);
        CHECK(desk.screen().says("Look at the page."));
        CHECK_FALSE(desk.screen().says("This clock counts."));
    }

    TEST_CASE("a note covers neither its tool nor the pane around it") {
        DrillDesk desk;
        desk.engage();
        const auto note_beside = [&desk](GuidePlace place, Role role, std::string_view name) {
            give(desk, place, "Look here.");
            const Rect note = desk.screen().find(Role::kComplementary, "Guide").rect;
            const Rect tool = desk.screen().find(role, name).rect;
            return !note.is_empty() && !tool.is_empty() && note.intersected(tool).is_empty();
        };
        CHECK(note_beside(GuidePlace::kComposer, Role::kTextArea, "Message #inc-145-pipelines"));
        CHECK(note_beside(GuidePlace::kComposer, Role::kRegion, "Channel"));
        CHECK(note_beside(GuidePlace::kMicrophone, Role::kButton, "You are muted"));
        CHECK(note_beside(GuidePlace::kNewIncident, Role::kRegion, "Status page"));
        CHECK(note_beside(GuidePlace::kPager, Role::kNavigation, "Room"));
        CHECK(note_beside(GuidePlace::kEnd, Role::kButton, "End drill"));
    }

    TEST_CASE("what is out of sight on a phone is named with the tab to open") {
        DrillDesk desk(kPhone);
        desk.engage();
        give(desk, GuidePlace::kNewIncident, "Open the form.");
        CHECK(desk.screen().says("Open the form. Open the tab Status first."));
        desk.screen().press(Role::kTab, "Status");
        show(desk);
        CHECK(desk.screen().says("Open the form."));
        CHECK_FALSE(desk.screen().says("Open the tab Status first."));
    }

    TEST_CASE("on a phone the way to the pager leads through the room and its menu, and back") {
        DrillDesk desk(kPhone);
        desk.engage();
        desk.view.tab = PhoneTab::kStatus;
        give(desk, GuidePlace::kPager, "Resolve it.");
        CHECK(desk.screen().says("Resolve it. Open the tab Room first."));
        desk.screen().press(Role::kTab, "Room");
        show(desk);
        CHECK(desk.screen().says("Resolve it. Open the menu first."));
        desk.screen().press(Role::kButton, "Open menu");
        show(desk);
        CHECK_FALSE(desk.screen().says("Open the menu first."));
        give(desk, GuidePlace::kNewIncident, "Open the form.");
        CHECK(desk.screen().says("Open the form. Close the menu first."));
    }

    TEST_CASE("the note at the pager stands in the pager's dialog") {
        for (const WindowSize size : {kDesk, kPhone}) {
            DrillDesk desk(size);
            desk.happens(drill::engine::PageSent{0, "Pipelines stay pending"});
            give(desk, GuidePlace::kPager, "This is your page.");
            CHECK(desk.screen().count(Role::kComplementary) == 0);
            CHECK(desk.screen().find(Role::kGroup, "Guide").parent ==
                  desk.screen().find(Role::kDialog, "You are paged as CMOC").id);
        }
    }

    TEST_CASE("a note never asks for the focus and gives way to a dialog") {
        DrillDesk desk;
        desk.engage();
        give(desk, GuidePlace::kComposer, "Say who you are.");
        desk.screen().press(Role::kButton, "End drill");
        show(desk);
        CHECK(desk.screen().has(Role::kAlertDialog, "End the drill?"));
        CHECK_FALSE(desk.screen().has(Role::kComplementary, "Guide"));
    }
}
