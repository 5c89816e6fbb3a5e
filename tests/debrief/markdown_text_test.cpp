#include "debrief/markdown_text.h"

#include <doctest/doctest.h>

namespace drill::debrief {

TEST_SUITE("debrief/markdown_text") {
    TEST_CASE("plain prose stays as it is") {
        const char* const kPlain[] = {"We see errors, since 14:21 UTC.",
                                      "It's \"slow\" (about 30 s) - we are looking.",
                                      "Caf\xC3\xA9 \xE2\x80\x93 50/50?",
                                      "1 of 12 regions; well-known",
                                      "version 1.2.3",
                                      ""};
        for (const char* text : kPlain) {
            CHECK(escaped_markdown(text) == text);
        }
    }

    TEST_CASE("whatever Markdown would read is shown as it was typed") {
        struct Row {
            const char* text;
            const char* escaped;
        };
        const Row rows[] = {
            {"# heading", "\\# heading"},
            {"a | b", "a \\| b"},
            {"line\n\n# two\r\n| x |", "line \\# two \\| x \\|"},
            {"tab\tand\x01more", "tab and more"},
            {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
            {"&lt;b&gt;", "&amp;lt;b&amp;gt;"},
            {"[text](javascript:x)", "\\[text\\](javascript\\:x)"},
            {"![x](y)", "\\!\\[x\\](y)"},
            {"https://example.com/a_b", "https\\://example.com/a\\_b"},
            {"www.example.com", "www\\.example.com"},
            {"mail ana@example.com",
             "mail ana@\xE2\x80\x8B"
             "example.com"},
            {"@CMOC",
             "@\xE2\x80\x8B"
             "CMOC"},
            {"*bold* _it_ `code` ~gone~", "\\*bold\\* \\_it\\_ \\`code\\` \\~gone\\~"},
            {"- item", "\\- item"},
            {"+ item", "\\+ item"},
            {"=====", "\\====="},
            {"12. item", "12\\. item"},
            {"3) item", "3\\) item"},
            {"ends with \\", "ends with \\\\"},
            {"fixed by #12 and !34", "fixed by \\#12 and \\!34"},
            {":tada:", "\\:tada:"},
            {"$x$ {y} %1", "\\$x\\$ \\{y\\} \\%1"},
            {"  spaces  ", "spaces"},
        };
        for (const Row& row : rows) {
            CHECK(escaped_markdown(row.text) == row.escaped);
        }
    }
}

}  // namespace drill::debrief
