#include "subscriber/message_text.h"

#include <doctest/doctest.h>

#include "subscriber/sample_post.h"

namespace drill::subscriber {
namespace {

std::string merged(std::string_view text) {
    return merged(text, sample_setting(), sample_post());
}

}  // namespace

TEST_SUITE("subscriber/message_text") {
    TEST_CASE("merge tags are filled from the post") {
        CHECK(merged("*|CURRENTSTATUS|*") == "Partial Service Disruption");
        CHECK(merged("since *|TIMESTART|*.") == "since 14:15 UTC.");
        CHECK(merged("*|AFFECTEDCOMPONENTS|*") == "Website, API");
        CHECK(merged("*|UPDATEMESSAGE|*") == sample_post().post.details);
        CHECK(merged("a*|TIMESTART|**|TIMESTART|*b") == "a14:15 UTC14:15 UTCb");
    }

    TEST_CASE("a tag that nobody knows stays as it was typed") {
        for (const char* const text :
             {"*|currentstatus|*", "*|CURENTSTATUS|*", "*||*", "*|TIMESTART", "|TIMESTART|*",
              "*TIMESTART*", "*|", "*|*", "|*", ""}) {
            CHECK(merged(text) == text);
        }
        CHECK(merged("*|X *|TIMESTART|*") == "*|X 14:15 UTC");
    }

    TEST_CASE("what is filled in is not looked at again") {
        Notification post = sample_post();
        post.post.details = "*|TIMESTART|*";
        CHECK(merged("*|UPDATEMESSAGE|*", sample_setting(), post) == "*|TIMESTART|*");
    }

    TEST_CASE("one line has neither breaks nor runs of white space") {
        CHECK(one_line(" a \r\n\tb\x01") == "a b");
        CHECK(one_line("\n").empty());
        CHECK(plain("a\r\nb\x1B[0m\t") == "a\nb[0m");
    }

    TEST_CASE("a long text ends in an ellipsis between its characters") {
        CHECK(shortened("äöü", 3) == "äöü");
        CHECK(shortened("äöüß", 3) == "äö…");
    }

    TEST_CASE("what is affected is named with its containers, everything too") {
        CHECK(affected(sample_setting(), engine::cells_of({0, 1, 3})) ==
              "Website (East, West); API (West)");
        CHECK(affected(sample_setting(), engine::cells_of({0, 1, 2, 3})) ==
              "Website (East, West); API (East, West)");
    }

    TEST_CASE("moments have the date of a first day and of a second after midnight") {
        CHECK(iso_time(sample_setting(), 7'250) == "2000-01-01T14:10:07.250Z");
        CHECK(iso_time(sample_setting(), 9 * 60 * engine::kMinuteMs + 50 * engine::kMinuteMs) ==
              "2000-01-02T00:00:00.000Z");
        CHECK(iso_second(sample_setting(), 7'250) == "2000-01-01T14:10:07+00:00");
    }
}

}  // namespace drill::subscriber
