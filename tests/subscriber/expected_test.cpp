#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "subscriber/delivery.h"
#include "subscriber/sample_post.h"

// Each way has what it delivers of both posts in tests/subscriber/expected. To accept a change, run
// the tests with DRILL_UPDATE_EXPECTED=1 and read the difference.

namespace drill::subscriber {
namespace {

std::string expected_path(std::string_view name) {
    return DRILL_SOURCE_DIR "/tests/subscriber/expected/" + std::string(name) + ".txt";
}

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void check_delivery(Channel channel, std::string_view prefix, const Notification& post) {
    const std::string path = expected_path(std::string(prefix) + std::string(name_of(channel)));
    const std::string text = as_text(deliver(channel, sample_setting(), post));
    if (std::getenv("DRILL_UPDATE_EXPECTED") != nullptr)
        std::ofstream(path, std::ios::binary) << text;
    INFO("expected: ", path, "; run with DRILL_UPDATE_EXPECTED=1 to store the new one");
    CHECK(text == file_text(path));
}

}  // namespace

TEST_SUITE("subscriber/expected") {
    TEST_CASE("every way delivers what is stored for it") {
        for (int i = 0; i < kChannelCount; ++i) {
            check_delivery(static_cast<Channel>(i), "", sample_post());
            check_delivery(static_cast<Channel>(i), "hostile-", hostile_post());
            check_delivery(static_cast<Channel>(i), "maintenance-", sample_maintenance());
        }
    }

    TEST_CASE("every delivery says PRACTICE before any word that somebody typed") {
        for (const Notification& post : {sample_post(), hostile_post()}) {
            for (int i = 0; i < kChannelCount; ++i) {
                const std::string text =
                    as_text(deliver(static_cast<Channel>(i), sample_setting(), post));
                CAPTURE(text);
                CHECK(text.find("PRACTICE") < text.find("Some pages"));
                CHECK(text.find("PRACTICE") < text.find("Quotes"));
                CHECK(text.find("PRACTICE") < text.find("bold"));
            }
        }
    }

    TEST_CASE("nothing that leaves carries a control character") {
        for (int i = 0; i < kChannelCount; ++i) {
            const std::string text =
                as_text(deliver(static_cast<Channel>(i), sample_setting(), hostile_post()));
            CAPTURE(text);
            CHECK(std::none_of(text.begin(), text.end(), [](char c) {
                return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
            }));
        }
    }

    TEST_CASE("the feed has no character that XML forbids, and a description is no markup") {
        Notification post = sample_post();
        post.title = "a\xEF\xBF\xBE\xEF\xBF\xBF\uFFFD";
        post.post.details = "<i>&\n";
        const std::string item = deliver(Channel::kRss, sample_setting(), post).payload;
        CHECK(item.find("<title>PRACTICE: a\uFFFD - ") != std::string::npos);
        CHECK(item.find(">&amp;lt;i&amp;gt;&amp;amp;&lt;br&gt;<") != std::string::npos);
    }
}

}  // namespace drill::subscriber
