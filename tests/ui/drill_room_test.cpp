#include <doctest/doctest.h>

#include "ui/drill_desk.h"

using namespace drill;
using namespace drill::ui;
using kit::Role;

TEST_SUITE("ui/drill_screen: the room") {
    TEST_CASE("a ringing page covers the desk until it is acknowledged") {
        DrillDesk desk;
        CHECK_FALSE(desk.screen().has(Role::kDialog, "You are paged as CMOC"));
        desk.happens(engine::PageSent{0, "Pipelines stay pending"});
        desk.screen().show();
        CHECK(desk.screen().has(Role::kDialog, "You are paged as CMOC"));
        CHECK(desk.screen().says("Pipelines stay pending"));
        CHECK(desk.screen().says("PRACTICE"));
        const Intents intents = desk.screen().press(Role::kButton, "Acknowledge");
        CHECK(only_command<engine::AcknowledgePage>(intents) != nullptr);
    }
    TEST_CASE("acknowledging leaves joining the channel and the call to the player") {
        DrillDesk desk;
        desk.happens(engine::PageSent{0, "Pipelines stay pending"});
        desk.happens(engine::PageAcknowledged{});
        desk.screen().show();
        CHECK(only_command<engine::JoinChannel>(
                  desk.screen().press(Role::kButton, "Join channel")) != nullptr);
        CHECK(only_command<engine::JoinCall>(desk.screen().press(Role::kButton, "Join call")) !=
              nullptr);
        CHECK(only_command<engine::ResolvePage>(
                  desk.screen().press(Role::kButton, "Resolve page")) != nullptr);
    }
    TEST_CASE("the channel is not shown before the player joined it") {
        DrillDesk desk;
        desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, "Queue grows.", 0, 0});
        desk.screen().show();
        CHECK_FALSE(desk.screen().says("Queue grows."));
        desk.happens(engine::ChannelJoined{});
        desk.screen().show();
        CHECK(desk.screen().says("Queue grows."));
        CHECK(desk.screen().has(Role::kArticle, "Mara, 14:11"));
    }
    TEST_CASE("Enter sends the draft to the channel and empties the field") {
        DrillDesk desk;
        desk.engage();
        desk.view.message = "I am the CMOC.";
        const Intents intents = desk.screen().press(Role::kButton, "Send");
        const auto* say = only_command<engine::Say>(intents);
        REQUIRE(say != nullptr);
        CHECK(say->place == engine::Place::kChannel);
        CHECK(say->text == "I am the CMOC.");
        CHECK(desk.view.message.empty());
    }
    TEST_CASE("Say on call sends the draft as speech") {
        DrillDesk desk;
        desk.engage();
        desk.view.message = "I am the CMOC.";
        const auto intents = desk.screen().press(Role::kButton, "Say on call");
        const auto* say = only_command<engine::Say>(intents);
        REQUIRE(say != nullptr);
        CHECK(say->place == engine::Place::kCall);
    }
    TEST_CASE("a blank draft cannot be sent") {
        DrillDesk desk;
        desk.engage();
        desk.view.message = " \n";
        CHECK(desk.screen().press(Role::kButton, "Send").empty());
    }
    TEST_CASE("a draft is kept while the drill is paused") {
        DrillDesk desk;
        desk.engage();
        desk.view.message = "I am the CMOC.";
        desk.happens(engine::SessionPaused{});
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Send").empty());
        CHECK(desk.view.message == "I am the CMOC.");
    }
    TEST_CASE("a muted player is told so and unmutes by one press or the key M") {
        DrillDesk desk;
        desk.engage();
        CHECK(only_command<engine::Unmute>(desk.screen().press(Role::kButton, "You are muted")) !=
              nullptr);
        desk.happens(engine::Unmuted{});
        desk.screen().show();
        CHECK(only_command<engine::Mute>(desk.screen().press(Role::kButton, "You are heard")) !=
              nullptr);
    }
    TEST_CASE("the strip shows the latest line of the call") {
        DrillDesk desk;
        desk.engage();
        desk.happens(engine::LineSaid{0, engine::Place::kCall, true, "Is a CMOC here?", 0, 0});
        desk.screen().show();
        CHECK(desk.screen().says("Is a CMOC here?"));
    }
    TEST_CASE("tickets are counted in the sidebar until they were opened") {
        DrillDesk desk;
        desk.happens(engine::TicketArrived{"Ada", "Jobs hang", "All of them."});
        desk.screen().show();
        CHECK(desk.screen().has(Role::kButton, "Tickets, 1 new"));
        desk.screen().press(Role::kButton, "Tickets, 1 new");
        desk.screen().show();
        CHECK(desk.screen().says("All of them."));
        desk.screen().press(Role::kButton, "inc-145-pipelines");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kButton, "Tickets"));
    }
    TEST_CASE("lines that came in behind another pane stand below New") {
        DrillDesk desk;
        desk.engage();
        desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, "First.", 0, 0});
        desk.screen().show();
        desk.screen().press(Role::kButton, "Social");
        desk.screen().show();
        desk.happens(engine::LineSaid{0, engine::Place::kChannel, true, "Second.", 0, 0});
        desk.screen().show();
        desk.screen().press(Role::kButton, "inc-145-pipelines, 1 new");
        desk.screen().show();
        CHECK(desk.view.channel.new_from == 1);
        CHECK(desk.screen().says("New"));
    }
    TEST_CASE("the end of the drill is asked for twice") {
        DrillDesk desk;
        CHECK(desk.screen().press(Role::kButton, "End drill").empty());
        desk.screen().show();
        CHECK(desk.screen().has(Role::kAlertDialog, "End the drill?"));
        CHECK(desk.screen().press(Role::kButton, "Keep going").empty());
        CHECK_FALSE(desk.view.is_end_asked);
    }
    TEST_CASE("a real emergency is one press away on the desk and on a phone") {
        for (const WindowSize size : {kDesk, kPhone}) {
            DrillDesk desk(size);
            const Intents intents = desk.screen().press(Role::kButton, "Real emergency");
            REQUIRE(intents.size() == 1);
            CHECK(std::holds_alternative<StopForEmergency>(intents[0]));
        }
    }
    TEST_CASE("pace and pause are asked for from the top bar") {
        DrillDesk desk;
        const auto faster = desk.screen().press(Role::kRadio, "4×");
        REQUIRE(only_command<engine::SetPace>(faster) != nullptr);
        CHECK(only_command<engine::SetPace>(faster)->pace == 4);
        CHECK(only_command<engine::Pause>(desk.screen().press(Role::kButton, "Pause")) != nullptr);
        desk.happens(engine::SessionPaused{});
        desk.screen().show();
        CHECK(only_command<engine::Resume>(desk.screen().press(Role::kButton, "Pause")) != nullptr);
    }
    TEST_CASE("a refusal stands in the room as a sentence") {
        DrillDesk desk;
        desk.engage();
        desk.view.notice = "the drill is paused";
        desk.screen().show();
        CHECK(desk.screen().says("The drill is paused."));
    }
}
