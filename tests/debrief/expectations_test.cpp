#include "debrief/expectations.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

namespace drill::debrief {
namespace {

using engine::ExpectationKind;
using engine::Milestone;

/// One expectation: seen within 10 minutes of the page, or kept throughout.
engine::Scenario drill_with(ExpectationKind kind) {
    engine::Scenario scenario = small_drill();
    engine::Expectation expectation;
    expectation.text = "First public update";
    expectation.kind = kind;
    expectation.due_from = Milestone::kPageSent;
    expectation.within_ms = 10 * kMinuteMs;
    scenario.expectations.push_back(expectation);
    return scenario;
}

ExpectationRow only_row(const engine::Scenario& scenario, const Events& events,
                        Milliseconds end_ms) {
    const auto rows = expectations(scenario, events.list(), end_ms);
    REQUIRE(rows.size() == 1);
    return rows[0];
}

Events paged() {
    Events events;
    events.add(kMinuteMs, engine::PageSent{2, "Errors"});
    return events;
}

}  // namespace

TEST_SUITE("debrief/expectations") {
    TEST_CASE("what was seen stands beside when it was expected") {
        const auto row =
            only_row(drill_with(ExpectationKind::kSeen),
                     paged().add(15 * kMinuteMs, engine::ExpectationSeen{0}), 20 * kMinuteMs);
        CHECK(row.expected_by == "14:21");
        CHECK(row.seen_at == "14:25");
        CHECK(row.difference == "4 min after");
    }

    TEST_CASE("a second page does not move the moment it counts from") {
        const auto row =
            only_row(drill_with(ExpectationKind::kSeen),
                     paged().add(5 * kMinuteMs, engine::PageSent{2, "Again"}), 20 * kMinuteMs);
        CHECK(row.due_ms == 11 * kMinuteMs);
    }

    TEST_CASE("what was not seen has no difference") {
        const auto row = only_row(drill_with(ExpectationKind::kSeen), paged(), 20 * kMinuteMs);
        CHECK(row.expected_by == "14:21");
        CHECK(row.seen_at == "not seen");
        CHECK(row.difference.empty());
    }

    TEST_CASE("a drill that ends before the due time says so") {
        const auto row = only_row(drill_with(ExpectationKind::kSeen), paged(), 5 * kMinuteMs);
        CHECK(row.seen_at == "not seen");
        CHECK(row.difference == "the drill ended before");
    }

    TEST_CASE("what counts from something that never happened did not come up") {
        const auto row = only_row(drill_with(ExpectationKind::kSeen), Events(), 20 * kMinuteMs);
        CHECK(row.due_ms == kNever);
        CHECK(row.expected_by == "did not come up");
    }

    TEST_CASE("an expectation may count from the first time that an inject happens") {
        engine::Scenario scenario = drill_with(ExpectationKind::kSeen);
        scenario.expectations[0].due_inject = 3;
        const auto row = only_row(scenario,
                                  paged()
                                      .add(2 * kMinuteMs, engine::InjectFired{3})
                                      .add(9 * kMinuteMs, engine::InjectFired{3}),
                                  20 * kMinuteMs);
        CHECK(row.expected_by == "14:22");
    }

    TEST_CASE("what is kept is expected throughout") {
        const engine::Scenario scenario = drill_with(ExpectationKind::kKept);
        const auto kept = only_row(scenario, paged(), 20 * kMinuteMs);
        CHECK(kept.expected_by == "throughout");
        CHECK(kept.seen_at == "kept");
        const auto broken = only_row(
            scenario, paged().add(15 * kMinuteMs, engine::ExpectationSeen{0}), 20 * kMinuteMs);
        CHECK(broken.seen_at == "not kept at 14:25");
        CHECK(broken.difference.empty());
    }
}

}  // namespace drill::debrief
