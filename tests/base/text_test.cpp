#include "base/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace drill::base;

TEST_SUITE("base/text") {
    TEST_CASE("broken UTF-8 is noticed") {
        CHECK(is_valid_utf8("plain, é, 漢, 👩‍🚒"));
        for (const char* text :
             {"\x80", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE0\x80\x80"}) {
            CHECK_FALSE(is_valid_utf8(text));
        }
    }

    TEST_CASE("folding makes typed words comparable") {
        CHECK(folded("  Don’t  PANIC, please! ") == "don't panic please");
        CHECK(folded("“API”—is down") == "api is down");
        CHECK(folded("ÉCOLE Привет ΑΒΓ") == "école привет αβγ");
        CHECK(folded("@Mara: roll-back?") == "@mara roll-back");
        CHECK(folded("...") == "");
        CHECK(folded("a\xFF"
                     "b") == "a b");
    }

    TEST_CASE("a phrase is found as whole words only") {
        CHECK(contains_phrase("should i go public now", "go public"));
        CHECK_FALSE(contains_phrase("cargo public", "go public"));
        CHECK_FALSE(contains_phrase("go publicly", "go public"));
        CHECK_FALSE(contains_phrase("anything", ""));
    }

    TEST_CASE("what is empty or white space alone is blank") {
        CHECK(is_blank(""));
        CHECK(is_blank(" \t\r\n"));
        CHECK_FALSE(is_blank("\n. "));
    }

    TEST_CASE("truncation never cuts a code point") {
        CHECK(truncated("aé", 2) == "a");
        CHECK(truncated("aé", 3) == "aé");
    }

    TEST_CASE("edit distance counts swapped neighbours as one") {
        CHECK(edit_distance("message", "mesage", 3) == 1);
        CHECK(edit_distance("spoken", "sopken", 3) == 1);
        CHECK(edit_distance("a", "abcdef", 2) == 3);
        CHECK(edit_distance("ab", "ba", 1) == 1);
        CHECK(edit_distance("", "ab", 2) == 2);
        CHECK(edit_distance("posting", "poting", 1) == 1);
        CHECK(edit_distance("aab", "ab", 1) == 1);  // what begins and ends both may overlap
        CHECK(edit_distance("published", "pubilshd", 2) == 2);
        CHECK(edit_distance("published", "resolving", 2) == 3);
    }

    TEST_CASE("edit distance within a limit is that without one, or one more than the limit") {
        std::uint32_t dice = 1;
        const auto word = [&dice] {
            std::string text;
            for (std::uint32_t left = 1 + (dice >> 16) % 40; left > 0; --left) {
                dice = dice * 1664525 + 1013904223;
                text += static_cast<char>('a' + (dice >> 24) % 3);
            }
            return text;
        };
        for (int round = 0; round < 3000; ++round) {
            const std::string a = word();
            std::string b = word();
            if (round % 2 == 0) {  // near
                b = a;
                b[b.size() / 2] = 'x';
                std::swap(b.front(), b[b.size() / 3]);
            }
            const std::size_t whole = edit_distance(a, b, 100);
            for (std::size_t limit = 0; limit < 5; ++limit)
                CHECK(edit_distance(a, b, limit) == std::min(whole, limit + 1));
        }
    }
}
