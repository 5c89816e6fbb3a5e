#include <doctest/doctest.h>

#include "ui/bot_card.h"
#include "ui/drill_desk.h"
#include "ui/slash_offers.h"

using namespace drill;
using namespace drill::ui;
using engine::Channel;
using kit::Role;

namespace {

engine::LineSaid line(std::string text, Channel channel = Channel::kIncident, int speaker = 0) {
    engine::LineSaid said{speaker, engine::Place::kChannel, true, std::move(text)};
    said.channel = channel;
    return said;
}

/// A desk on which the player is engaged, and a line of Mara's stands in the channel.
void with_line(DrillDesk& desk, std::string text = "Staying at S2.") {
    desk.engage();
    desk.happens(line(std::move(text)));
    desk.screen().show();
}

/// The bot has declared the incident, with a status in its own words.
void with_card(DrillDesk& desk) {
    desk.engage();
    desk.happens(engine::CardPosted{0,
                                    "INC-145",
                                    {{"Severity", "S2, by rule"},
                                     {"Status", "Active, by hand"},
                                     {"Reporter", "Ana reports"},
                                     {"Incident Manager", "to be named"},
                                     {"Production issue", "being created"}}});
    desk.screen().show();
    desk.screen().show();
}

const engine::CommandBody* command(const Intents& intents) {
    return intents.size() == 1 ? std::get_if<engine::CommandBody>(&intents[0]) : nullptr;
}

}  // namespace

TEST_SUITE("ui/channels") {
    TEST_CASE("each channel counts what is new, and mentions of the player before all") {
        DrillDesk desk;
        desk.engage();
        desk.happens(line("Anyone?", Channel::kTeam));
        desk.happens(line("Anyone else?", Channel::kTeam));
        desk.screen().show();
        CHECK(desk.screen().has(Role::kButton, "support, 2 new"));
        desk.happens(line("@CMOC what do we say?", Channel::kTeam));
        desk.screen().show();
        CHECK(desk.screen().has(Role::kButton, "support, 1 new"));
        desk.screen().press(Role::kButton, "support, 1 new");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kButton, "support"));
        CHECK(desk.screen().says("Anyone else?"));
    }
    TEST_CASE("a line goes to the channel that is open, and each keeps its draft") {
        DrillDesk desk;
        desk.engage();
        desk.view.message = "To the incident";
        desk.screen().press(Role::kButton, "support");
        desk.view.draft() = "To the team";
        desk.screen().show();
        const Intents intents = desk.screen().press(Role::kButton, "Send");
        const auto* say = only_command<engine::Say>(intents);
        REQUIRE(say != nullptr);
        CHECK(say->channel == Channel::kTeam);
        CHECK(say->text == "To the team");
        CHECK(desk.view.message == "To the incident");
    }
    TEST_CASE("nobody talks where incidents are declared, but the card stands there") {
        DrillDesk desk;
        desk.engage();
        desk.happens(engine::CardPosted{0, "INC-145", {{"Severity", "S2"}}});
        desk.screen().show();
        desk.screen().press(Role::kButton, "incidents, 1 new");
        desk.screen().show();
        CHECK(desk.screen().says("INC-145"));
        desk.view.draft() = "Hello all";
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Send").empty());
    }
    TEST_CASE("the production issue opens once it was named, with its facts and comments") {
        DrillDesk desk;
        desk.engage();
        CHECK_FALSE(desk.screen().has(Role::kButton, "Production issue 4127"));
        desk.happens(engine::IssueNamed{"4127"});
        desk.screen().show();
        desk.screen().press(Role::kButton, "Production issue 4127");
        desk.screen().show();
        CHECK(desk.screen().says("severity::S4, incident::practice"));
        CHECK(desk.screen().has(Role::kTextArea, "Comment on the production issue"));
    }
    TEST_CASE("that a role passed on stands in the channel and below the call, told by the bot") {
        DrillDesk desk;
        with_line(desk);
        desk.happens(engine::CastJoined{1, "Ravi", "Engineer On Call", false});
        desk.happens(engine::RoleHandedOver{0, 1});
        desk.screen().show();
        CHECK(desk.screen().says("Ravi is now Incident Manager"));
        CHECK(desk.screen().says("\xE2\x80\x9CRavi is now Incident Manager\xE2\x80\x9D"));
        desk.happens(engine::RoleHandedOver{engine::kCmocSpeaker, 0});
        desk.screen().show();
        CHECK(desk.screen().says("Mara is now CMOC"));
        desk.screen().press(Role::kButton, "S2 · Not public yet · Test");
        desk.screen().show();
        CHECK_FALSE(desk.screen().says("handed over:"));
    }
    TEST_CASE("beside the pager it is silenced, and told to notify where the browser lets it") {
        DrillDesk desk;
        desk.engage();
        const Intents silenced = desk.screen().press(Role::kButton, "Sound");
        REQUIRE(silenced.size() == 1);
        CHECK_FALSE(std::get<SoundPager>(silenced[0]).is_on);
        const Intents told = desk.screen().press(Role::kButton, "Notify");
        REQUIRE(told.size() == 1);
        CHECK(std::get<NotifyOfPages>(told[0]).is_on);
        desk.view.pager = {false, true, true};
        desk.screen().show();
        CHECK(std::get<SoundPager>(desk.screen().press(Role::kButton, "Sound")[0]).is_on);
        CHECK(desk.screen().press(Role::kButton, "Notify").empty());
    }
    TEST_CASE("what resolving the page means stands below its button") {
        DrillDesk desk;
        CHECK_FALSE(desk.screen().says("Means you are engaged"));
        desk.engage();
        CHECK(desk.screen().says("Means you are engaged"));
    }
    TEST_CASE("the pinned card names the state as the page's skin does") {
        DrillDesk desk(kDesk, [](engine::Setting& setting) { setting.skin.states[0] = "Looking"; });
        with_line(desk);
        desk.incident("Jobs wait");
        CHECK(desk.screen().has(Role::kButton, "S2 · Looking · Test"));
    }
    TEST_CASE("the pinned card tells what holds now") {
        DrillDesk desk;
        with_line(desk);
        CHECK(desk.screen().has(Role::kButton, "S2 · Not public yet · Test"));
        desk.happens(engine::SeverityChanged{0, engine::Severity::kS1});
        desk.incident("Jobs wait");
        desk.screen().show();
        desk.screen().press(Role::kButton, "S1 · Investigating · Test");
        desk.screen().show();
        CHECK(desk.screen().says("Incident Manager"));
        desk.screen().press(Role::kLink, "Status page");
        CHECK(desk.view.half == DeskHalf::kStatusPage);
    }
}

TEST_SUITE("ui/bot card") {
    TEST_CASE("the pinned card has what the bot posted, and both statuses apart") {
        DrillDesk desk;
        with_card(desk);
        desk.screen().press(Role::kButton, "S2 · Not public yet · INC-145");
        desk.screen().show();
        CHECK(desk.screen().says("Active, by hand"));
        CHECK(desk.screen().says("Status page"));
        CHECK(desk.screen().says("Ana reports"));
        const engine::ChannelEntry facts = incident_facts(desk.room());
        CHECK(card_field(&facts, "Severity") == "S2, by rule");
        CHECK(card_field(&facts, "Internal status") == "Active, by hand");
        CHECK(card_field(&facts, "Status page") == "Not public yet");
        CHECK(card_field(&facts, "Incident Manager") == "Mara");
        CHECK(card_field(&facts, "Channel") == "#inc-145-pipelines");
    }
    TEST_CASE("what changed since the card was posted stands in place of the posted words") {
        DrillDesk desk;
        with_card(desk);
        desk.pass(kMinuteMs);
        desk.happens(engine::InternalStatusChanged{0, engine::InternalStatus::kMonitoring});
        desk.happens(engine::SeverityChanged{0, engine::Severity::kS1});
        desk.happens(engine::IssueNamed{"4127"});
        desk.incident("Jobs wait");
        const engine::ChannelEntry facts = incident_facts(desk.room());
        CHECK(card_field(&facts, "Severity") == "S1");
        CHECK(card_field(&facts, "Internal status") == "Active, monitoring");
        CHECK(card_field(&facts, "Status page") == "Investigating");
        CHECK(card_field(&facts, "Production issue") == "4127");
        CHECK(desk.screen().says("Severity is now S1, set by Mara."));
        desk.happens(engine::RoleHandedOver{0, 1});
        CHECK(facts.fields.size() == incident_facts(desk.room()).fields.size());
    }
    TEST_CASE("a card without fields is filled up with what the room knows") {
        DrillDesk desk;
        desk.engage();
        desk.happens(engine::CardPosted{0, "INC-145", {}});
        const engine::ChannelEntry facts = incident_facts(desk.room());
        CHECK(card_field(&facts, "Severity") == "S2");
        CHECK(card_field(&facts, "Internal status") == "Active, investigating");
        CHECK(card_field(&facts, "Channel") == "#inc-145-pipelines");
    }
    TEST_CASE("the incident page opens from the card once the issue has a number") {
        DrillDesk desk;
        with_card(desk);
        desk.screen().press(Role::kButton, "Incident page");
        CHECK(desk.view.open_channel == Channel::kIncident);
        desk.happens(engine::IssueNamed{"4127"});
        desk.screen().show();
        desk.screen().press(Role::kButton, "Incident page");
        CHECK(desk.view.open_channel == Channel::kIssue);
    }
    TEST_CASE("who subscribed is told of each later change until they close it") {
        DrillDesk desk;
        with_card(desk);
        const engine::SeverityChanged raised{0, engine::Severity::kS1};
        desk.happens(raised);
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kRegion, "Subscribed incident"));
        desk.screen().press(Role::kButton, "Subscribe");
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kRegion, "Subscribed incident"));
        desk.happens(engine::InternalStatusChanged{0, engine::InternalStatus::kFixing});
        desk.view.pane = RoomPane::kTickets;
        desk.screen().show();
        CHECK(desk.screen().has(Role::kRegion, "Subscribed incident"));
        CHECK(desk.screen().says("Internal status is now: Active, fixing, set by Mara."));
        desk.screen().press(Role::kButton, "Channel");
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kRegion, "Subscribed incident"));
        CHECK(desk.view.pane == RoomPane::kChannel);
        desk.screen().press(Role::kButton, "Subscribe");
        desk.happens(raised);
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kRegion, "Subscribed incident"));
    }
    TEST_CASE("the internal status opens with when each began and who set it") {
        DrillDesk desk;
        with_card(desk);
        desk.pass(5 * kMinuteMs);
        desk.happens(engine::InternalStatusChanged{0, engine::InternalStatus::kResolved});
        desk.screen().show();
        const std::size_t others = desk.screen().count(Role::kRowHeader);
        desk.screen().press(Role::kButton, "Internal status");
        desk.screen().show();
        CHECK(desk.screen().has(Role::kDialog, "Internal status"));
        CHECK(desk.screen().has(Role::kTable, "Internal status"));
        CHECK(desk.screen().count(Role::kRowHeader) == others + 2);
        CHECK(desk.screen().says("Resolved"));
        desk.screen().press(Role::kButton, "Close");
        CHECK_FALSE(desk.view.is_status_open);
    }
}

TEST_SUITE("ui/messages") {
    TEST_CASE("a message is answered with its beginning quoted") {
        DrillDesk desk;
        with_line(desk);
        desk.screen().press(Role::kButton, "Reply or react");
        desk.screen().show();
        desk.screen().press(Role::kButton, "Reply");
        desk.screen().show();
        CHECK(desk.screen().says("Replying to Mara"));
        CHECK(desk.view.message == "@Mara ");
        desk.view.message += "noted";
        const Intents intents = desk.screen().press(Role::kButton, "Send");
        const auto* say = only_command<engine::Say>(intents);
        REQUIRE(say != nullptr);
        CHECK(say->answers == 0);
        CHECK(desk.view.answers == engine::kNoMessage);
        engine::LineSaid reply = line(say->text, Channel::kIncident, engine::kCmocSpeaker);
        reply.answers = 0;
        desk.happens(reply);
        desk.screen().show();
        CHECK(desk.screen().says("Mara: Staying at S2."));
    }
    TEST_CASE("an emoji is given and taken back by the same button") {
        DrillDesk desk;
        with_line(desk);
        desk.screen().press(Role::kButton, "Reply or react");
        desk.screen().show();
        const std::string eyes(emoji_of(engine::Reaction::kEyes));
        const Intents given = desk.screen().press(Role::kButton, eyes);
        const auto* react = command(given) ? std::get_if<engine::React>(command(given)) : nullptr;
        REQUIRE(react != nullptr);
        CHECK(react->is_on);
        desk.happens(engine::Reacted{engine::kCmocSpeaker, 0, engine::Reaction::kEyes, true});
        desk.screen().show();
        const Intents taken = desk.screen().press(Role::kButton, eyes + " 1");
        REQUIRE(only_command<engine::React>(taken) != nullptr);
        CHECK_FALSE(only_command<engine::React>(taken)->is_on);
    }
    TEST_CASE("the player changes their latest line, and no other") {
        DrillDesk desk;
        with_line(desk);
        desk.happens(line("Posting nwo", Channel::kIncident, engine::kCmocSpeaker));
        desk.screen().show();
        desk.view.opened_message = 0;
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kButton, "Edit"));
        desk.view.opened_message = 1;
        desk.screen().show();
        desk.screen().press(Role::kButton, "Edit");
        desk.screen().show();
        CHECK(desk.screen().says("Editing your last message"));
        CHECK(desk.view.message == "Posting nwo");
        desk.view.message = "Posting now";
        const Intents intents = desk.screen().press(Role::kButton, "Send");
        const auto* edit = only_command<engine::EditLine>(intents);
        REQUIRE(edit != nullptr);
        CHECK(edit->text == "Posting now");
        desk.happens(engine::MessageEdited{engine::kOwnLatest, Channel::kIncident, edit->text});
        desk.screen().show();
        CHECK(desk.screen().says("(edited)"));
    }
    TEST_CASE("a line stands between two days") {
        DrillDesk desk(kDesk, [](engine::Setting& setting) {
            setting.starts_at_ms = (23 * 60 + 59) * kMinuteMs;
        });
        with_line(desk);
        CHECK_FALSE(desk.screen().says("Next day"));
        desk.pass(2 * kMinuteMs);
        desk.happens(line("Good morning"));
        desk.screen().show();
        CHECK(desk.screen().says("Next day"));
    }
    TEST_CASE("slash commands are offered while they are typed, and the bot answers in private") {
        DrillDesk desk;
        desk.engage();
        desk.view.message = "/inc e";
        desk.screen().show();
        desk.screen().press(Role::kButton, "/inc escalate: Call somebody: name whom, or say why");
        CHECK(desk.view.message == "/inc escalate ");
        desk.happens(engine::SlashAnswered{Channel::kIncident, "/x", "I do not know /x"});
        desk.screen().show();
        CHECK(desk.screen().says("Only you see this"));
    }
    TEST_CASE("Tab takes the first offer of a slash command, and what arrows chose before it") {
        DrillDesk desk;
        desk.engage();
        const auto focus = [&desk] {
            const auto field = desk.screen().find(Role::kTextArea, "Message #inc-145-pipelines");
            desk.screen().context().focus_moved(field.id, true);
            desk.screen().show();
        };
        desk.view.message = "/inc p";
        focus();
        desk.screen().press_key("Tab");
        CHECK(desk.view.message == "/incident post-statuspage ");
        desk.view.message = "/in";
        desk.screen().show();
        CHECK(desk.screen().says("Tab takes /incident"));
        desk.screen().press_key("ArrowDown");
        desk.screen().press_key("ArrowDown");
        desk.screen().show();
        CHECK(desk.screen().says("Tab takes /inc escalate"));
        desk.screen().press_key("Tab");
        CHECK(desk.view.message == "/inc escalate ");
        CHECK(desk.view.slash_offer == kNoOffer);
    }
    TEST_CASE("Enter completes a command that was begun, and sends one that is whole") {
        int chosen = kNoOffer;
        struct Row {
            const char* draft;
            bool is_taken;
            const char* then;
        };
        const Row rows[] = {
            {"/inc e", true, "/inc escalate "},
            {"/incident e", true, "/inc escalate "},
            {"/inci", true, "/incident "},
            {"/inc", false, "/inc"},
            {"/incident", false, "/incident"},
            {"/incident help", false, "/incident help"},
            {"/inc escalate ravi", false, "/inc escalate ravi"},
            {"hello", false, "hello"},
            {"", false, ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.draft);
            std::string draft = row.draft;
            CHECK(settle_offers({0, false, true}, draft, chosen) == row.is_taken);
            CHECK(draft == row.then);
        }
        std::string draft = "/incident";
        CHECK_FALSE(settle_offers({-1}, draft, chosen));
        CHECK(chosen == 1);
        CHECK(settle_offers({0, false, true}, draft, chosen));
        CHECK(draft == "/incident help ");
    }
    TEST_CASE("the command for the status page opens its form") {
        DrillDesk desk;
        desk.engage();
        desk.view.message = "/inc post-statuspage";
        desk.screen().press(Role::kButton, "Send");
        CHECK(desk.view.editor.page == status_page::Page::kNewIncident);
    }
    TEST_CASE("where incidents are declared the player writes commands to the bot, and no talk") {
        DrillDesk desk;
        desk.view.go_to(engine::Channel::kAnnouncements);
        desk.view.draft() = "Hello";
        desk.screen().show();
        CHECK(desk.screen().find(Role::kButton, "Send").description ==
              "Only the bot writes here: begin with a slash.");
        desk.view.draft() = "/incident help";
        desk.screen().show();
        const Intents intents = desk.screen().press(Role::kButton, "Send");
        const auto* say = only_command<engine::Say>(intents);
        REQUIRE(say != nullptr);
        CHECK(say->channel == engine::Channel::kAnnouncements);
    }
    TEST_CASE("what was said while muted is marked as unheard") {
        DrillDesk desk;
        desk.engage();
        desk.view.go_to(RoomPane::kCall);
        desk.happens(
            engine::LineSaid{engine::kCmocSpeaker, engine::Place::kCall, false, "CMOC here"});
        desk.screen().show();
        CHECK(desk.screen().says("Nobody heard this: you were muted"));
    }
}

TEST_SUITE("ui/desk_forms") {
    TEST_CASE("a ticket is answered from a canned reply, and its draft goes once that stands") {
        DrillDesk desk(kDesk, [](engine::Setting& setting) {
            setting.replies = {{"Known", "We are on it."}};
        });
        desk.happens(engine::TicketArrived{"Ada", "Jobs hang", "All of them."});
        desk.view.go_to(RoomPane::kTickets);
        desk.screen().show();
        desk.screen().press(Role::kButton, "Answer or tag");
        desk.screen().show();
        desk.view.ticket_answer = desk.room().setting().replies[0].text;
        const Intents intents = desk.screen().press(Role::kButton, "Send answer");
        const auto* answer = only_command<engine::AnswerTicket>(intents);
        REQUIRE(answer != nullptr);
        CHECK(answer->text == "We are on it.");
        CHECK_FALSE(desk.view.ticket_answer.empty());
        desk.happens(engine::TicketAnswered{0, answer->text});
        desk.screen().show();
        CHECK(desk.view.ticket_answer.empty());
        CHECK(desk.screen().says("We are on it."));
        desk.view.ticket_tag = "incident_4127";
        const Intents tagged = desk.screen().press(Role::kButton, "Add tag");
        REQUIRE(only_command<engine::TagTicket>(tagged) != nullptr);
        desk.happens(engine::TicketTagged{0, "incident_4127"});
        desk.screen().show();
        CHECK(desk.view.ticket_tag.empty());
        desk.view.ticket_tag = "Incident_4127";
        desk.screen().show();
        CHECK(desk.screen().find(Role::kButton, "Add tag").description ==
              "The ticket has this tag.");
        const Intents removal =
            desk.screen().press(Role::kButton, "Take off the tag incident_4127");
        REQUIRE(only_command<engine::TagTicket>(removal) != nullptr);
        CHECK(only_command<engine::TagTicket>(removal)->is_removed);
    }
    TEST_CASE("a ticket is tagged by one button once the production issue was named") {
        DrillDesk desk(kDesk, [](engine::Setting& setting) {
            setting.ticket_tag = "production_issues_{number}";
        });
        desk.happens(engine::TicketArrived{"Ada", "Jobs hang", "All of them."});
        desk.engage();
        desk.view.go_to(RoomPane::kTickets);
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kButton, "Add the tag production_issues_4127"));
        desk.happens(engine::IssueNamed{"4127"});
        desk.screen().show();
        const Intents intents =
            desk.screen().press(Role::kButton, "Add the tag production_issues_4127");
        const auto* command = only_command<engine::TagTicket>(intents);
        REQUIRE(command != nullptr);
        CHECK(command->tag == "production_issues_4127");
        desk.happens(engine::TicketTagged{0, command->tag});
        desk.screen().show();
        CHECK_FALSE(desk.screen().has(Role::kButton, "Add the tag production_issues_4127"));
        CHECK(desk.screen().has(Role::kButton, "Take off the tag production_issues_4127"));
    }
    TEST_CASE("a ticket from before the drill tells when it was opened") {
        DrillDesk desk(kDesk,
                       [](engine::Setting& setting) { setting.starts_at_ms = 2 * 60 * kMinuteMs; });
        for (const int minutes_before : {30, 180, 3000})
            desk.happens(engine::TicketArrived{"Ada", "Jobs hang", "All.", minutes_before});
        desk.view.go_to(RoomPane::kTickets);
        desk.screen().show();
        CHECK(desk.screen().says("Ada · 01:30"));
        CHECK(desk.screen().says("Ada · 23:00, the day before"));
        CHECK(desk.screen().says("Ada · 00:00, 2 days before"));
    }
    TEST_CASE("what cannot be sent says why") {
        DrillDesk desk;
        desk.happens(engine::TicketArrived{"Ada", "Jobs hang", "All of them."});
        desk.engage();
        desk.view.go_to(RoomPane::kTickets);
        desk.view.open_ticket = 0;
        desk.screen().show();
        const auto why = [&desk](std::string_view button) {
            const kit::NodeView node = desk.screen().find(Role::kButton, button);
            CHECK(node.is(kit::node_state::kDisabled));
            return std::string(node.description);
        };
        CHECK(why("Send answer") == "Write something first.");
        desk.view.ticket_answer = "We are on it.";
        desk.happens(engine::SessionPaused{});
        desk.screen().show();
        CHECK(why("Send answer") == "The drill is paused.");
        CHECK(why("Skip ahead") == "The drill is paused.");
        desk.view.go_to(RoomPane::kChannel);
        desk.screen().show();
        CHECK(why("Send") == "The drill is paused.");
        desk.happens(engine::SessionResumed{});
        desk.screen().show();
        CHECK(why("Send") == "Write something first.");
    }
    TEST_CASE("a hand-over says what is missing, then is sent with what was filled in") {
        DrillDesk desk;
        desk.screen().press(Role::kButton, "Shift hand-over");
        desk.screen().show();
        CHECK(desk.screen().press(Role::kButton, "Hand over").empty());
        desk.screen().show();
        CHECK(desk.screen().says("Say what comes next"));
        auto& values = desk.view.editor.forms[1].values;
        values[0] = "Jobs wait";
        values[1] = "Posted twice";
        values[4] = "Post at 14:40";
        const Intents intents = desk.screen().press(Role::kButton, "Hand over");
        const auto* form = only_command<engine::SendForm>(intents);
        REQUIRE(form != nullptr);
        REQUIRE(form->fields.size() == 3);
        CHECK(form->fields[2].first == "Next steps");
        desk.happens(engine::FormSent{form->form, form->fields});
        desk.screen().show();
        CHECK(desk.view.editor.page == status_page::Page::kDashboard);
        CHECK(desk.screen().says("Shift hand-over sent."));
        CHECK(desk.view.editor.forms[1].values[0].empty());
    }
}
