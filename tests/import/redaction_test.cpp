#include "import/redaction.h"

#include <doctest/doctest.h>

#include <string>

namespace drill::import {
namespace {

/// "what: shown" of every flag of one text, joined.
std::string flags_in(const std::string& text) {
    const Json pack = {
        {"page", {{"name", "Sample Mail"}, {"components", {{{"name", "Web Editor"}}}}}},
        {"cast", {{"im", {{"name", "Mara"}, {"role", "Incident Manager"}}}}},
        {"injects", {{{"id", "a"}, {"message", {{"from", "im"}, {"text", text}}}}}}};
    std::string out;
    for (const RedactionFlag& each : find_flags(pack))
        out += (out.empty() ? "" : "; ") + each.what + ": " + each.shown;
    return out;
}

TEST_SUITE("import/redaction") {
    TEST_CASE("machines, addresses, secrets and people are flagged") {
        struct Row {
            const char* text;
            const char* flags;
        };
        const Row rows[] = {
            {"The disk of redis-03 is full", "host name: redis-03"},
            {"See web-01-sv and db.internal.", "host name: web-01-sv; host name: db.internal"},
            {"down: api.company.io", "host name: api.company.io"},
            {"at https://wiki.company.io/a?b", "web address: https://wiki.company.io/a?b"},
            {"from 10.0.3.17, fe80::1:2:3",
             "network address: 10.0.3.17; network address: fe80::1:2:3"},
            {"mail ann@company.io now", "e-mail address: ann@company.io"},
            {"key glpat-a1b2c3d4e5f6g7h8", "token: glpat-…"},
            {"AKIAABCDEFGHIJKLMNOP", "token: AKIAAB…"},
            {"hash 3f786850e387550fdab836ed7e6dc881de23001b", "token: 3f7868…"},
            {"ask @anna and @CMOC", "handle of a person: @anna"},
            {"im", ""},
            {"so Anna Bolt restarted it", "person: Anna Bolt"},
        };
        for (const Row& row : rows) {
            INFO(row.text);
            CHECK(flags_in(row.text) == row.flags);
        }
    }

    TEST_CASE("plain words, versions, times and the pack's own names are not flagged") {
        for (const char* text : {"Web Editor is slow. We look into it.", "@CMOC, please post",
                                 "since 14:30 UTC, 3/4 fail", "version 14.9.2 of the runner",
                                 "see pack.json and e.g. this", "Mara said so",
                                 "issue at docs.example.com or fernwood.example/production/4201",
                                 "ask #inc-201-sign-in", "Sample Mail Status Page",
                                 "a read-only, follow-up and 24-hour look", "S3 and HTTP-500"}) {
            INFO(text);
            CHECK(flags_in(text) == "");
        }
    }

    TEST_CASE("a flag carries the place of the text") {
        const Json pack = {{"injects", {{{"message", {{"text", "on redis-03"}}}}}}};
        const auto flags = find_flags(pack);
        REQUIRE(flags.size() == 1);
        CHECK(flags[0].pointer == "/injects/0/message/text");
    }
}

}  // namespace
}  // namespace drill::import
