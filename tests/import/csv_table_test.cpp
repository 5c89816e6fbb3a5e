#include "import/csv_table.h"

#include <doctest/doctest.h>

#include "import/sources.h"

namespace drill::import {
namespace {

using Cells = std::vector<std::string>;

TEST_SUITE("import/csv_table") {
    TEST_CASE("commas, semicolons and tabs part cells, as the first line has them") {
        for (const std::string mark : {",", ";", "\t"}) {
            const auto rows = read_csv("time" + mark + "text\n00:10" + mark + "a\n");
            REQUIRE(rows);
            REQUIRE(rows.value().size() == 2);
            CHECK(rows.value()[1].cells == Cells{"00:10", "a"});
        }
    }

    TEST_CASE("quotes, line breaks in cells, a byte order mark and CR LF are understood") {
        const auto rows =
            read_csv("\xEF\xBB\xBFtime,text\r\n00:10,\"a \"\"b\"\"\r\nc, d\"\r\n\r\n,,\r\n00:20,e");
        REQUIRE(rows);
        REQUIRE(rows.value().size() == 3);
        CHECK(rows.value()[0].cells[0] == "time");
        CHECK(rows.value()[1].cells[1] == "a \"b\"\r\nc, d");
        CHECK(rows.value()[2].cells == Cells{"00:20", "e"});
        CHECK(rows.value()[2].line == 6);
    }

    TEST_CASE("what was written is read again, formulas among it") {
        const Cells cells = {"=1+1",        "+5",    "-a", "@CMOC hello", "'quoted", "a,b",
                             "line\nbreak", "\"q\"", "",   " spaces ",    "'=x",     "ä"};
        std::string text;
        append_csv_row(text, cells);
        CHECK(text.rfind("'=1+1,", 0) == 0);
        const auto rows = read_csv(text);
        REQUIRE(rows);
        CHECK(rows.value()[0].cells == cells);
    }

    TEST_CASE("faults name their line") {
        CHECK(shown(read_csv("a,b\nc,\"d\n").error()) ==
              "line 2: expected a closing quote of a cell, got the end of the file");
        CHECK(shown(read_csv(std::string(100, ',')).error()) ==
              "line 1: expected at most 64 columns, got more");
        std::string rows = "a\n";
        for (int i = 0; i < 2000; ++i)
            rows += "x\n";
        CHECK(shown(read_csv(rows).error()) ==
              "line 2001: expected at most 2000 rows, got one more");
        CHECK(shown(read_csv("time,text\n\xE4,x\n").error()) ==
              "line 2: expected text saved as UTF-8, got a byte that is not UTF-8");
    }
}

}  // namespace
}  // namespace drill::import
