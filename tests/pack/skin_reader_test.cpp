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
        CHECK(read.impacts == usual.impacts);
        CHECK(read.fields == usual.fields);
        CHECK(read.ways == usual.ways);
        CHECK(read.reminders == usual.reminders);
        CHECK(read.subject == usual.subject);
        CHECK(read.maintenance_subject == usual.maintenance_subject);
        CHECK(read.maintenance_states == usual.maintenance_states);
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

    TEST_CASE("forms cannot open on a way that the skin does not name") {
        std::string text(pack::skin_texts()[0].json);
        const std::string_view tweet = R"("tweet": "Tweet this update",)";
        REQUIRE(text.find(tweet) != std::string::npos);
        text.replace(text.find(tweet), tweet.size(), "");
        pack::Findings findings;
        CHECK(pack::read_skin(text, findings).ways[2].empty());
        CHECK(findings.take().size() == 1);
    }

    TEST_CASE("impacts are named by a skin for each of its levels, or not at all") {
        const auto impact = [](const char* skin, std::size_t level) {
            return pack::skin_named(skin).value().impacts[level - 1];
        };
        CHECK(impact("statuspage", 1) == "None");
        CHECK(impact("statuspage", 3) == "Minor");
        CHECK(impact("statuspage", 4) == "Major");
        CHECK(impact("statuspage", 5) == "Critical");
        CHECK(impact("statusio", 5).empty());
        CHECK(impact("generic", 5).empty());
        std::string text(pack::skin_texts()[1].json);
        const std::string_view whole = R"(["None", "Maintenance", "Minor", "Major", "Critical"])";
        REQUIRE(text.find(whole) != std::string::npos);
        text.replace(text.find(whole), whole.size(), R"(["None", "Minor"])");
        pack::Findings findings;
        (void)pack::read_skin(text, findings);
        const std::vector<pack::Finding> found = findings.take();
        REQUIRE(found.size() == 1);
        CHECK(found[0].pointer == "/impacts");
        CHECK(found[0].message.find("a name for each") != std::string::npos);
    }

    TEST_CASE("a skin is chosen by its id, and an unknown one leaves the pack's own") {
        engine::Setting setting;
        CHECK_FALSE(pack::choose_skin(setting, "cachet"));
        CHECK_FALSE(pack::choose_skin(setting, ""));
        CHECK(setting.skin.id == "statusio");
        CHECK_FALSE(setting.skin.is_chosen);
        CHECK(pack::choose_skin(setting, "generic"));
        CHECK(setting.skin.id == "generic");
        CHECK(setting.skin.is_chosen);
    }

    TEST_CASE("a broken skin says what is wrong with it") {
        pack::Findings findings;
        (void)pack::read_skin(R"({"format": "x", "states": ["a"], "defalts": {}})", findings);
        CHECK(findings.take().size() >= 4);
    }
}
