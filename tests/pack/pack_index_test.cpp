#include "pack/pack_index.h"

#include <doctest/doctest.h>

#include "pack/pack_files.h"

namespace drill::pack {
namespace {

TEST_SUITE("pack/pack_index") {
    TEST_CASE("a summary holds what a picker shows") {
        const PackReading reading = read_pack(good_pack("everything"));
        REQUIRE(reading.scenario.has_value());
        const PackSummary summary = summary_of(*reading.scenario);
        CHECK(summary.id == "everything");
        CHECK(summary.title == "Every key once");
        CHECK(summary.severity == "S2");
        CHECK(summary.length_ms == 720'000);
        CHECK(summary.tags.size() == 2);
    }

    TEST_CASE("an index is read in its order") {
        const auto packs = read_pack_index(
            R"([{"id": "b", "title": "B", "summary": "", "severity": "S1", "length": "10:00",
                 "tags": ["x"]}, {"id": "a"}])");
        REQUIRE(packs.has_value());
        REQUIRE(packs->size() == 2);
        CHECK(packs->at(0).id == "b");
        CHECK(packs->at(0).length_ms == 600'000);
        CHECK(packs->at(0).tags == std::vector<std::string>{"x"});
        CHECK(packs->at(1).title.empty());
    }

    TEST_CASE("what is not a list of objects is no index") {
        CHECK_FALSE(read_pack_index("").has_value());
        CHECK_FALSE(read_pack_index("{}").has_value());
        CHECK_FALSE(read_pack_index("[1]").has_value());
    }
}

}  // namespace
}  // namespace drill::pack
