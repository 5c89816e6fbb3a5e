#include <doctest/doctest.h>

#include "subscriber/channels.h"
#include "subscriber/sample_post.h"

namespace drill::subscriber {
namespace {

constexpr std::string_view kAddress = " https://practice.example/status/incident/1";

Delivery tweet_of(std::string details) {
    Notification post = sample_post();
    post.title = "E";
    post.post.details = std::move(details);
    return tweet(sample_setting(), post);
}

/// "PRACTICE: E - Investigating. " weighs 29 and the link with its space 24.
constexpr std::size_t kRoom = 280 - 29 - 24;

}  // namespace

TEST_SUITE("subscriber/tweet") {
    TEST_CASE("characters weigh 1, those of other scripts and signs 2") {
        CHECK(tweet_weight("") == 0);
        CHECK(tweet_weight("abc äöü שלום") == 12);
        CHECK(tweet_weight("障害") == 4);
        CHECK(tweet_weight("“a” – b") == 7);
        CHECK(tweet_weight("…") == 2);
        CHECK(tweet_weight("a\nb") == 3);
    }

    TEST_CASE("an address weighs 23 whatever its length") {
        CHECK(tweet_weight("https://a.example") == 23);
        CHECK(tweet_weight("https://fernwood.example/" + std::string(300, 'x')) == 23);
        CHECK(tweet_weight("See (https://a.example/b), please") == 5 + 23 + 9);
        CHECK(tweet_weight("fernwood.example/4127 障") == 23 + 1 + 2);
        CHECK(tweet_weight("and/or") == 6);
    }

    TEST_CASE("an emoji weighs 2 whatever it is made of") {
        for (const char* const emoji :
             {"🙂", "👍🏽", "👩‍👩‍👧", "🇩🇪", "1️⃣", "❤️"}) {
            CAPTURE(emoji);
            CHECK(tweet_weight(emoji) == 2);
        }
        CHECK(tweet_weight("🇩🇪🇫🇷🙂🙂") == 8);
        CHECK(tweet_weight("क्‍ष") == 4);  // the joiner of a script is a character
    }

    TEST_CASE("what fits stands whole before the link") {
        const std::string details(kRoom, 'x');
        const Delivery delivery = tweet_of(details);
        CHECK(delivery.text == "PRACTICE: E - Investigating. " + details + std::string(kAddress));
        CHECK(delivery.note == "280 of 280");
    }

    TEST_CASE("one more is cut, with an ellipsis that weighs 2") {
        const Delivery delivery = tweet_of(std::string(kRoom + 1, 'x'));
        CHECK(delivery.text == "PRACTICE: E - Investigating. " + std::string(kRoom - 2, 'x') + "…" +
                                   std::string(kAddress));
        CHECK(delivery.note == "281 of 280: it is cut here");
        CHECK(tweet_weight(delivery.text) == 280);
    }

    TEST_CASE("a cut never parts an address or an emoji, and leaves no space before its mark") {
        const Delivery link = tweet_of(std::string(kRoom - 13, 'x') + " https://a.example/b yyyy");
        CHECK(link.text.find("x… https://practice") != std::string::npos);
        const Delivery emoji = tweet_of(std::string(kRoom - 3, 'x') + "👩‍👩‍👧 yyyy");
        CHECK(emoji.text.find("x… https://practice") != std::string::npos);
    }

    TEST_CASE("a very long text is cut in bounded time") {
        CHECK(tweet_weight(tweet_of(std::string(60'000, 'x')).text) == 280);
    }
}

}  // namespace drill::subscriber
