#include <doctest/doctest.h>

#include "engine/replay.h"
#include "engine/scenario_builder.h"
#include "simulation/full_watch.h"
#include "simulation/random_command.h"
#include "simulation/random_scenario.h"

// Random scenarios played by random players, once in jumps of time and once in steps of 100 ms.

using namespace drill::engine;
using namespace drill::simulation;

namespace {

void advance_in_steps(Session& session, Milliseconds from_ms, Milliseconds to_ms,
                      Milliseconds step_ms) {
    for (Milliseconds at_ms = from_ms; at_ms < to_ms; at_ms += step_ms) {
        (void)session.submit({at_ms, Advance{}});
    }
    (void)session.submit({to_ms, Advance{}});
}

}  // namespace

TEST_SUITE("engine/simulation") {
    TEST_CASE("nobody misses a moment, however the player acts and the clock jumps") {
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            CAPTURE(seed);
            Dice dice(seed);
            const Scenario scenario = random_scenario(dice);
            Session jumps(scenario, seed);
            Session creeps(scenario, seed);
            Milliseconds now_ms = 0;
            for (int move = 0; move < 40 && !jumps.control().has_ended(); ++move) {
                const Milliseconds next_ms = now_ms + dice.time(25);
                const CommandBody body = random_command(dice, scenario, jumps.control());
                const bool pauses = std::holds_alternative<Pause>(body);
                advance_in_steps(creeps, now_ms, next_ms, 100);
                const auto jumped = jumps.submit({next_ms, body});
                if (!jumped)
                    (void)jumps.submit({next_ms, Advance{}});
                const auto crept = creeps.submit({next_ms, body});
                // A clock is moved up to the end of a drill, and not when it stands there.
                const bool only_advances = std::holds_alternative<Advance>(body);
                CHECK((only_advances || static_cast<bool>(crept) == static_cast<bool>(jumped)));
                if (pauses && jumped) {
                    (void)jumps.submit({next_ms, Resume{}});
                    (void)creeps.submit({next_ms, Resume{}});
                }
                now_ms = next_ms;
                CHECK(missed(scenario, jumps.control(), now_ms) == "");
                REQUIRE(jumps.hash() == creeps.hash());
            }
            CHECK(state_hash(replay(scenario, jumps.events())) == jumps.hash());
            CHECK(jumps.events().size() == creeps.events().size());
        }
    }
}
