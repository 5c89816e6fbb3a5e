#include "debrief/labels.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {

TEST_SUITE("debrief/labels") {
    TEST_CASE("a difference says how long before or after") {
        struct Row {
            Milliseconds expected_ms;
            Milliseconds actual_ms;
            const char* label;
        };
        const Row rows[] = {
            {600000, 600000, "at that moment"},
            {600000, 600999, "at that moment"},
            {600000, 601000, "1 s after"},
            {600000, 560000, "40 s before"},
            {600000, 300000, "5 min before"},
            {600000, 840000, "4 min after"},
            {600000, 860000, "4 min 20 s after"},
            {0, 599000, "9 min 59 s after"},
            {0, 600000, "10 min after"},
            {0, 875000, "14 min after"},
            {0, 3600000, "1 h after"},
            {0, 3900000, "1 h 5 min after"},
            {kNever, 600000, ""},
            {600000, kNever, ""},
        };
        for (const Row& row : rows) {
            CHECK(difference_label(row.expected_ms, row.actual_ms) == row.label);
        }
    }

    TEST_CASE("a moment is a time of day, and never is nothing") {
        const engine::Setting setting = small_drill().setting;
        CHECK(time_label(setting, 0) == "14:10");
        CHECK(time_label(setting, 51 * kMinuteMs) == "15:01");
        CHECK(time_label(setting, kNever).empty());
    }

    TEST_CASE("cells are named by component, with containers where only some are meant") {
        const engine::Setting setting = small_drill().setting;
        CHECK(cells_label(setting, cells_of({0, 1, 2, 3})) == "All components");
        CHECK(cells_label(setting, cells_of({2, 3})) == "API");
        CHECK(cells_label(setting, cells_of({0})) == "Website (East)");
        CHECK(cells_label(setting, cells_of({1, 2, 3})) == "Website (West), API");
        CHECK(cells_label(setting, cells_of({})) == "No components");
    }

    TEST_CASE("a long list of components is cut to three names") {
        engine::Setting setting = small_drill().setting;
        for (const int cell : {4, 5, 6, 7}) {
            setting.components.push_back({"C" + std::to_string(cell), {cell}});
            setting.cells.push_back({cell - 2, 0});
        }
        CHECK(short_cells_label(setting, cells_of({2, 3, 4, 5, 6})) == "API, C4, C5, C6");
        CHECK(short_cells_label(setting, cells_of({2, 3, 4, 5, 6, 7})) == "API, C4, C5 and 2 more");
        CHECK(short_cells_label(setting, cells_of({0, 1, 2, 3, 4, 5, 6, 7})) == "All components");
    }

    TEST_CASE("names in a quoted line give way to roles") {
        const engine::Scenario scenario = small_drill();
        CHECK(with_roles(scenario, "Ravi, what do we know?") ==
              "[Engineer On Call], what do we know?");
        CHECK(with_roles(scenario, "Is that Mara's word, @Ravi?") ==
              "Is that [Incident Manager]'s word, @[Engineer On Call]?");
        CHECK(with_roles(scenario, "Maras, Tamara, mara, Mara\xC3\xA9") ==
              "Maras, Tamara, mara, Mara\xC3\xA9");
        CHECK(with_roles(scenario, "Ask Pager") == "Ask Pager");
        CHECK(with_roles(scenario, "").empty());
    }

    TEST_CASE("a speaker is named by role") {
        const engine::Scenario scenario = small_drill();
        CHECK(role_label(scenario, 0) == "Incident Manager");
        CHECK(role_label(scenario, engine::kCmocSpeaker) == "CMOC");
        CHECK(role_label(scenario, 9) == "CMOC");
    }
}

}  // namespace drill::debrief
