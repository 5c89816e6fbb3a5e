#include "pack/canonical.h"

#include <doctest/doctest.h>

#include "base/sha256.h"
#include "pack/json_parser.h"
#include "pack/pack_files.h"

namespace drill::pack {
namespace {

std::string canonical(const std::string& text) {
    Findings findings;
    const JsonTree tree = parse_json(text, findings);
    REQUIRE(findings.empty());
    return canonical_json(*tree.root());
}

std::string hash_of(const std::string& pack) {
    const PackReading reading = read_pack(pack);
    REQUIRE(reading.scenario.has_value());
    return reading.scenario->pack_hash;
}

TEST_SUITE("pack/canonical") {
    TEST_CASE("keys are sorted, white space and needless escapes are gone") {
        CHECK(canonical(
                  "{ \"b\" : [ 1 , true , null , {} , [] ],\n \"a\" : \"\\u00e9\\/\\n\\\"\" }") ==
              R"({"a":"é/\u000a\"","b":[1,true,null,{},[]]})");
    }

    TEST_CASE("only the fields of a card keep their order") {
        CHECK(canonical(R"({"card": {"title": "T", "fields": {"b": "1", "a": "2"}}})") ==
              R"({"card":{"fields":{"b":"1","a":"2"},"title":"T"}})");
        CHECK(canonical(R"({"fields": {"b": "1", "a": "2"}})") ==
              R"({"fields":{"a":"2","b":"1"}})");
    }

    TEST_CASE("the hash is that of the canonical text") {
        Findings findings;
        const JsonTree tree = parse_json(R"({"b": 1, "a": 2})", findings);
        CHECK(pack_hash(*tree.root()) == base::sha256(R"({"a":2,"b":1})"));
    }

    TEST_CASE("formatting and the order of keys leave hash and scenario alone") {
        const std::string pack = good_pack("smallest");
        const std::string bot = R"("bot": {"name": "Incident Bot", "role": "Bot", "bot": true},)";
        const std::string moved = with(with(pack, bot, ""), "\"aliases\": [\"eoc\"]}",
                                       "\"aliases\": [\"eoc\"]}," + bot.substr(0, bot.size() - 1));
        CHECK(hash_of(moved) == hash_of(pack));
        CHECK(read_pack(moved).scenario->cast[0].id == read_pack(pack).scenario->cast[0].id);
        std::string joined_lines = pack;
        for (char& c : joined_lines) {
            c = c == '\n' ? ' ' : c;
        }
        CHECK(hash_of(joined_lines) == hash_of(pack));
    }

    TEST_CASE("any change of content changes the hash") {
        const std::string pack = good_pack("smallest");
        CHECK(hash_of(with(pack, "\"00:30\"", "\"00:31\"")) != hash_of(pack));
        CHECK(hash_of(with(pack, "S2: sign-in", "S2: Sign-in")) != hash_of(pack));
    }
}

}  // namespace
}  // namespace drill::pack
