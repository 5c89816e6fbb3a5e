#include "app/view_state.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

using namespace drill;
using app::read_view;
using app::write_view;
using ui::status_page::Page;

namespace {

engine::Room room_with_incidents(int count) {
    engine::Room room(engine::Seat::kCmoc, engine::ScenarioBuilder().build().setting);
    for (int i = 0; i < count; ++i) {
        engine::IncidentCreated created;
        created.title = "Errors";
        created.cells.add(0);
        created.post.state = engine::IncidentState::kInvestigating;
        created.post.level = engine::Level::kDegraded;
        room.reveal({0, engine::kEveryone, created});
    }
    return room;
}

ui::DrillView filled_view() {
    ui::DrillView view;
    view.pane = ui::RoomPane::kTickets;
    view.half = ui::DeskHalf::kStatusPage;
    view.message = "a draft; with 3:odd; signs\nand é";
    view.speech = "to say";
    view.editor.page = Page::kUpdate;
    view.editor.update.incident = 0;
    view.editor.update.applies_to_all = false;
    view.editor.update.levels[1] = 3;
    view.editor.update.post.details = "We look into it.";
    view.editor.update.post.broadcast[4] = true;
    view.editor.incident.title = "half a title";
    view.editor.incident.has_all_cells = false;
    view.editor.incident.cells.add(2);
    view.editor.notice.severity = 1;
    view.scrolls = {{0xFFFFFFFFu, 12.0f}, {7, 3000.0f}};
    view.dock = ui::RoomPane::kSocial;
    view.is_subscribed = true;
    return view;
}

/// What a view ends with that has no draft of a maintenance, nor of a time or a post-mortem.
constexpr std::string_view kNoMaintenance =
    "0;0;0;0:;0;0:;0:;0:;0:;0:;0:;0:;1;0;1;1;1;1;1;1;0;0;1;1;1;1;0;0;1;1;1;1;0;0;1;0;0;1;0;0;0;0:;"
    "0:;";

}  // namespace

TEST_SUITE("app/view_state") {
    TEST_CASE("drafts, open form and panes read back") {
        const auto view = read_view(write_view(filled_view()), room_with_incidents(1));
        REQUIRE(view);
        CHECK(write_view(*view) == write_view(filled_view()));
        CHECK(view->message == filled_view().message);
        CHECK(view->is_subscribed);
        CHECK(view->editor.page == Page::kUpdate);
        CHECK(view->editor.update.levels[1] == 3);
        REQUIRE(view->scrolls.size() == 2);
        CHECK(view->scrolls[1].y == 3000.0f);
        CHECK(view->wants_scrolls);
        CHECK(view->dock == ui::RoomPane::kSocial);
    }

    TEST_CASE("a skipped guide stays skipped, and a view from before the guide still reads") {
        engine::Room room = room_with_incidents(1);
        room.reveal({0, engine::kEveryone,
                     engine::GuideNoteGiven{engine::GuidePlace::kCall, false, "Join"}});
        ui::DrillView view = filled_view();
        view.guide_read = 1;
        view.is_guide_skipped = true;
        const auto back = read_view(write_view(view), room);
        REQUIRE(back);
        CHECK(back->guide_read == 1);
        CHECK(back->is_guide_skipped);
    }

    TEST_CASE("a view stored by an earlier version keeps its drafts") {
        ui::DrillView view = filled_view();
        view.scrolls.clear();
        view.dock = ui::RoomPane::kTickets;
        view.is_subscribed = false;
        const std::string written = write_view(view);
        std::string since = std::string(kNoMaintenance) + "0;0;0;0;0;0;0;0:;0:;0:;0;0;0;0:;0:;";
        for (int field = 0; field < 12; ++field)
            since += "0:;";  // of the two forms; before them other channels, a ticket
        const std::string_view left = "0;0:;0;0;0;0;";  // a day, an issue, four kinds of drafts
        const std::string_view subscribed = "0;0;";     // and how much of it was told
        REQUIRE(written.ends_with(since + std::string(left) + std::string(subscribed)));
        const std::string_view head = "7;0:;";  // the version and no skin
        REQUIRE(written.starts_with(head));
        const std::string sixth = written.substr(1, written.size() - 1 - subscribed.size());
        const std::string fifth = sixth.substr(0, sixth.size() - left.size());
        const std::string fourth =
            ";" + fifth.substr(head.size() - 1, fifth.size() + 1 - head.size() - since.size());
        const std::string_view guide = "0;0;0;";  // scrolled places, then the guide
        const std::string_view dock = "2;";
        const std::string_view revision = "0;0:;0;0:;";
        const std::size_t end = fourth.size() - revision.size();
        REQUIRE(fourth.ends_with(revision));
        REQUIRE(fourth.substr(end - dock.size(), dock.size()) == dock);
        const std::string third = fourth.substr(0, end) + "440;";  // the room's width
        const std::string second = fourth.substr(0, end - dock.size());
        const std::string first = second.substr(0, second.size() - guide.size());
        for (const std::string& older :
             {"1" + first, "2" + second, "3" + third, "4" + fourth, "5" + fifth, "6" + sixth}) {
            const auto read = read_view(older, room_with_incidents(1));
            REQUIRE(read);
            CHECK(write_view(*read) == written);
        }
    }

    TEST_CASE("the open channel, its draft and what was seen of each read back") {
        engine::Room room = room_with_incidents(1);
        engine::LineSaid line{0, engine::Place::kChannel, true, "Tickets come in"};
        line.channel = engine::Channel::kTeam;
        room.reveal({0, engine::kEveryone, line});
        ui::DrillView view = filled_view();
        view.go_to(engine::Channel::kTeam);
        view.draft() = "On it";
        view.answers = 0;
        view.seen(engine::Channel::kTeam).count = 1;
        view.editor.forms[1].values[2] = "Not the network";
        const auto back = read_view(write_view(view), room);
        REQUIRE(back);
        CHECK(back->open_channel == engine::Channel::kTeam);
        CHECK(back->other_messages[1] == "On it");
        CHECK(back->answers == 0);
        CHECK(back->seen(engine::Channel::kTeam).count == 1);
        CHECK(back->editor.forms[1].values[2] == "Not the network");
        const auto elsewhere = read_view(write_view(view), room_with_incidents(1));
        REQUIRE(elsewhere);
        CHECK(elsewhere->answers == engine::kNoMessage);
    }

    TEST_CASE("new words of an update read back; those of an update that is gone do not") {
        ui::DrillView view;
        view.editor.page = Page::kIncident;
        view.editor.revision.incident = 0;
        view.editor.revision.title = "Errors on Web";
        view.editor.revision.update = 0;
        view.editor.revision.details = "Half a";
        const auto back = read_view(write_view(view), room_with_incidents(1));
        REQUIRE(back);
        CHECK(write_view(*back) == write_view(view));
        CHECK(back->editor.revision.details == "Half a");
        view.editor.revision.update = 1;
        CHECK(read_view(write_view(view), room_with_incidents(1))->editor.revision.update == -1);
        const auto gone = read_view(write_view(view), room_with_incidents(0));
        REQUIRE(gone);
        CHECK(gone->editor.page == Page::kDashboard);
        CHECK(gone->editor.revision.incident == -1);
    }

    TEST_CASE("the skin of a session from before logs named it is still read") {
        const std::string written = write_view({});
        CHECK(app::skin_in_view(written) == "");
        CHECK(app::skin_in_view("") == "");
        CHECK(app::skin_in_view("4;0;") == "");
        REQUIRE(written.starts_with("7;0:;"));
        const std::string before = "7;7:generic;" + written.substr(5);
        CHECK(app::skin_in_view(before) == "generic");
        CHECK(read_view(before, room_with_incidents(0)));
    }

    TEST_CASE("drafts of a maintenance read back; that of one which is not there is left out") {
        engine::Room room = room_with_incidents(0);
        ui::DrillView view;
        view.editor.page = Page::kMaintenance;
        view.editor.maintenance.start = {3, "15:30"};
        view.editor.maintenance.reminders = {false, true, false, true};
        view.editor.maintenance.is_automatic = false;
        view.editor.maintenance.finish_details = "It is over";
        view.editor.move.maintenance = 0;
        view.editor.move.step = 1;
        view.editor.move.details = "Half";
        const std::string written = write_view(view);
        const auto gone = read_view(written, room);
        REQUIRE(gone);
        CHECK(gone->editor.page == Page::kDashboard);
        CHECK(gone->editor.move.maintenance == -1);
        CHECK(gone->editor.maintenance.finish_details == "It is over");
        room.reveal({0, engine::kEveryone, engine::MaintenanceScheduled{}});
        const auto back = read_view(written, room);
        REQUIRE(back);
        CHECK(write_view(*back) == written);
    }

    TEST_CASE("drafts about other incidents read back; those about what is not there do not") {
        ui::DrillView view = filled_view();
        auto& left = view.editor.left;
        left.updates.resize(1);
        left.updates[0].incident = 1;
        left.updates[0].post.details = "Half a post";
        left.updates[0].levels[0] = 4;
        left.infrastructures.resize(1);
        left.infrastructures[0].incident = 1;
        left.infrastructures[0].cells.add(2);
        left.revisions.resize(1);
        left.revisions[0].incident = 1;
        left.revisions[0].shown = {1, "00:05"};
        left.moves.resize(1);
        left.moves[0].maintenance = 0;
        left.moves[0].details = "Half a message";
        engine::Room room = room_with_incidents(2);
        room.reveal({0, engine::kEveryone, engine::MaintenanceScheduled{}});
        view.editor.revision.shown = {1, "00:03"};
        view.editor.notice.issue = "4127";
        const auto back = read_view(write_view(view), room);
        REQUIRE(back);
        CHECK(write_view(*back) == write_view(view));
        CHECK(back->editor.left.updates[0].post.details == "Half a post");
        const auto gone = read_view(write_view(view), room_with_incidents(1));
        REQUIRE(gone);
        CHECK(gone->editor.left.updates.empty());
        CHECK(gone->editor.left.infrastructures.empty());
        CHECK(gone->editor.left.revisions.empty());
        CHECK(gone->editor.left.moves.empty());
    }

    TEST_CASE("any missing or changed byte leaves nothing or something harmless") {
        const engine::Room room = room_with_incidents(1);
        ui::DrillView filled = filled_view();
        filled.editor.left.updates.resize(1);
        filled.editor.left.updates[0].incident = 0;
        const std::string whole = write_view(filled);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            CHECK_FALSE(read_view(whole.substr(0, i), room));
            for (const char other : {'\0', '9', ';', ':', '\xff'}) {
                std::string changed = whole;
                changed[i] = other;
                const auto view = read_view(changed, room);
                if (view)
                    CHECK(view->editor.update.incident < 1);
            }
        }
        CHECK_FALSE(read_view(whole + " ", room));
        CHECK_FALSE(read_view("", room));
    }

    TEST_CASE("the draft of an update to an incident that is not there is left out") {
        const auto view = read_view(write_view(filled_view()), room_with_incidents(0));
        REQUIRE(view);
        CHECK(view->editor.page == Page::kDashboard);
        CHECK(view->editor.update.incident == -1);
        CHECK(view->message == filled_view().message);
    }

    TEST_CASE("cells that the page does not have are left out") {
        ui::DrillView view = filled_view();
        view.editor.incident.cells.add(100);
        const auto read = read_view(write_view(view), room_with_incidents(1));
        REQUIRE(read);
        CHECK_FALSE(read->editor.incident.cells.has(100));
        CHECK(read->editor.incident.cells.has(2));
    }

    TEST_CASE("no more is marked as seen than the room has") {
        ui::DrillView view = filled_view();
        view.channel.count = 1000;
        view.channel.new_from = 5;
        const auto read = read_view(write_view(view), room_with_incidents(1));
        REQUIRE(read);
        CHECK(read->channel.count == 0);
        CHECK(read->channel.new_from == ui::kNothingNew);
    }

    TEST_CASE("a form that was sent is closed when its effect is there, and open when it is not") {
        ui::DrillView view;
        view.editor.page = Page::kNewIncident;
        view.editor.incident.title = "Errors";
        view.editor.sent = {true, 0};
        const auto posted = read_view(write_view(view), room_with_incidents(1));
        REQUIRE(posted);
        CHECK(posted->editor.page == Page::kDashboard);
        CHECK(posted->editor.incident.title.empty());
        const auto lost = read_view(write_view(view), room_with_incidents(0));
        REQUIRE(lost);
        CHECK(lost->editor.page == Page::kNewIncident);
        CHECK(lost->editor.incident.title == "Errors");
        CHECK_FALSE(lost->editor.sent.is_waiting);
    }
}
