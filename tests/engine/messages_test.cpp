#include <doctest/doctest.h>

#include "engine/replay.h"
#include "engine/room.h"
#include "engine/scenario_builder.h"

// What becomes of messages in the four channels, of tickets and of forms.

using namespace drill::engine;

namespace {

/// A drill that a test plays, and the player's room of it.
struct Played {
    explicit Played(Scenario played) : scenario(std::move(played)), session(scenario, 1) {
        must({0, JoinChannel{}});
    }

    void must(Command command) {
        const auto result = session.submit(command);
        REQUIRE_MESSAGE(static_cast<bool>(result), (result ? "" : result.error().message));
    }
    std::string refusal(Command command) {
        const auto result = session.submit(command);
        REQUIRE_FALSE(static_cast<bool>(result));
        return result.error().message;
    }
    Room room() const { return replay_room(scenario, Seat::kCmoc, session.events()); }
    Milliseconds since(Milestone milestone) const { return session.control().milestone(milestone); }

    Scenario scenario;
    Session session;
};

Say in(Channel channel, std::string text, MessageRef answers = kNoMessage) {
    return {Place::kChannel, std::move(text), channel, answers};
}

MessageInject labelled_message(std::string text, int label) {
    MessageInject inject = message(std::move(text));
    inject.label = label;
    return inject;
}

}  // namespace

TEST_SUITE("engine/messages") {
    TEST_CASE("each channel has its own messages, numbered through all of them") {
        MessageInject team = message("Queue is filling");
        team.channel = Channel::kTeam;
        Played drill(ScenarioBuilder().at(1000, message("Hello")).at(2000, team).build());
        drill.must({3000, in(Channel::kTeam, "On it")});
        drill.must({4000, in(Channel::kIncident, "I am here")});
        const Room room = drill.room();
        REQUIRE(room.channel().size() == 2);
        REQUIRE(room.channel(Channel::kTeam).size() == 2);
        CHECK(room.channel()[1].number == 3);
        CHECK(room.channel(Channel::kTeam)[1].number == 2);
        CHECK(room.message(1)->text == "Queue is filling");
        CHECK(room.message(4) == nullptr);
    }

    TEST_CASE("only what is written in the incident's own channel is understood") {
        Played drill(ScenarioBuilder().phrases("hello", {"cmoc here"}).build());
        drill.must({1000, in(Channel::kTeam, "CMOC here")});
        CHECK(drill.session.control().said_ms[0][0] == kNever);
        CHECK(drill.since(Milestone::kWroteInChannel) == kNever);
        CHECK(drill.since(Milestone::kWroteToTeam) == 1000);
        drill.must({2000, in(Channel::kIncident, "CMOC here")});
        CHECK(drill.session.control().said_ms[0][0] == 2000);
    }

    TEST_CASE(
        "the card of an incident stands where incidents are declared too, and nobody else "
        "writes there") {
        Played drill(
            ScenarioBuilder().at(0, CardInject{0, "Errors", {{"Severity", "S2"}}}).build());
        const Room room = drill.room();
        REQUIRE(room.channel(Channel::kAnnouncements).size() == 1);
        CHECK(room.channel(Channel::kAnnouncements)[0].number == room.channel()[0].number);
        CHECK(drill.refusal({1000, in(Channel::kAnnouncements, "Hi")}) ==
              "only the incident bot writes in #incidents");
    }

    TEST_CASE("the production issue is open to comments once somebody has named it") {
        Scenario scenario = ScenarioBuilder().at(2000, message("It is issue 4127.")).build();
        scenario.production_issue = "4127";
        Played drill(std::move(scenario));
        CHECK(drill.refusal({1000, in(Channel::kIssue, "Posted")}) ==
              "nobody has named the production issue yet");
        drill.must({3000, in(Channel::kIssue, "Posted")});
        CHECK(drill.room().production_issue() == "4127");
        CHECK(drill.since(Milestone::kCommentedIssue) == 3000);
    }

    TEST_CASE("a reply tells which message it answers, whoever writes it") {
        MessageInject reply = message("Yes, go");
        reply.answers = kOwnLatest;
        Played drill(ScenarioBuilder().at(1000, message("Ready?")).at(3000, reply).build());
        drill.must({2000, in(Channel::kIncident, "May I post?", 0)});
        drill.must({3000, Advance{}});
        const Room room = drill.room();
        CHECK(room.channel()[1].answers == 0);
        CHECK(room.channel()[2].answers == 1);
        CHECK_FALSE(drill.refusal({4000, in(Channel::kIncident, "What?", 3)}).empty());
    }

    TEST_CASE("the cast edits what it wrote, and reacts to what the player wrote last") {
        Played drill(ScenarioBuilder()
                         .at(1000, labelled_message("All of CI", 0))
                         .at(3000, EditInject{labelled(0), "Some of CI"})
                         .at(3000, ReactInject{0, kOwnLatest, Reaction::kEyes})
                         .build());
        drill.must({2000, in(Channel::kIncident, "Looking")});
        drill.must({3000, Advance{}});
        const Room room = drill.room();
        CHECK(room.channel()[0].text == "Some of CI");
        CHECK(room.channel()[0].edited_ms == 3000);
        REQUIRE(room.channel()[1].reactions.size() == 1);
        CHECK(room.channel()[1].reactions[0].reaction == Reaction::kEyes);
        CHECK(room.channel()[1].reactions[0].speaker == 0);
    }

    TEST_CASE("an emoji stands once for each who gave it, and can be taken back") {
        Played drill(ScenarioBuilder().at(0, message("Hello")).build());
        drill.must({1000, React{0, Reaction::kThumbsUp, true}});
        drill.must({2000, React{0, Reaction::kThumbsUp, true}});
        CHECK(drill.room().channel()[0].reactions.size() == 1);
        CHECK(drill.since(Milestone::kReacted) == 2000);
        drill.must({3000, React{0, Reaction::kThumbsUp, false}});
        CHECK(drill.room().channel()[0].reactions.empty());
        CHECK_FALSE(drill.refusal({4000, React{1, Reaction::kThumbsUp, true}}).empty());
    }

    TEST_CASE("the player changes the latest of their own lines, and it is not understood anew") {
        Played drill(ScenarioBuilder().phrases("hello", {"cmoc here"}).build());
        CHECK(drill.refusal({0, EditLine{Channel::kIncident, "x"}}) ==
              "you have written nothing there");
        drill.must({1000, in(Channel::kIncident, "First")});
        drill.must({2000, in(Channel::kIncident, "Secnd")});
        drill.must({3000, EditLine{Channel::kIncident, "CMOC here"}});
        const Room room = drill.room();
        CHECK(room.channel()[0].text == "First");
        CHECK(room.channel()[1].text == "CMOC here");
        CHECK_FALSE(room.is_own_latest(Channel::kIncident, room.channel()[0]));
        CHECK(room.is_own_latest(Channel::kIncident, room.channel()[1]));
        CHECK(drill.session.control().said_ms[0][0] == kNever);
    }

    TEST_CASE("a role passes from one person to another") {
        Scenario scenario = ScenarioBuilder().at(1000, HandOverInject{0, 1}).build();
        scenario.cast.push_back({"ravi", "Ravi", "Engineer", false, {"ravi"}});
        Played drill(std::move(scenario));
        drill.must({1000, Advance{}});
        const Room room = drill.room();
        CHECK(room.person(1)->role == "Incident Manager");
        CHECK(room.person(0)->role == kHandedOver);
        REQUIRE(room.channel().size() == 1);
        CHECK(room.channel()[0].text == "Ravi is now Incident Manager");
        CHECK(room.channel()[0].speaker == kRoomSpeaker);
        CHECK(room.channel()[0].number == kNoMessage);
    }

    TEST_CASE("the room tells each change of severity and internal status, and who set it") {
        Played drill(ScenarioBuilder()
                         .at(1000, StatusInject{0, InternalStatus::kFixing})
                         .at(2000, SeverityInject{0, Severity::kS1})
                         .at(3000, message("Noted"))
                         .build());
        drill.must({5000, Advance{}});
        const Room room = drill.room();
        REQUIRE(room.changes().size() == 2);
        CHECK(room.changes()[0].at_ms == 1000);
        CHECK(room.changes()[0].status == InternalStatus::kFixing);
        CHECK(room.changes()[1].status == InternalStatus{});
        REQUIRE(room.channel().size() == 3);
        CHECK(room.channel()[0].text == "Internal status is now: Active, fixing, set by Mara.");
        CHECK(room.channel()[0].speaker == kRoomSpeaker);
        CHECK(room.channel()[0].number == kNoMessage);
        CHECK(room.channel()[1].text == "Severity is now S1, set by Mara.");
        CHECK(room.channel()[2].number == 0);
    }

    TEST_CASE("an internal status changes nothing that a rule reads") {
        Played with(ScenarioBuilder()
                        .at(1000, message("Hello"))
                        .at(2000, StatusInject{0, InternalStatus::kResolved})
                        .build());
        Played without(
            ScenarioBuilder().at(1000, message("Hello")).at(2000, NoInjectAction{}).build());
        with.must({5000, Advance{}});
        without.must({5000, Advance{}});
        CHECK(with.session.hash() == without.session.hash());
    }

    TEST_CASE("who is in the call hears that a role passed on, and nobody else") {
        Scenario scenario =
            ScenarioBuilder().at(1000, HandOverInject{0, 1}).at(9000, message("Noted")).build();
        scenario.cast.push_back({"ravi", "Ravi", "Engineer", false, {"ravi"}});
        Played away(scenario);
        away.must({10000, Advance{}});
        CHECK(away.room().captions().empty());
        CHECK(away.room().channel()[1].number == 0);
        CHECK(replay_room(scenario, Seat::kFacilitator, away.session.events()).captions().size() ==
              1);
        Played there(std::move(scenario));
        there.must({500, JoinCall{}});
        there.must({1000, Advance{}});
        REQUIRE(there.room().captions().size() == 1);
        CHECK(there.room().captions()[0].text == "Ravi is now Incident Manager");
    }

    TEST_CASE("the CMOC's role passes to the player and on from them") {
        Scenario scenario = ScenarioBuilder()
                                .at(1000, HandOverInject{0, kCmocSpeaker})
                                .at(5000, HandOverInject{kCmocSpeaker, 1})
                                .build();
        scenario.cast.push_back({"ravi", "Ravi", "Incoming CMOC", false, {"ravi"}});
        Played drill(std::move(scenario));
        drill.must({1000, Advance{}});
        CHECK(drill.room().channel().back().text == "You are now CMOC");
        CHECK(drill.room().person(0)->role == kHandedOver);
        CHECK_FALSE(drill.room().is_relieved());
        drill.must({5000, Advance{}});
        CHECK(drill.room().is_relieved());
        CHECK(drill.room().channel().back().speaker == kRoomSpeaker);
    }
}

TEST_SUITE("engine/slash") {
    TEST_CASE("the bot answers a slash command in words that the player alone sees") {
        Played drill(ScenarioBuilder().build());
        struct Row {
            const char* typed;
            const char* answer;
        };
        const Row rows[] = {
            {"/incident", "Severity S2. Nothing is on the status page."},
            {"/inc", "Severity S2. Nothing is on the status page."},
            {"/incident paint it red", "I do not know /incident paint. Try /incident help."},
            {"/help", "I do not know /help. Try /incident help."},
            {"/inc escalate", "Say whom to call, or why: /inc escalate Incident Manager on call"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.typed);
            drill.must({1000, in(Channel::kIncident, row.typed)});
            const Room room = drill.room();
            CHECK(room.channel().back().text == row.answer);
            CHECK(room.channel().back().is_private);
            CHECK_FALSE(drill.session.events().back().audience.includes(Seat::kObserver));
        }
        CHECK(drill.since(Milestone::kWroteInChannel) == kNever);
    }

    TEST_CASE("the bot names state and level as the status page does") {
        Scenario scenario = ScenarioBuilder().build();
        scenario.setting.skin.states[0] = "Looking";
        scenario.setting.skin.level_titles[2] = "Slow";
        Played drill(std::move(scenario));
        CreateIncident create;
        create.title = "Jobs wait";
        create.cells = cells_of({1});
        create.post.state = IncidentState::kInvestigating;
        create.post.level = Level::kDegraded;
        create.post.details = "Jobs may wait.";
        drill.must({1000, create});
        drill.must({2000, in(Channel::kIncident, "/incident")});
        CHECK(drill.room().channel().back().text ==
              "Severity S2. On the status page: Looking, Slow.");
    }

    TEST_CASE("an escalation calls whom it names") {
        Played drill(ScenarioBuilder().phrases("boss", {"incident manager"}).build());
        drill.must({1000, in(Channel::kIncident, "/inc escalate the Incident Manager")});
        CHECK(drill.since(Milestone::kHelpCalled) == 1000);
        CHECK(drill.session.control().said_ms[0][0] == 1000);
        CHECK(drill.room().channel().back().text ==
              "Called: the Incident Manager. Who answers joins the channel.");
    }

    TEST_CASE("where the bot declares incidents it answers commands, and takes nothing else") {
        Played drill(ScenarioBuilder().build());
        drill.must({1000, in(Channel::kAnnouncements, "/incident")});
        const Room room = drill.room();
        REQUIRE(room.channel(Channel::kAnnouncements).size() == 1);
        CHECK(room.channel(Channel::kAnnouncements)[0].is_private);
        CHECK(room.channel(Channel::kAnnouncements)[0].text ==
              "Severity S2. Nothing is on the status page.");
        CHECK_FALSE(drill.refusal({2000, in(Channel::kAnnouncements, "Hello")}).empty());
    }

    TEST_CASE("slash commands take no number of a message") {
        Played drill(ScenarioBuilder().build());
        drill.must({1000, in(Channel::kIncident, "/incident")});
        drill.must({2000, in(Channel::kIncident, "Hello")});
        CHECK(drill.room().channel()[1].number == 0);
    }
}

TEST_SUITE("engine/desk_forms") {
    TEST_CASE("a ticket takes a tag and answers") {
        Played drill(ScenarioBuilder().at(0, TicketInject{"Ana", "Slow", "It is slow"}).build());
        drill.must({1000, TagTicket{0, "incident_4127"}});
        drill.must({2000, AnswerTicket{0, "We know and are on it."}});
        const Room room = drill.room();
        CHECK(room.tickets()[0].tags == std::vector<std::string>{"incident_4127"});
        REQUIRE(room.tickets()[0].answers.size() == 1);
        CHECK(room.tickets()[0].answers[0].second == "We know and are on it.");
        CHECK(drill.since(Milestone::kTicketTagged) == 1000);
        CHECK(drill.since(Milestone::kTicketAnswered) == 2000);
        CHECK_FALSE(drill.refusal({3000, TagTicket{1, "x"}}).empty());
    }

    TEST_CASE("a ticket has each tag once, whatever its capitals, until it is taken off") {
        Played drill(ScenarioBuilder().at(0, TicketInject{"Ana", "Slow", "It is slow"}).build());
        drill.must({1000, TagTicket{0, "api"}});
        drill.must({2000, TagTicket{0, "Incident_4127"}});
        drill.must({3000, TagTicket{0, " incident_4127 "}});
        CHECK(drill.room().tickets()[0].tags == std::vector<std::string>{"api", "Incident_4127"});
        drill.must({4000, TagTicket{0, "API", true}});
        drill.must({5000, TagTicket{0, "never there", true}});
        CHECK(drill.room().tickets()[0].tags == std::vector<std::string>{"Incident_4127"});
        CHECK(drill.since(Milestone::kTicketTagged) == 3000);
    }

    TEST_CASE("a ticket keeps twelve tags and no more") {
        Played drill(ScenarioBuilder().at(0, TicketInject{"Ana", "Slow", "It is slow"}).build());
        for (int i = 0; i < 15; ++i)
            drill.must({1000, TagTicket{0, "tag_" + std::to_string(i)}});
        CHECK(drill.room().tickets()[0].tags.size() == kTicketTagCountMax);
        CHECK(drill.room().tickets()[0].tags.back() == "tag_11");
    }

    TEST_CASE("the incident's tag is known once the production issue was named") {
        Scenario scenario = ScenarioBuilder().at(2000, message("It is issue 4127.")).build();
        scenario.production_issue = "4127";
        Played without(scenario);
        without.must({3000, Advance{}});
        CHECK(without.room().incident_tag().empty());
        scenario.setting.ticket_tag = "issues_{number}_open";
        Played drill(std::move(scenario));
        drill.must({1000, Advance{}});
        CHECK(drill.room().incident_tag().empty());
        drill.must({3000, Advance{}});
        CHECK(drill.room().incident_tag() == "issues_4127_open");
    }

    TEST_CASE("tickets of the last four hours before the drill are recent, and all of the drill") {
        Played drill(ScenarioBuilder()
                         .at(0, TicketInject{"Ana", "Slow", "It is slow", 240})
                         .at(0, TicketInject{"Ben", "Slow", "It is slow", 241})
                         .at(120000, TicketInject{"Cem", "Slow", "It is slow", 242})
                         .at(120000, TicketInject{"Dot", "Slow", "It is slow"})
                         .build());
        drill.must({120000, Advance{}});
        const Room room = drill.room();
        REQUIRE(room.tickets().size() == 4);
        CHECK(room.tickets()[0].is_recent());
        CHECK_FALSE(room.tickets()[1].is_recent());
        CHECK(room.tickets()[2].is_recent());
        CHECK(room.tickets()[3].is_recent());
        CHECK(room.tickets()[1].minutes_before == 241);
    }

    TEST_CASE("a form is sent with what was filled in, and not without") {
        Played drill(ScenarioBuilder().build());
        drill.must({1000, SendForm{FormKind::kHandOver, {{"Problem", "Jobs wait"}}}});
        CHECK(drill.room().forms()[0].fields[0].second == "Jobs wait");
        CHECK(drill.since(Milestone::kShiftHandedOver) == 1000);
        CHECK(drill.since(Milestone::kCustomerContacted) == kNever);
        CHECK_FALSE(drill.refusal({2000, SendForm{FormKind::kHandOver, {}}}).empty());
        CHECK_FALSE(drill.refusal({2000, SendForm{FormKind::kHandOver, {{"Done", " "}}}}).empty());
    }
}
