#include "base/address.h"

#include <doctest/doctest.h>

#include <array>

namespace drill::base {

TEST_SUITE("base/address") {
    TEST_CASE("an address is told from words, numbers and punctuation") {
        const std::array<std::array<std::string_view, 2>, 12> cases{{
            {"https://a.example/b?c=d#e", "https://a.example/b?c=d#e"},
            {"http://status.example", "http://status.example"},
            {"(fernwood.example/production/4127).", "fernwood.example/production/4127"},
            {"fernwood.example", "fernwood.example"},
            {"GitLab.com", ""},
            {"and/or", ""},
            {"1.5/2", ""},
            {".example", ""},
            {"https://", ""},
            {"javascript://a", ""},
            {"a..example/b", ""},
            {"...", ""},
        }};
        for (const auto& each : cases) {
            CAPTURE(each[0]);
            CHECK(address_in(each[0]) == each[1]);
        }
    }
    TEST_CASE("what stands before the first address is all of a text without one") {
        CHECK(before_address("We see errors. (fernwood.example/1) More.") == "We see errors. (");
        CHECK(before_address("See\nhttps://a.example/b or c.example") == "See\n");
        CHECK(before_address("Seehttps://a.example/b") == "See");
        CHECK(before_address("We see errors and/or delays.") == "We see errors and/or delays.");
        CHECK(before_address("a.example/b") == "");
        CHECK(before_address("").empty());
    }
}

}  // namespace drill::base
