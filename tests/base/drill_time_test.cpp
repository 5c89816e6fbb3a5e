#include "base/drill_time.h"

#include <doctest/doctest.h>

using namespace drill::base;

TEST_SUITE("base/drill_time") {
    TEST_CASE("a time is minutes and seconds, hours and milliseconds if wanted") {
        CHECK(parse_drill_time("05:30") == 330000U);
        CHECK(parse_drill_time("0:05") == 5000U);
        CHECK(parse_drill_time("90:00") == 5400000U);
        CHECK(parse_drill_time("1:05:30") == 3930000U);
        CHECK(parse_drill_time("00:00.250") == 250U);
        CHECK(parse_drill_time("24:00:00") == kDrillTimeMax);
    }

    TEST_CASE("anything else is no time") {
        for (const char* text :
             {"", "5", "5:3", "5:60", ":30", "05:30.", "05:30.25", "05:30.2500", "-5:30", "5:30 ",
              "24:00:01", "25:00:00", "1:60:00", "99999:00", "a:bc"}) {
            CHECK_MESSAGE(!parse_drill_time(text), text);
        }
    }

    TEST_CASE("a written time reads back as itself") {
        for (const Milliseconds time :
             {0U, 1U, 999U, 1000U, 59999U, 3599999U, 3600000U, 86400000U}) {
            CHECK(parse_drill_time(format_drill_time(time)) == time);
        }
    }

    TEST_CASE("later never reaches never") {
        CHECK(later(kNever, 5) == kNever);
        CHECK(later(5, kNever) < kNever);
        CHECK(later(5, 7) == 12);
    }

    TEST_CASE("the time of day wraps at midnight") {
        CHECK(format_time_of_day(23U * 3600000 + 59U * 60000, 61000) == "00:00");
        CHECK(format_time_of_day_seconds(0, 61000) == "00:01:01");
    }
}
