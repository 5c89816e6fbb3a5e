#include "import/plain_text.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace drill::import {
namespace {

TEST_SUITE("import/plain_text") {
    TEST_CASE("tags, entities and Markdown become what people read") {
        struct Row {
            const char* source;
            const char* text;
        };
        const Row rows[] = {
            {"<p>One &amp; two</p><p>three</p>", "One & two\nthree"},
            {"a<br />b<br>c", "a\nb\nc"},
            {"<a href=\"https://x.example\">words</a>", "words"},
            {"[words](https://x.example/a) more", "words more"},
            {"*Update* - **now**", "Update - now"},
            {"a snake_case word", "a snake_case word"},
            {"latency < 5 and > 3", "latency < 5 and > 3"},
            {"{{< track \"2018-04-13\" >}} done", "done"},
            {"<script>alert(1)</script>after", "after"},
            {"&#39;quoted&#x27; &unknown; &#0;", "'quoted' &unknown; &#0;"},
            {"  many \t spaces\n\n\n\nand lines  ", "many spaces\n\nand lines"},
            {"bell\a and\x7F rubout", "bell and rubout"},
            {"an [open bracket", "an [open bracket"},
            {"cut <b", "cut <b"},
        };
        for (const Row& row : rows) {
            INFO(row.source);
            CHECK(plain_text(row.source) == row.text);
        }
        CHECK(one_line("a<br>b") == "a b");
    }

    TEST_CASE("deep and broken markup takes bounded time and stays UTF-8") {
        std::string deep;
        for (int i = 0; i < 100'000; ++i)
            deep += "<b>[&*";
        CHECK(base::is_valid_utf8(plain_text(deep)));
        CHECK(plain_text(std::string(300'000, '<')).size() == 300'000);
        CHECK(base::is_valid_utf8(plain_text("&#1114111; &#xD800; &#99999999999;")));
    }

    TEST_CASE("a text that is too long is cut between characters and says so") {
        CHECK(fitted("short", 10) == "short");
        CHECK(fitted("ääääää", 9) == "äää…");
        CHECK(slug("Ärger: API & Web!", 40) == "rger-api-web");
        CHECK(slug("???", 40).empty());
    }
}

}  // namespace
}  // namespace drill::import
