#include "engine/promise.h"

#include <doctest/doctest.h>

#include <string>

using drill::base::Milliseconds;
using drill::engine::promised_update;

namespace {

constexpr Milliseconds kMinute = 60'000;
constexpr Milliseconds kStartsAt = 14 * 60 * kMinute;  // 14:00
constexpr Milliseconds kNow = 10 * kMinute;            // 14:10

/// Minutes from now until the promised update; -1 when nothing was promised.
int minutes_ahead(const std::string& text) {
    const auto time = promised_update(text, kNow, kStartsAt);
    return time ? static_cast<int>((*time - kNow) / kMinute) : -1;
}

}  // namespace

TEST_SUITE("engine/promise") {
    TEST_CASE("a span behind the word update is a promise") {
        CHECK(minutes_ahead("We are looking into errors. Next update in 30 minutes.") == 30);
        CHECK(minutes_ahead("We'll post another update within 15 mins") == 15);
        CHECK(minutes_ahead("Next update: 20 min") == 20);
        CHECK(minutes_ahead("next update in 20-30m") == 30);
        CHECK(minutes_ahead("Further updates every 10 minutes.") == 10);
        CHECK(minutes_ahead("We will update again within the hour.") == 60);
        CHECK(minutes_ahead("More information in half an hour.") == 30);
        CHECK(minutes_ahead("Next update in forty-five minutes") == 45);
        CHECK(minutes_ahead("Next update in one hour") == 60);
        CHECK(minutes_ahead("Next update in 2 hours") == 120);
        CHECK(minutes_ahead("NEXT UPDATE IN THE NEXT 30 MINUTES") == 30);
    }

    TEST_CASE("a time of day behind the word update is a promise") {
        CHECK(minutes_ahead("Next update by 14:30 UTC.") == 20);
        CHECK(minutes_ahead("Next update: 14:40 UTC") == 30);
        CHECK(minutes_ahead("We will provide an update at 1445Z") == 35);
        CHECK(minutes_ahead("We will update you before 3 pm UTC") == 50);
        CHECK(minutes_ahead("We will update you by 2:30pm") == 20);
        CHECK(minutes_ahead("another update around 15:10") == 60);
    }

    TEST_CASE("a time before the word update counts in the same sentence only") {
        CHECK(minutes_ahead("In 20 minutes we will post an update.") == 20);
        CHECK(minutes_ahead("By 14:30 UTC you will have another update") == 20);
        CHECK(minutes_ahead("Errors ended in 20 minutes. We will update soon.") == -1);
    }

    TEST_CASE("the next day counts when it is near") {
        const Milliseconds late = (23 * 60 + 50 - 14 * 60) * kMinute;  // 23:50
        CHECK(*promised_update("Next update at 00:20 UTC", late, kStartsAt) - late == 30 * kMinute);
    }

    TEST_CASE("other times and other words promise nothing") {
        CHECK(minutes_ahead("We are investigating errors on Git operations.") == -1);
        CHECK(minutes_ahead("Since 14:02 UTC requests fail. We will update soon.") == -1);
        CHECK(minutes_ahead("We will monitor for 30 minutes.") == -1);
        CHECK(minutes_ahead("Our last update at 14:20 UTC was wrong.") == -1);
        CHECK(minutes_ahead("Next update at 13:50 UTC") == -1);
        CHECK(minutes_ahead("Next update at 16:30 CEST") == -1);
        CHECK(minutes_ahead("Next update in 0 minutes") == -1);
        CHECK(minutes_ahead("Next update in 99999999999 minutes") == -1);
        CHECK(minutes_ahead("Next update at 25:70 UTC") == -1);
        CHECK(minutes_ahead("Update: traffic is back, watch it for an hour") == -1);
        CHECK(minutes_ahead("") == -1);
        CHECK(minutes_ahead("update") == -1);
        CHECK(minutes_ahead("in update in") == -1);
    }
}
