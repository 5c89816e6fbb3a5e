#include "session_log/replay_log.h"

#include <doctest/doctest.h>

#include "engine/scenario_builder.h"
#include "session_log/memory_store.h"
#include "session_log/writer.h"

namespace drill::session_log {
namespace {

using namespace engine;

Scenario small_scenario() {
    Scenario scenario = ScenarioBuilder()
                            .at(kSecondMs, PageInject{0, "Errors on the website"})
                            .at(2 * kMinuteMs, message("Who is CMOC?"))
                            .build();
    scenario.pack_hash = std::string(64, 'b');
    return scenario;
}

/// Plays the page, an acknowledgement and a first post; returns the log.
std::string played(const Scenario& scenario) {
    Session session(scenario, 42);
    LogWriter writer(LogHeader{scenario.setting.scenario_id, scenario.pack_hash, 42});
    MemoryStore store;
    CHECK_FALSE(store.append(writer.header_line()).has_value());
    CHECK_FALSE(store.append(writer.line_for(session.events(), session.hash())).has_value());
    const Command commands[] = {{2 * kSecondMs, AcknowledgePage{}},
                                {3 * kMinuteMs, incident_on(cells_of({0, 1}))}};
    for (const Command& command : commands) {
        const auto events = session.submit(command);
        REQUIRE(bool(events));
        const std::string line = writer.line_for(events.value(), session.hash());
        CHECK_FALSE(store.append(line).has_value());
    }
    return store.bytes();
}

LogReading reading_of(const std::string& bytes) {
    auto reading = read_log(bytes);
    REQUIRE_MESSAGE(bool(reading), reading.error().message);
    return std::move(reading).value();
}

}  // namespace

TEST_SUITE("session_log/replay_log") {
    TEST_CASE("a played session is replayed to the same state") {
        const Scenario scenario = small_scenario();
        const LogReading reading = reading_of(played(scenario));
        const auto control = replay_log(scenario, reading);
        REQUIRE_MESSAGE(bool(control), control.error().message);
        CHECK(state_hash(control.value()) == reading.batches.back().hash);
        CHECK(control.value().incident_count == 1);
        CHECK(control.value().seed == 42);
    }

    TEST_CASE("a log of another scenario or another version of the pack is refused") {
        Scenario scenario = small_scenario();
        const LogReading reading = reading_of(played(scenario));
        SUBCASE("scenario") {
            scenario.setting.scenario_id = "other";
        }
        SUBCASE("pack") {
            scenario.pack_hash = std::string(64, 'c');
        }
        const auto control = replay_log(scenario, reading);
        REQUIRE_FALSE(bool(control));
        CHECK(control.error().code == base::ErrorCode::kInvalid);
    }

    TEST_CASE("a state hash that is not met names its line") {
        const Scenario scenario = small_scenario();
        LogReading reading = reading_of(played(scenario));
        reading.batches[1].hash ^= 1;
        const auto control = replay_log(scenario, reading);
        REQUIRE_FALSE(bool(control));
        CHECK(control.error().code == base::ErrorCode::kCorrupt);
        CHECK(control.error().where == "line 3");
    }

    TEST_CASE("an event beyond the scenario is refused before it is applied") {
        const Scenario scenario = small_scenario();
        const EventBody strangers[] = {ComponentSet{cells_of({4}), Level::kPartial},
                                       InjectFired{2},
                                       CastJoined{1, "Eve", "Nobody", false},
                                       LineSaid{1, Place::kCall, true, "hello", 0, 0},
                                       StakeholdersNotified{Severity::kS1, "x", 1},
                                       FlagsChanged{1, 0},
                                       CounterChanged{0, 1},
                                       ExpectationSeen{0}};
        for (const EventBody& stranger : strangers) {
            LogReading reading = reading_of(played(scenario));
            reading.events.back().body = stranger;
            const auto control = replay_log(scenario, reading);
            REQUIRE_FALSE(bool(control));
            CHECK(control.error().where == "line 4");
            CHECK(control.error().message.find("below") != std::string::npos);
        }
    }
}

}  // namespace drill::session_log
