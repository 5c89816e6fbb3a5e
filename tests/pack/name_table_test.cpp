#include "pack/name_table.h"

#include <doctest/doctest.h>

namespace drill::pack {
namespace {

TEST_SUITE("pack/name_table") {
    TEST_CASE("the nearest name is the one with the fewest edits") {
        const std::vector<std::string_view> names = {"unless", "unmuted", "limit"};
        CHECK(nearest_name(names, "unles") == "unless");
        CHECK(nearest_name(names, "limt") == "limit");
        CHECK(nearest_name(names, "lmiit") == "limit");
        CHECK(nearest_name(names, "severity").empty());
    }

    TEST_CASE("short names are not guessed") {
        CHECK(nearest_name({"S1", "S2"}, "S9").empty());
        CHECK(hint_for({"S1", "S2"}, "S9") == "; known: \"S1\", \"S2\"");
    }

    TEST_CASE("a name that is nobody's is neither found nor proposed") {
        const NameTable table{"an inject", {"", "go"}};
        CHECK(table.find("") == -1);
        CHECK(table.find("go") == 1);
        CHECK(hint_for(table.names, "abc") == "; known: \"go\"");
    }

    TEST_CASE("long lists are not listed") {
        const std::vector<std::string_view> names(30, "something-else");
        CHECK(hint_for(names, "x").empty());
    }
}

}  // namespace
}  // namespace drill::pack
