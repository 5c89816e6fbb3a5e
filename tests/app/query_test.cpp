#include "app/query.h"

#include <doctest/doctest.h>

using namespace drill::app;

TEST_SUITE("app/query") {
    TEST_CASE("a value is found by its key and decoded") {
        CHECK(query_value("pack=first-page&theme=light", "theme") == "light");
        CHECK(query_value("pack=a%2Db+c", "pack") == "a-b c");
        CHECK(query_value("pack=one&pack=two", "pack") == "one");
        CHECK(query_value("packs=one", "pack").empty());
        CHECK(query_value("pack", "pack").empty());
        CHECK(query_value("pack=%zz", "pack") == "%zz");
    }
}
