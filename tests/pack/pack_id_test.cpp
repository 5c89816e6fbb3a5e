#include "pack/pack_id.h"

#include <doctest/doctest.h>

#include <string>

using namespace drill::pack;

TEST_SUITE("pack/pack_id") {
    TEST_CASE("only a plain id may name a pack") {
        CHECK(is_pack_id("errors-everywhere"));
        for (const char* id : {"", "../x", "a/b", "A", "a.b", "é"})
            CHECK_FALSE(is_pack_id(id));
        CHECK_FALSE(is_pack_id(std::string(65, 'a')));
    }
}
