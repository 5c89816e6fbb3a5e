#include "proof/contradiction.h"

#include <doctest/doctest.h>

#include "proof/small_packs.h"

namespace drill::proof {
namespace {

/// Whether a condition, as packs write it, can hold in no state.
bool excludes_itself(const std::string& condition) {
    const auto drill =
        drill_with(R"({"id": "x", "at": "02:00", "message": {"from": "mara", "text": "x"}},
        {"id": "y", "when": )" +
                       condition + R"(, "message": {"from": "mara", "text": "y"}})",
                   kAcknowledged, kUpgrade);
    return is_contradiction({{&drill.injects[2].when, true}});
}

TEST_SUITE("proof/contradiction") {
    TEST_CASE("a wish and its denial exclude each other") {
        CHECK(excludes_itself(R"({"all": [{"flag": "known"}, {"not": {"flag": "known"}}]})"));
        CHECK(excludes_itself(R"({"all": [{"fired": "x"}, {"not": {"fired": "x"}}]})"));
        CHECK_FALSE(excludes_itself(R"({"any": [{"flag": "known"},
                {"not": {"flag": "known"}}]})"));
    }

    TEST_CASE("one incident has one state, one page one status") {
        CHECK(excludes_itself(
            R"({"all": [{"incident": "identified"}, {"incident": "monitoring"}]})"));
        CHECK_FALSE(excludes_itself(
            R"({"all": [{"incident": ["identified", "monitoring"]},
                {"incident": "monitoring"}]})"));
        CHECK(excludes_itself(R"({"all": [{"page": "acknowledged"}, {"page": "resolved"}]})"));
    }

    TEST_CASE("a maintenance has one state, and goes on by itself or by hand") {
        CHECK(excludes_itself(R"({"all": [{"maintenance": "upgrade", "is": "active"},
                {"maintenance": "upgrade", "is": ["scheduled", "completed"]}]})"));
        CHECK(excludes_itself(R"({"all": [{"maintenance": "upgrade", "automatic": true},
                {"maintenance": "upgrade", "is": "active", "automatic": false}]})"));
        CHECK(excludes_itself(R"({"all": [{"overrun": "upgrade", "at_least": "02:00"},
                {"not": {"maintenance": "upgrade", "is": "active"}}]})"));
        CHECK(
            excludes_itself(R"({"all": [{"since": {"maintenance": "upgrade"}, "at_least": "02:00"},
                {"not": {"since": {"maintenance": "upgrade"}}}]})"));
        CHECK_FALSE(excludes_itself(R"({"all": [{"maintenance": "upgrade", "is": "active"},
                {"maintenance": "upgrade", "automatic": false}]})"));
    }

    TEST_CASE("numbers must have room for each other") {
        CHECK(excludes_itself(R"({"all": [{"posts": {"at_least": 2}},
                {"posts": {"at_most": 1}}]})"));
        CHECK(excludes_itself(
            R"({"all": [{"posts": {"at_least": 2}}, {"not": {"posts": {"at_least": 2}}}]})"));
        CHECK_FALSE(excludes_itself(R"({"all": [{"posts": {"at_least": 1}},
                {"posts": {"at_most": 1}}]})"));
    }

    TEST_CASE("what has been for five minutes has been for three") {
        CHECK(excludes_itself(R"({"all": [{"since": "first_post", "at_least": "05:00"},
                                          {"not": {"since": "first_post",
                                          "at_least": "03:00"}}]})"));
        CHECK_FALSE(excludes_itself(R"({"all": [{"since": "first_post", "at_least": "03:00"},
                                          {"not": {"since": "first_post",
                                          "at_least": "05:00"}}]})"));
        CHECK(excludes_itself(R"({"all": [{"since": {"inject": "x"}, "at_least": "01:00"},
                                          {"not": {"fired": "x"}}]})"));
    }

    TEST_CASE("nothing is public without a post") {
        CHECK(excludes_itself(R"({"all": [{"incident": "resolved"},
                {"posts": {"at_most": 0}}]})"));
        CHECK(excludes_itself(
            R"({"all": [{"since": "resolved"}, {"not": {"since": "first_post"}}]})"));
        CHECK_FALSE(
            excludes_itself(R"({"all": [{"incident": "none"}, {"posts": {"at_most": 0}}]})"));
    }

    TEST_CASE("a condition too large to be taken apart is seen to be denied as a whole") {
        std::string large = R"({"any": [{"flag": "known"})";
        for (int i = 0; i < 12; ++i) {
            large += R"(, {"all": [{"any": [{"fired": "x"}, {"joined": "call"}]},
                                   {"any": [{"page": "resolved"}, {"said": "go?"}]}]})";
        }
        large += "]}";
        const std::string both = R"({"all": [)" + large + R"(, {"not": )" + large + "}]}";
        CHECK(excludes_itself(both));
        CHECK_FALSE(excludes_itself(large));
    }

    TEST_CASE("each way of an \"any\" is looked at") {
        CHECK(excludes_itself(R"({"all": [{"not": {"fired": "x"}}, {"not": {"flag": "known"}},
                                          {"any": [{"fired": "x"}, {"flag": "known"}]}]})"));
        CHECK_FALSE(excludes_itself(R"({"all": [{"not": {"fired": "x"}},
                                          {"any": [{"fired": "x"}, {"flag": "known"}]}]})"));
    }
}

}  // namespace
}  // namespace drill::proof
