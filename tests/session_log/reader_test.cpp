#include "session_log/reader.h"

#include <doctest/doctest.h>

#include "session_log/small_log.h"

namespace drill::session_log {
namespace {

/// What the reader says about a log whose third line holds `events`; "read" when nothing.
std::string verdict_on(const std::string& events) {
    const auto reading = read_log(log_with_events(events));
    return reading ? "read" : reading.error().where + ": " + reading.error().message;
}

/// The same for one event that everyone sees, with those fields behind its name.
std::string verdict_on_event(const std::string& name_and_fields) {
    return verdict_on(R"({"at":5,"to":"everyone","event":)" + name_and_fields + "}");
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

constexpr const char* kCreated =
    R"({"at":5,"to":"engine","event":"incident_created","incident":0,"title":"t","cells":[0],)"
    R"("post":{"state":"identified","level":"partial","details":"d","broadcast":[],)"
    R"("subject":""},"phrases":"0","next_post_due_ms":null,"is_promised":false})";

}  // namespace

TEST_SUITE("session_log/reader") {
    TEST_CASE("a whole log is read with its header, events and hashes") {
        const auto reading = read_log(small_log());
        REQUIRE(bool(reading));
        CHECK(reading.value().header.scenario_id == "test");
        CHECK(reading.value().header.pack_hash == std::string(64, 'a'));
        CHECK(reading.value().header.seed == 7);
        CHECK(reading.value().events.size() == 3);
        CHECK(reading.value().batches.size() == 2);
        CHECK(reading.value().batches[0].event_end == 1);
        CHECK(reading.value().batches[0].hash == 0x0123456789ABCDEFULL);
        CHECK(reading.value().batches[1].event_end == 3);
        CHECK_FALSE(reading.value().torn_tail);
        CHECK(reading.value().intact_bytes == small_log().size());
    }

    TEST_CASE("a number beyond the state's arrays is refused with what was expected") {
        struct Row {
            const char* event;
            const char* expected;
        };
        const Row rows[] = {
            {R"("inject_fired","inject":256)", "from 0 to 255, got 256"},
            {R"("inject_fired","inject":-1)", "from 0 to 255, got -1"},
            {R"("inject_scheduled","inject":5000000000,"due_ms":1)", "from 0 to 255"},
            {R"("inject_awaited","inject":1,"not_before_ms":4294967295)", "to 4294967294"},
            {R"("cast_joined","cast":16,"name":"a","role":"b","is_bot":false)", "from 0 to 15"},
            {R"("cast_joined","cast":-1,"name":"a","role":"b","is_bot":false)", "from 0 to 15"},
            {R"("card_posted","cast":16,"title":"","fields":[])", "from 0 to 15"},
            {R"("page_sent","cast":-2,"text":"")", "from -1 to 15"},
            {R"("counter_changed","counter":16,"value":0)", "from 0 to 15"},
            {R"("counter_changed","counter":1,"value":2147483648)", "to 2147483647"},
            {R"("expectation_seen","expectation":24)", "from 0 to 23"},
            {R"("cadence_changed","incident":4,"next_post_due_ms":1)", "from 0 to 3"},
            {R"("component_set","cells":[128],"level":"partial")", "numbers of cells"},
            {R"("component_set","cells":[-1],"level":"partial")", "numbers of cells"},
            {R"("component_set","cells":["a"],"level":"partial")", "numbers of cells"},
            {R"("component_set","cells":[0],"level":"bad")", "a known name, got \"bad\""},
            {R"("pace_set","pace":0)", "from 1 to 60"},
            {R"("pace_set","pace":61)", "from 1 to 60"},
            {R"("stakeholders_notified","severity":"S1","summary":"","phrases":"10000000000")",
             "at most 40 bits"},
            {R"("flags_changed","set":"10000000000000000","cleared":"0")", "at most 64 bits"},
            {R"("severity_changed","cast":0,"severity":"S5")", "a known name"},
            {R"("session_paused","extra":1)", "differs at byte"},
            {R"("page_exploded")", "the name of an event, got \"page_exploded\""},
            {R"("")", "the name of an event"},
            {R"("page_sent","cast":0)", "\"text\" to be a text, got nothing"},
        };
        for (const Row& row : rows) {
            const std::string verdict = verdict_on_event(row.event);
            CAPTURE(verdict);
            CAPTURE(row.event);
            CHECK(verdict.rfind("line 3: ", 0) == 0);
            CHECK(contains(verdict, row.expected));
        }
        CHECK(verdict_on_event(R"("inject_fired","inject":255)") == "read");
    }

    TEST_CASE("an update names an incident that was created before, and tells only who saw it") {
        const std::string edit = R"("event":"infrastructure_edited","incident":0,"cells":[1]})";
        CHECK(contains(verdict_on(R"({"at":5,"to":"everyone",)" + edit), "created before"));
        CHECK(contains(verdict_on(std::string(kCreated) + R"(,{"at":5,"to":"everyone",)" + edit),
                       "told only to seats that saw it created"));
        CHECK(verdict_on(std::string(kCreated) + R"(,{"at":5,"to":"engine",)" + edit) == "read");
        CHECK(contains(verdict_on(std::string(kCreated) + "," + kCreated), "to be number 1"));
    }

    TEST_CASE("an edit or a deletion names a post that is on the page, a deleted incident none") {
        const std::string created =
            R"({"at":5,"to":"everyone","event":"incident_created","incident":0,"title":"a",)"
            R"("cells":[0],"post":{"state":"investigating","level":"partial","details":"b",)"
            R"("broadcast":[],"subject":""},"phrases":"0",)"
            R"("next_post_due_ms":9,"is_promised":false})";
        const auto after = [&created](const std::string& rest) {
            return verdict_on(created + R"(,{"at":5,"to":"everyone","event":)" + rest + "}");
        };
        const std::string edit = R"("details":"c","phrases":"0","next_post_due_ms":9,)"
                                 R"("is_promised":false)";
        CHECK(after(R"("update_edited","incident":0,"update":0,)" + edit) == "read");
        CHECK(contains(after(R"("update_edited","incident":0,"update":1,)" + edit), "below 1"));
        CHECK(contains(after(R"("update_deleted","incident":0,"update":0)"), "from 1"));
        const std::string deleted = R"("incident_deleted","incident":0)";
        CHECK(after(deleted) == "read");
        CHECK(contains(after(deleted + R"(},{"at":5,"to":"everyone","event":"title_edited",)"
                                       R"("incident":0,"title":"d")"),
                       "deleted before"));
    }

    TEST_CASE("events stand in order, behind one start with the seed of the header") {
        const std::string start =
            R"({"at":5,"to":"engine","event":"session_started","seed":"7","severity":"S2",)"
            R"("variations":"0"})";
        CHECK(contains(verdict_on(start), "only as the first event"));
        CHECK(contains(verdict_on(R"({"at":5,"to":"everyone","event":"muted"},)"
                                  R"({"at":4,"to":"everyone","event":"muted"})"),
                       "\"at\" to be at least 5, got 4"));
        CHECK(contains(verdict_on(R"({"at":86400001,"to":"everyone","event":"muted"})"),
                       "from 0 to 86400000"));
        const auto other_seed = read_log(sealed_log(
            {header_body(small_header()),
             R"({"n":0,"events":[{"at":0,"to":"engine","event":"session_started",)"
             R"("seed":"8","severity":"S2","variations":"0"}],"hash":"0000000000000000")"}));
        REQUIRE_FALSE(bool(other_seed));
        CHECK(contains(other_seed.error().message, "seed of the first line, 7, got 8"));
    }

    TEST_CASE("every other way to write a line is refused") {
        const std::string muted = R"("event":"muted")";
        CHECK(verdict_on(R"({"at":5,"to":"everyone",)" + muted + "}") == "read");
        const std::string others[] = {R"({"to":"everyone","at":5,)" + muted + "}",
                                      R"({"at":5,"at":5,"to":"everyone",)" + muted + "}",
                                      R"({"at": 5,"to":"everyone",)" + muted + "}",
                                      R"({"at":5,"to":["facilitator"],)" + muted + "}",
                                      R"({"at":5.0,"to":"everyone",)" + muted + "}",
                                      R"({"at":1e3,"to":"everyone",)" + muted + "}",
                                      R"({"at":-0,"to":"everyone",)" + muted + "}",
                                      R"({"at":5,"to":"everyone","event":"mut\u0065d"})",
                                      "5",
                                      "[]",
                                      "null",
                                      "",
                                      "{}",
                                      "{"};
        for (const std::string& other : others) {
            CAPTURE(other);
            CHECK(verdict_on(other) != "read");
        }
    }

    TEST_CASE("hostile sizes are refused in one sentence each") {
        const std::string deep(20000, '[');
        CHECK(contains(verdict_on(deep), "levels of nesting"));
        CHECK(
            contains(verdict_on_event(R"("component_set","cells":[)" + deep), "levels of nesting"));

        std::string numbers = "0";
        for (int i = 0; i < 200; ++i) {
            numbers += ",0";
        }
        CHECK(contains(verdict_on_event(R"("component_set","cells":[)" + numbers + "]"),
                       "at most 128 items"));

        std::string keys = R"("muted")";
        for (int i = 0; i < 30; ++i) {
            keys += ",\"k" + std::to_string(i) + "\":0";
        }
        CHECK(contains(verdict_on_event(keys), "at most 24 keys"));
        CHECK(contains(verdict_on_event(R"("page_sent","cast":0,"text":")" +
                                        std::string(kTextBytesMax + 1, 'x') + "\""),
                       "at most 20000 bytes, got 20001"));
        CHECK(contains(verdict_on_event(R"("pace_set","pace":99999999999999999999)"),
                       "whole number"));
        CHECK(contains(verdict_on_event(R"("pace_set","pace":18446744073709551615)"),
                       "smaller number"));
        CHECK(contains(verdict_on_event("\"muted\",\"t\":\"\xC0\xAF\""), "expected JSON"));
    }

    TEST_CASE("a log past the size limit is refused before it is looked at") {
        const auto reading = read_log(std::string(kLogBytesMax + 1, 'x'));
        REQUIRE_FALSE(bool(reading));
        CHECK(reading.error().code == base::ErrorCode::kTooLarge);
    }

    TEST_CASE("more events than a log may hold are refused as too large") {
        const std::string event = R"({"at":5,"to":"engine","event":"muted"},)";
        std::string events;
        events.reserve(event.size() * kEventCountMax);
        for (std::size_t i = 0; i < kEventCountMax; ++i) {
            events += event;
        }
        events.pop_back();
        const auto reading = read_log(log_with_events(events));
        REQUIRE_FALSE(bool(reading));
        CHECK(reading.error().code == base::ErrorCode::kTooLarge);
    }

    TEST_CASE("another format or version is named") {
        std::string header = header_body(small_header());
        header.replace(header.find("log/1"), 5, "log/2");
        const auto reading = read_log(sealed_log({header}));
        REQUIRE_FALSE(bool(reading));
        CHECK(reading.error().message ==
              "expected \"log\" to be \"cmoc-drill-log/1\", got \"cmoc-drill-log/2\"");
    }

    TEST_CASE("the skin that was chosen comes back with the header, and none when none was") {
        LogHeader header = small_header();
        CHECK(header_body(header).find("skin") == std::string::npos);
        CHECK(read_log(small_log()).value().header.skin == "");
        header.skin = "generic";
        const auto reading = read_log(sealed_log({header_body(header)}));
        REQUIRE(bool(reading));
        CHECK(reading.value().header.skin == "generic");
        CHECK(reading.value().header.seed == 7);
    }

    TEST_CASE("every other way to write a skin is refused") {
        const std::string body = header_body(small_header());
        for (const char* skin :
             {R"(,"skin":"")", R"(,"skin":null)", R"(,"skin":7)", R"(,"skin":["generic"])",
              R"(, "skin":"generic")", R"(,"skin":"gen\u0065ric")", R"(,"skins":"generic")",
              R"(,"skin":"generic","skin":"generic")"}) {
            CAPTURE(skin);
            CHECK_FALSE(bool(read_log(sealed_log({body + skin}))));
        }
        const std::string_view practice = R"(,"practice":true)";
        std::string early = body;
        early.insert(early.find(practice), R"(,"skin":"generic")");
        CHECK_FALSE(bool(read_log(sealed_log({early}))));
    }

    TEST_CASE("a header with a field that does not fit is refused") {
        for (const LogHeader& header :
             {LogHeader{"", std::string(64, 'a'), 1}, LogHeader{"test", "abc", 1},
              LogHeader{"test", std::string(64, 'G'), 1},
              LogHeader{std::string(65, 'x'), std::string(64, 'a'), 1},
              LogHeader{"test", std::string(64, 'a'), 1, std::string(65, 'x')}}) {
            CHECK_FALSE(bool(read_log(sealed_log({header_body(header)}))));
        }
        CHECK(bool(read_log(sealed_log({header_body(small_header())}))));
    }
}

}  // namespace drill::session_log
