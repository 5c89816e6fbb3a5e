#include "session_log/event_json.h"

#include <doctest/doctest.h>

#include <set>

#include "session_log/event_samples.h"
#include "session_log/small_log.h"

namespace drill::session_log {
namespace {

std::string text_of(const engine::Event& event) {
    std::string text;
    append_event(text, event);
    return text;
}

LogReading written_and_read(const std::vector<engine::Event>& events) {
    LogHeader header = small_header();
    header.seed = 18446744073709551615ULL;
    LogWriter writer(header);
    auto reading = read_log(writer.header_line() + writer.line_for(events, 1));
    REQUIRE_MESSAGE(bool(reading), reading.error().message);
    return std::move(reading).value();
}

}  // namespace

TEST_SUITE("session_log/event_json") {
    TEST_CASE("the samples hold every kind of event") {
        std::set<std::size_t> kinds;
        for (const engine::Event& event : every_event()) {
            kinds.insert(event.body.index());
        }
        CHECK(kinds.size() == std::variant_size_v<engine::EventBody>);
    }

    TEST_CASE("every kind of event is read back as it was written") {
        const auto events = every_event();
        const LogReading reading = written_and_read(events);
        REQUIRE(reading.events.size() == events.size());
        for (std::size_t i = 0; i < events.size(); ++i) {
            CAPTURE(text_of(events[i]));
            CHECK(text_of(reading.events[i]) == text_of(events[i]));
            CHECK(reading.events[i].at_ms == events[i].at_ms);
            CHECK(reading.events[i].audience == events[i].audience);
            CHECK(reading.events[i].body.index() == events[i].body.index());
        }
    }

    TEST_CASE("a line of a log that is older than intents is read without them") {
        engine::LineSaid line{engine::kCmocSpeaker, engine::Place::kChannel, true, "hello"};
        const std::string older = text_of({1, engine::kEveryone, line});
        CHECK(older.find("intents") == std::string::npos);
        CHECK(older.find("named") == std::string::npos);
        const LogReading reading = written_and_read(
            {{0, engine::kEngineOnly,
              engine::SessionStarted{18446744073709551615ULL, engine::Severity::kS2}},
             {1, engine::kEveryone, line}});
        CHECK(std::get<engine::LineSaid>(reading.events[1].body).intents == 0);
    }

    TEST_CASE("a spoken line keeps all its fields") {
        for (const engine::Event& event : written_and_read(every_event()).events) {
            const auto* line = std::get_if<engine::LineSaid>(&event.body);
            if (line != nullptr && line->channel == engine::Channel::kTeam) {
                CHECK(line->answers == 65535);
                CHECK(line->label == 255);
            } else if (line != nullptr) {
                CHECK(line->speaker == engine::kCmocSpeaker);
                CHECK(line->place == engine::Place::kCall);
                CHECK_FALSE(line->is_heard);
                CHECK(line->text == "H\xC3\xA9llo \x01");
                CHECK(line->phrases == 0x80000000ACULL);
                CHECK(line->addressed == 0x8001);
                CHECK(line->intents == 0x81);
                CHECK(line->asks);
                CHECK(line->named_state == engine::IncidentState::kMonitoring);
                CHECK(line->named_level == engine::Level::kPartial);
                CHECK(line->named_cells.has(127));
            }
        }
    }

    TEST_CASE("an update keeps its post, its levels and that nothing more is due") {
        for (const engine::Event& event : written_and_read(every_event()).events) {
            if (const auto* update = std::get_if<engine::UpdatePosted>(&event.body)) {
                CHECK(update->post.state == engine::IncidentState::kResolved);
                CHECK(update->post.details == "All is well");
                CHECK(update->cell_levels ==
                      std::vector<engine::CellLevel>{{2, engine::Level::kDegraded},
                                                     {1, engine::Level::kOperational}});
                CHECK(update->next_post_due_ms == engine::kNever);
            }
        }
    }

    TEST_CASE("an event is written with its fields in a fixed order") {
        const auto events = every_event();
        CHECK(text_of(events[0]) ==
              R"({"at":0,"to":"engine","event":"session_started","seed":"18446744073709551615",)"
              R"("severity":"S2","variations":"0"})");
        CHECK(text_of(events[2]) == R"({"at":10,"to":"everyone","event":"page_sent","cast":0,)"
                                    R"("text":"Tab\there, \\ there"})");
        CHECK(text_of(events[4]) == R"({"at":20,"to":["cmoc","shadow"],"event":"page_resolved"})");
        CHECK(text_of(events[12]) ==
              "{\"at\":43,\"to\":[\"cmoc\",\"facilitator\"],\"event\":\"line_said\",\"speaker\":-1,"
              "\"place\":\"call\",\"is_heard\":false,\"text\":\"H\xC3\xA9llo \\u0001\","
              "\"phrases\":\"80000000ac\",\"addressed\":\"8001\","
              "\"intents\":[\"announce_self\",\"none\"],\"named_state\":\"monitoring\","
              "\"named_level\":\"partial\",\"named_cells\":[3,127],\"asks\":true}");
        CHECK(text_of(events[18]) ==
              R"({"at":50,"to":"everyone","event":"incident_created","incident":0,"title":"Jobs",)"
              R"("cells":[1,2],"post":{"state":"investigating","level":"partial",)"
              R"("details":"Jobs wait.\nWe are looking.","broadcast":["email","tweet","teams"],)"
              R"("subject":"Status \"now\""},"phrases":"3",)"
              R"("next_post_due_ms":600050,"is_promised":true})");
        CHECK(text_of(events[21]) ==
              R"({"at":70,"to":"everyone","event":"update_posted","incident":0,)"
              R"("post":{"state":"resolved","level":"operational","details":"All is well",)"
              R"("broadcast":[],"subject":""},"cell_levels":[[2,"degraded"],[1,"operational"]],)"
              R"("phrases":"0","next_post_due_ms":null,"is_promised":false})");
    }
}

}  // namespace drill::session_log
