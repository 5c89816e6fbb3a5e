#include "app/record_text.h"

#include <doctest/doctest.h>

#include "app/session_record.h"

using namespace drill::app;

TEST_SUITE("app/record_text") {
    TEST_CASE("numbers and texts read back as they were written") {
        RecordWriter out;
        out.number(0);
        out.number(UINT64_MAX);
        out.text("a;b:c");
        out.text("");
        out.flag(true);
        const std::string bytes = out.take();
        RecordReader in(bytes);
        CHECK(in.number(0) == 0);
        CHECK(in.number(UINT64_MAX) == UINT64_MAX);
        CHECK(in.text(5) == "a;b:c");
        CHECK(in.text(0).empty());
        CHECK(in.flag());
        CHECK(in.is_whole());
    }

    TEST_CASE("whatever is not as expected fails for good") {
        const char* const kTexts[] = {
            "",       "5",     "5:abc;",  "-1;",         "9999999999999999999999;",
            "x;",     "3:abc", "3:abcd;", "2:\xC3\x28;", "1;",
            "4:abc;", "3;abc;"};
        for (const char* bytes : kTexts) {
            RecordReader in(bytes);
            CHECK(in.text(3).empty());
            CHECK_FALSE(in.is_whole());
            CHECK(in.number(9) == 0);
            CHECK_FALSE(in.is_whole());
        }
    }

    TEST_CASE("a number above its limit, a text above its length, and a rest are refused") {
        RecordReader number("8;");
        CHECK(number.number(7) == 0);
        CHECK_FALSE(number.is_whole());
        RecordReader text("4:abcd;");
        CHECK(text.text(3).empty());
        CHECK_FALSE(text.is_whole());
        RecordReader rest("1;2;");
        CHECK(rest.number(1) == 1);
        CHECK_FALSE(rest.is_whole());
    }
}

TEST_SUITE("app/session_record") {
    TEST_CASE("what is kept of a session reads back") {
        const auto facts = read_facts(write_facts({"errors", "Errors; everywhere", "S2", "ab"}));
        REQUIRE(facts);
        CHECK(facts->title == "Errors; everywhere");
        CHECK(facts->pack_hash == "ab");
        const auto heartbeat = read_heartbeat(write_heartbeat({61'000, 4, true}));
        REQUIRE(heartbeat);
        CHECK(heartbeat->drill_ms == 61'000);
        CHECK(heartbeat->pace == 4);
        CHECK(heartbeat->has_ended);
    }

    TEST_CASE("a damaged record is nothing") {
        const std::string whole = write_heartbeat({61'000, 4, false});
        for (std::size_t size = 0; size < whole.size(); ++size)
            CHECK_FALSE(read_heartbeat(whole.substr(0, size)));
        CHECK_FALSE(read_heartbeat(whole + "0;"));
        CHECK_FALSE(read_heartbeat("2;61000;4;0;"));
        CHECK_FALSE(read_heartbeat("1;86400001;4;0;"));
        CHECK_FALSE(read_facts("no record"));
    }

    TEST_CASE("an id is 32 digits, and the next one differs") {
        const std::string id = session_id(1, 0xff);
        CHECK(id == "000000000000000100000000000000ff");
        CHECK(next_session_id(id) == "00000000000000010000000000000100");
        CHECK(is_session_id(id));
        for (const char* other :
             {"", "0123", "0000000000000001000000000000000g", "000000000000000100000000000000FF"})
            CHECK_FALSE(is_session_id(other));
    }
}
