#include "import/moment.h"

#include <doctest/doctest.h>

namespace drill::import {
namespace {

TEST_SUITE("import/moment") {
    TEST_CASE("moments with Z, an offset, a word for UTC and no zone are read") {
        const RealTime noon = midnight_of(2019, 2, 20) + 12 * kHourMs;
        for (const char* text :
             {"2019-02-20T12:00:00Z", "2019-02-20T06:00:00-06:00", "2019-02-20T06:00:00-0600",
              "2019-02-20 12:00:00 UTC", "2019-02-20T13:30:00+01:30", "2019-02-20T12:00Z"}) {
            INFO(text);
            REQUIRE(parse_moment(text));
            CHECK(parse_moment(text)->at_ms == noon);
            CHECK(parse_moment(text)->has_zone);
        }
        CHECK(parse_moment("2019-02-20 12:00:00")->at_ms == noon);
        CHECK_FALSE(parse_moment("2019-02-20 12:00:00")->has_zone);
        CHECK(parse_moment("2019-02-20T12:00:00.418Z")->at_ms == noon + 418);
        CHECK(parse_moment("2019-02-20T12:00:00.4Z")->at_ms == noon + 400);
        CHECK(parse_moment("2019-02-20T12:00:00.418999999Z")->at_ms == noon + 418);
    }

    TEST_CASE("days that do not exist and years out of range are no moments") {
        for (const char* text : {"", "soon", "2019-02-30T12:00:00Z", "2019-13-01", "1969-12-31",
                                 "2200-01-01", "2019-02-20T25:00:00Z", "2019-02-20T12:61:00Z",
                                 "99999999999999999999", "2019-02-20T12:00:00+99:00",
                                 "2019-02-20T12:00:00Zebra", "2019-02-20T", "0000-00-00"}) {
            INFO(std::string(text));
            CHECK_FALSE(parse_moment(text));
        }
        CHECK(parse_moment("2020-02-29"));
        CHECK_FALSE(parse_moment("2100-02-29"));
    }

    TEST_CASE("dates without a year are read as feeds write them") {
        const auto moment = parse_yearless("Apr 13, 15:54 UTC");
        REQUIRE(moment);
        CHECK(moment->month == 4);
        CHECK(moment->day == 13);
        CHECK(moment->time_of_day_ms == 15 * kHourMs + 54 * kMinuteMs);
        CHECK_FALSE(parse_yearless("Apr 31, 15:54 UTC"));
        CHECK_FALSE(parse_yearless("Apr 13"));
    }

    TEST_CASE("moments are written so that they can be read again") {
        for (const char* text : {"2019-02-20 18:00 UTC", "1970-01-01 00:00 UTC",
                                 "2000-02-29 23:59 UTC", "2199-12-31 00:01 UTC"}) {
            CHECK(format_moment(parse_moment(text)->at_ms) == text);
        }
        CHECK(format_span(7 * kMinuteMs) == "7 min");
        CHECK(format_span(100 * kMinuteMs) == "1 h 40 min");
        CHECK(format_span(94 * kHourMs) == "3 days 22 h");
    }
}

}  // namespace
}  // namespace drill::import
