#include <doctest/doctest.h>

#include "subscriber/channels.h"
#include "subscriber/sample_post.h"

namespace drill::subscriber {
namespace {

std::string repeated(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i)
        out += text;
    return out;
}

}  // namespace

TEST_SUITE("subscriber/sms") {
    TEST_CASE("one segment takes 160 characters, one of several 153") {
        CHECK(sms_segments("").count == 1);
        CHECK(sms_segments(repeated("a", 160)).count == 1);
        CHECK(sms_segments(repeated("a", 161)).count == 2);
        CHECK(sms_segments(repeated("a", 306)).count == 2);
        CHECK(sms_segments(repeated("a", 307)).count == 3);
        CHECK(sms_segments(repeated("ü", 160)).count == 1);
    }

    TEST_CASE("brackets and the euro take two places, which stand in one segment") {
        CHECK(sms_segments("[€]").length == 6);
        CHECK(sms_segments(repeated("€", 80)).count == 1);
        // 152 characters leave one place of the first segment empty.
        CHECK(sms_segments(repeated("a", 152) + repeated("€", 77)).count == 3);
    }

    TEST_CASE("one other character makes segments of 70, and 67 of several") {
        CHECK_FALSE(sms_segments("“").is_alphabet);
        CHECK_FALSE(sms_segments("`").is_alphabet);
        CHECK(sms_segments(repeated("障", 70)).count == 1);
        CHECK(sms_segments(repeated("障", 71)).count == 2);
        CHECK(sms_segments(repeated("障", 134)).count == 2);
        CHECK(sms_segments(repeated("障", 135)).count == 3);
        CHECK(sms_segments(repeated("🙂", 35)).count == 1);
        // A pair of units is never cut: 33 pairs a segment.
        CHECK(sms_segments(repeated("🙂", 66)).count == 2);
        CHECK(sms_segments(repeated("🙂", 67)).count == 3);
    }

    TEST_CASE("the note tells the segments, and why they are small") {
        Notification post = sample_post();
        post.post.details = "We see errors.";
        CHECK(sms(sample_setting(), post).note == "133 characters, 1 segment of 160");
        post.post.details = "We see “errors”.";
        CHECK(sms(sample_setting(), post).note ==
              "135 characters, 3 segments of 67: one is outside the SMS alphabet");
    }
}

}  // namespace drill::subscriber
