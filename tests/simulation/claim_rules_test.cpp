#include "simulation/claim_rules.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"

namespace drill::simulation {
namespace {

using namespace engine;

Event fired(Milliseconds at_ms, int inject) {
    return {at_ms, kFacilitatorOnly, InjectFired{inject}};
}

Event line(Milliseconds at_ms) {
    return {at_ms, kEveryone, LineSaid{0, Place::kChannel, true, "Still here.", 0, 0}};
}

TEST_SUITE("simulation/claim_rules") {
    TEST_CASE("a contingency that happens although it is spared is noticed") {
        const Scenario scenario = ScenarioBuilder()
                                      .at(kMinuteMs, message("nudge"))
                                      .unless(since(Milestone::kChannelJoined, 0))
                                      .build();
        ClaimRules rules(scenario);
        const Event joined{0, kEveryone, ChannelJoined{}};
        CHECK(rules.problem_with({0, JoinChannel{}}, {&joined, 1}).empty());
        const Event event = fired(kMinuteMs, 0);
        CHECK(rules.problem_with({kMinuteMs, Advance{}}, {&event, 1}) ==
              "inject-1 happened although it was not needed");
        CHECK(rules.problem_with({kMinuteMs, PublishInject{0}}, {&event, 1}).empty());
    }

    TEST_CASE("a silence that is longer than the pack says is noticed") {
        Scenario scenario = ScenarioBuilder().at(kMinuteMs, message("one")).build();
        scenario.silence_ms = 3 * kMinuteMs;
        ClaimRules rules(scenario);
        const Event first = line(3 * kMinuteMs);
        CHECK(rules.problem_with({3 * kMinuteMs, Advance{}}, {&first, 1}).empty());
        const Event late = line(7 * kMinuteMs);
        CHECK(rules.problem_with({7 * kMinuteMs, Advance{}}, {&late, 1}) ==
              "the cast was silent for 04:00 before 07:00");
        const Event later = line(12 * kMinuteMs);
        CHECK(rules.problem_with({12 * kMinuteMs, SkipInject{0}}, {&later, 1}).empty());
    }

    TEST_CASE("pressure that changes the story is noticed") {
        Scenario scenario = ScenarioBuilder().at(kMinuteMs, message("well?")).build();
        scenario.injects[0].is_pressure = true;
        ClaimRules rules(scenario);
        const Event events[] = {fired(0, 0), {0, kFacilitatorOnly, ApprovalGiven{1}}};
        CHECK(rules.problem_with({0, PublishInject{0}}, events) ==
              "publishing pressure changed the story");
    }
}

}  // namespace
}  // namespace drill::simulation
