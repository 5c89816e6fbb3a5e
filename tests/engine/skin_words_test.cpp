#include "engine/skin_words.h"

#include <doctest/doctest.h>

using namespace drill::engine;

namespace {

/// As Atlassian's Statuspage: five levels, and nothing ticked.
Skin five_levels() {
    Skin skin;
    skin.level_titles = {"Operational",    "Under Maintenance", "Slow",
                         "Partial Outage", "Major Outage",      "Security Event"};
    skin.level_count = 5;
    skin.states[2] = "Watching";
    skin.fields[static_cast<std::size_t>(SkinField::kEverything)] = "All parts";
    skin.has_all_cells = false;
    return skin;
}

}  // namespace

TEST_SUITE("engine/skin_words") {
    TEST_CASE("the cast names levels as the skin's forms do") {
        struct Row {
            const char* text;
            const char* shown;
        };
        const Row rows[] = {
            {"Website, Partial Service Disruption, please", "Website, Partial Outage, please"},
            {"Service Disruption.", "Major Outage."},
            {"Degraded Performance stays", "Slow stays"},
            {"Security Event on Website", "Major Outage on Website"},
            {"the word Disruption scares", "the word Disruption scares"},
            {"degraded performance", "degraded performance"},
            {"UnDegraded Performance", "UnDegraded Performance"},
            {"", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(in_words_of(five_levels(), row.text) == row.shown);
            CHECK(in_words_of(Skin(), row.text) == row.text);
        }
    }

    TEST_CASE("placeholders are filled by the skin's names and by what its forms open with") {
        const char* note =
            "{everything:Untick “{field:everything}”.|Nothing is ticked.} Choose "
            "{level:partial}, then {state:monitoring}.";
        CHECK(in_words_of(Skin(), note) ==
              "Untick “All components and containers”. Choose Partial Service Disruption, then "
              "Monitoring.");
        CHECK(in_words_of(five_levels(), note) ==
              "Nothing is ticked. Choose Partial Outage, then Watching.");
    }

    TEST_CASE("braces that are no placeholder stay, and broken ones are found") {
        for (const char* text : {"{id}", "a { b", "}", "{level}", "{}"}) {
            CAPTURE(text);
            CHECK(in_words_of(five_levels(), text) == text);
            CHECK(broken_placeholder(text).empty());
        }
        CHECK(broken_placeholder("Use {level:bad} now") == "{level:bad}");
        CHECK(broken_placeholder("{level:partial") == "{level:partial");
        CHECK(broken_placeholder("{state:none}") == "{state:none}");
        CHECK(broken_placeholder("{everything:only one}") == "{everything:only one}");
        CHECK(broken_placeholder("{everything:{field:everything}|x}").empty());
        CHECK(in_words_of(five_levels(), "{everything:open") == "{everything:open");
    }
}
