#include "engine/room.h"

#include <doctest/doctest.h>

#include "engine/replay.h"
#include "engine/scenario_builder.h"

using namespace drill::engine;

namespace {

void must(Session& session, Command command) {
    REQUIRE(static_cast<bool>(session.submit(command)));
}

}  // namespace

TEST_SUITE("engine/room") {
    TEST_CASE(
        "what the cast says is shown in the words of the skin, and what the player says is not") {
        Setting setting = ScenarioBuilder().build().setting;
        setting.skin.level_titles[3] = "Partial Outage";
        Room room(Seat::kCmoc, setting);
        const std::string text = "Website, Partial Service Disruption";
        LineSaid line{0, Place::kChannel, true, text};
        room.reveal({0, kEveryone, line});
        line.speaker = kCmocSpeaker;
        room.reveal({0, kEveryone, line});
        room.reveal({0, kEveryone, GuideNoteGiven{GuidePlace::kStatus, false, "{level:partial}"}});
        CHECK(room.channel()[0].text == "Website, Partial Outage");
        CHECK(room.channel()[1].text == text);
        CHECK(room.guide().back().text == "Partial Outage");
    }

    TEST_CASE("a participant sees neither truth nor what is planned") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(0, TruthInject{cells_of({0}), Level::kPartial, "disk"})
                                      .at(60000, message("later"))
                                      .build();
        const Session session(scenario, 1);
        for (const Event& event : session.events()) {
            const bool is_start = std::holds_alternative<SessionStarted>(event.body);
            CHECK(event.audience.includes(Seat::kCmoc) == is_start);
        }
    }

    TEST_CASE("what is spoken before the CMOC is in the call is not in the room") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(1000, SpokenInject{0, "early"})
                                      .at(3000, SpokenInject{0, "in time"})
                                      .build();
        Session session(scenario, 1);
        must(session, {2000, JoinCall{}});
        must(session, {4000, Advance{}});
        const Room room = replay_room(scenario, Seat::kCmoc, session.events());
        REQUIRE(room.captions().size() == 1);
        CHECK(room.captions()[0].text == "in time");
        CHECK(replay_room(scenario, Seat::kFacilitator, session.events()).captions().size() == 2);
    }

    TEST_CASE("people are known from the moment they appear") {
        const Scenario scenario = ScenarioBuilder().at(1000, message("hello")).build();
        Session session(scenario, 1);
        CHECK(replay_room(scenario, Seat::kCmoc, session.events()).people().empty());
        must(session, {1000, Advance{}});
        const Room room = replay_room(scenario, Seat::kCmoc, session.events());
        REQUIRE(room.person(0) != nullptr);
        CHECK(room.person(0)->role == "Incident Manager");
        CHECK(room.person(kCmocSpeaker) == nullptr);
    }

    TEST_CASE("notes of the guide follow one another until the next ones replace them") {
        const GuideInject two{{{GuidePlace::kPager, "This rings"}, {GuidePlace::kCall, "Join"}}};
        const GuideInject one{{{GuidePlace::kEnd, "That is all"}}};
        const Scenario scenario =
            ScenarioBuilder().at(1000, two).at(2000, one).at(3000, GuideInject{}).build();
        Session session(scenario, 1);
        must(session, {1000, Advance{}});
        const Room first = replay_room(scenario, Seat::kCmoc, session.events());
        CHECK(first.guide_from() == 0);
        REQUIRE(first.guide().size() == 2);
        CHECK(first.guide()[1].place == GuidePlace::kCall);
        must(session, {2000, Advance{}});
        const Room second = replay_room(scenario, Seat::kCmoc, session.events());
        CHECK(second.guide_from() == 2);
        REQUIRE(second.guide().size() == 3);
        CHECK(second.guide()[2].text == "That is all");
        must(session, {3000, Advance{}});
        const Room done = replay_room(scenario, Seat::kCmoc, session.events());
        CHECK(done.guide_from() == done.guide().size());
    }

    TEST_CASE("the page shows the worst component as its overall level") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0, 1}))});
        must(session, {1000, SetComponent{cells_of({2}), Level::kDisruption}});
        const Room room = replay_room(scenario, Seat::kCmoc, session.events());
        CHECK(room.overall_level() == Level::kDisruption);
        CHECK(room.page_level(0) == Level::kDegraded);
    }

    TEST_CASE("an incident remembers the worst level that a post gave one of its components") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        const auto worst = [&] {
            return replay_room(scenario, Seat::kCmoc, session.events()).incidents()[0].worst_level;
        };
        must(session, {0, incident_on(cells_of({0, 1}))});
        CHECK(worst() == Level::kDegraded);
        PostUpdate update{0, {IncidentState::kIdentified, Level::kDegraded, "Known", 0, {}}, {}};
        update.cell_levels = {{0, Level::kDisruption}, {1, Level::kDegraded}};
        must(session, {1000, update});
        CHECK(worst() == Level::kDisruption);
        update = {0, {IncidentState::kResolved, Level::kOperational, "Over", 0, {}}, {}};
        must(session, {2000, update});
        CHECK(worst() == Level::kDisruption);
    }

    TEST_CASE("what no post of an incident says leaves its worst level") {
        const Scenario scenario = ScenarioBuilder().build();
        Session session(scenario, 1);
        must(session, {0, incident_on(cells_of({0}))});
        must(session, {1000, SetComponent{cells_of({0}), Level::kDisruption}});
        must(session, {2000, incident_on(cells_of({1}))});
        const Room room = replay_room(scenario, Seat::kCmoc, session.events());
        CHECK(room.incidents()[0].worst_level == Level::kDegraded);
        CHECK(room.incidents()[1].worst_level == Level::kDegraded);
    }

    TEST_CASE("before the first post the due time counts from the first page") {
        const Scenario scenario = ScenarioBuilder().at(5000, PageInject{0, "Errors"}).build();
        Session session(scenario, 1);
        CHECK(replay_room(scenario, Seat::kCmoc, session.events()).next_post_due_ms() == kNever);
        must(session, {6000, Advance{}});
        CHECK(replay_room(scenario, Seat::kCmoc, session.events()).next_post_due_ms() ==
              5000 + 15 * kMinuteMs);
    }

    TEST_CASE("replaying the events gives the state of the session") {
        const Scenario scenario = ScenarioBuilder().at(0, PageInject{0, "Errors"}).build();
        Session session(scenario, 42);
        must(session, {1000, AcknowledgePage{}});
        must(session, {2000, incident_on(cells_of({3}))});
        CHECK(state_hash(replay(scenario, session.events())) == session.hash());
        const std::vector<Event> events(session.events().begin(), session.events().end());
        CHECK(Session(scenario, events).hash() == session.hash());
    }

    TEST_CASE("the seed is part of the state") {
        const Scenario scenario = ScenarioBuilder().build();
        CHECK(Session(scenario, 1).hash() != Session(scenario, 2).hash());
    }
}
