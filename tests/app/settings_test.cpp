#include "app/settings.h"

#include <doctest/doctest.h>

using namespace drill::app;

TEST_SUITE("app/settings") {
    TEST_CASE("the width of the room reads back") {
        CHECK(read_settings(write_settings({440})).room_width == 440);
    }

    TEST_CASE("the pager's sound reads back, and is as usual in what an earlier version kept") {
        CHECK(read_settings(write_settings({0, PagerSound::kOff})).pager_sound == PagerSound::kOff);
        const Settings earlier = read_settings("1;440;");
        CHECK(earlier.room_width == 440);
        CHECK(earlier.pager_sound == PagerSound::kUsual);
    }

    TEST_CASE("whether the call is read aloud reads back, and is not in what was kept before") {
        CHECK(read_settings(write_settings({0, PagerSound::kOff, true})).is_call_spoken);
        CHECK_FALSE(read_settings("2;440;1;").is_call_spoken);
        CHECK(read_settings("2;440;1;").pager_sound == PagerSound::kOff);
    }

    TEST_CASE("an end to notifications reads back, and is none in what was kept before") {
        CHECK_FALSE(read_settings(write_settings({0, {}, false, false})).pager_notifies);
        CHECK(read_settings("3;440;1;1;").pager_notifies);
        CHECK(read_settings("3;440;1;1;").is_call_spoken);
    }

    TEST_CASE("anything else reads as the defaults") {
        for (const char* bytes :
             {"", "1;", "1;4097;", "2;440;", "2;440;3;", "0;440;", "1;440;1;", "x"}) {
            INFO(bytes);
            CHECK(read_settings(bytes) == Settings{});
        }
    }
}
