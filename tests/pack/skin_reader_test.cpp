#include "pack/skin_reader.h"

#include <doctest/doctest.h>

using namespace drill;

TEST_SUITE("pack/skin_reader") {
    TEST_CASE("every skin of the program is read without a finding, under its own id") {
        REQUIRE(pack::skin_texts().size() == 3);
        for (const pack::SkinText& each : pack::skin_texts()) {
            CAPTURE(each.id);
            pack::Findings findings;
            const engine::Skin skin = pack::read_skin(each.json, findings);
            for (const pack::Finding& finding : findings.take())
                FAIL_CHECK(pack::format_finding(std::string(each.id), finding));
            CHECK(skin.id == each.id);
        }
        CHECK_FALSE(pack::skin_named("cachet"));
    }

    TEST_CASE("the usual skin is what a page has without any") {
        const engine::Skin read = pack::skin_named("statusio").value();
        const engine::Skin usual;
        CHECK(read.states == usual.states);
        CHECK(read.levels == usual.levels);
        CHECK(read.level_titles == usual.level_titles);
        CHECK(read.level_count == usual.level_count);
        CHECK(read.fields == usual.fields);
        CHECK(read.state == usual.state);
        CHECK(read.level == usual.level);
        CHECK(read.broadcast == usual.broadcast);
        CHECK(read.has_all_cells == usual.has_all_cells);
        CHECK(read.applies_to_all == usual.applies_to_all);
    }

    TEST_CASE("a product without security events offers five levels") {
        const engine::Skin skin = pack::skin_named("statuspage").value();
        CHECK(skin.level_count == 5);
        CHECK(title_of(skin, engine::Level::kDisruption) == "Major Outage");
        CHECK(title_of(skin, engine::Level::kSecurity) == "Security Event");
        CHECK_FALSE(skin.has_all_cells);
    }

    TEST_CASE("a broken skin says what is wrong with it") {
        pack::Findings findings;
        (void)pack::read_skin(R"({"format": "x", "states": ["a"], "defalts": {}})", findings);
        CHECK(findings.take().size() >= 4);
    }
}
