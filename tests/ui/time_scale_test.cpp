#include "ui/report/time_scale.h"

#include <doctest/doctest.h>

using drill::base::Milliseconds;
using drill::ui::report::ticks;
using drill::ui::report::TimeScale;

namespace {

constexpr Milliseconds kMinuteMs = 60'000;
constexpr Milliseconds kStartsAt = (14 * 60 + 11) * kMinuteMs;

}  // namespace

TEST_SUITE("ui/report/time_scale") {
    TEST_CASE("a moment stands in proportion between the edges and is held at them") {
        const TimeScale scale{10 * kMinuteMs, 20 * kMinuteMs, 100.0f, 300.0f};
        CHECK(scale.x_of(15 * kMinuteMs) == 200.0f);
        CHECK(scale.x_of(0) == 100.0f);
        CHECK(scale.x_of(drill::base::kNever) == 300.0f);
    }

    TEST_CASE("ticks stand on whole steps of the time of day") {
        const TimeScale scale{0, 20 * kMinuteMs, 0.0f, 400.0f};
        const std::vector<Milliseconds> expected = {4 * kMinuteMs, 9 * kMinuteMs, 14 * kMinuteMs,
                                                    19 * kMinuteMs};
        CHECK(ticks(scale, kStartsAt, 64.0f) == expected);
    }

    TEST_CASE("a longer drill gets longer steps, never more ticks than there is room for") {
        const TimeScale scale{0, 24 * 60 * kMinuteMs, 0.0f, 400.0f};
        const auto marks = ticks(scale, kStartsAt, 64.0f);
        REQUIRE(marks.size() >= 2);
        CHECK(scale.x_of(marks[1]) - scale.x_of(marks[0]) >= 64.0f);
    }

    TEST_CASE("a drill shorter than its first step has no tick and no fault") {
        const TimeScale scale{0, 1, 0.0f, 400.0f};
        CHECK(ticks(scale, kStartsAt + 30'000, 64.0f).empty());
    }
}
