#include "subscriber/receipt.h"

#include <doctest/doctest.h>

#include "subscriber/sample_post.h"

namespace drill::subscriber {

TEST_SUITE("subscriber/receipt") {
    TEST_CASE("a receipt says to how many and when") {
        engine::Setting setting = sample_setting();
        setting.subscribers = {4812, 37, 1'000'000, 0, 999, 1000};
        engine::PublicPost post;
        post.broadcast = 0b1111 | 64 | 128;
        CHECK(receipt(setting, post.broadcast, 25 * engine::kMinuteMs) ==
              "Sent by email to 4,812, webhook to 37, tweet to 1,000,000, Teams to 0, SMS to 999, "
              "Slack to 1,000 at 14:35 UTC.");
    }

    TEST_CASE("a post without a broadcast reached nobody") {
        engine::PublicPost post;
        CHECK(receipt(sample_setting(), post.broadcast, 0) == "Nobody was notified at 14:10 UTC.");
        CHECK(reach(sample_setting(), 0).empty());
    }
}

}  // namespace drill::subscriber
