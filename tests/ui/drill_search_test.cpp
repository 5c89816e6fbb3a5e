#include <doctest/doctest.h>

#include "ui/picker_screen.h"

using drill::ui::DrillSummary;
using drill::ui::PickerView;

namespace {

constexpr drill::engine::Milliseconds kMinuteMs = 60'000;

const std::vector<DrillSummary> kDrills = {
    {"a",
     "Pipelines stuck in pending",
     "Ask before going public",
     "S2",
     12 * kMinuteMs,
     {"ci"},
     {},
     {}},
    {"b",
     "Git pushes fail",
     "Ten-minute cadence",
     "S1",
     40 * kMinuteMs,
     {"gitaly", "regional"},
     {},
     {}},
    {"c", "Two incidents at once", "Keep two stories apart", "S2", 60 * kMinuteMs, {}, {}, {}},
};

std::vector<std::size_t> found(std::string search, int length_filter = 0) {
    PickerView view;
    view.search = std::move(search);
    view.length_filter = length_filter;
    return matching_drills(kDrills, view);
}

using Indexes = std::vector<std::size_t>;

}  // namespace

TEST_SUITE("ui/drill_search") {
    TEST_CASE("an empty search keeps every drill in its order") {
        CHECK(found("") == Indexes{0, 1, 2});
        CHECK(found("   ") == Indexes{0, 1, 2});
    }

    TEST_CASE("a search looks at title, summary, severity and tags in any case") {
        CHECK(found("PIPELINES") == Indexes{0});
        CHECK(found("cadence") == Indexes{1});
        CHECK(found("s2") == Indexes{0, 2});
        CHECK(found("Gitaly") == Indexes{1});
    }

    TEST_CASE("every word of a search has to occur, though it may be half typed") {
        CHECK(found("two stor") == Indexes{2});
        CHECK(found("two pipelines").empty());
    }

    TEST_CASE("the length filter counts its own limit in") {
        CHECK(found("", 1) == Indexes{0});
        CHECK(found("", 2) == Indexes{0, 1});
        CHECK(found("", 3) == Indexes{2});
    }

    TEST_CASE("a length is told in whole minutes, never none") {
        CHECK(drill::ui::length_in_minutes(12 * kMinuteMs + 29'000) == "12 min");
        CHECK(drill::ui::length_in_minutes(12 * kMinuteMs + 30'000) == "13 min");
        CHECK(drill::ui::length_in_minutes(0) == "1 min");
    }
}
