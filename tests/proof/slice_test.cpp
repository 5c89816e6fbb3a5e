#include "proof/slice.h"

#include <doctest/doctest.h>

#include "engine/session.h"
#include "proof/small_packs.h"
#include "proof/state_key.h"

namespace drill::proof {
namespace {

const char* kStory = R"(
    {"id": "asked", "when": {"said": "go?"}, "message": {"from": "mara", "text": "Go."},
                "set": ["known"]},
    {"id": "chatter", "at": "01:00", "message": {"from": "mara", "text": "Coffee?"}},
    {"id": "told", "when": {"flag": "known"}, "delay": "00:30", "message": {"from": "mara",
                "text": "Told."}},
    {"id": "then", "after": "told", "delay": "00:10", "message": {"from": "mara",
                "text": "Then."}})";

/// Their ids, in the order of the pack.
std::string ids_of(const engine::Scenario& scenario, const InjectSet& set) {
    std::string ids;
    for (std::size_t i = 0; i < scenario.injects.size(); ++i) {
        if (set[i])
            ids += (ids.empty() ? "" : " ") + scenario.injects[i].id;
    }
    return ids;
}

Slice slice_at(const engine::Scenario& scenario, std::size_t inject) {
    Question question;
    question.injects.set(inject);
    return slice_of(scenario, question);
}

TEST_SUITE("proof/slice") {
    TEST_CASE("who comes before and who sets what is read belong to it, chatter does not") {
        const auto drill = drill_with(kStory);
        CHECK(ids_of(drill, slice_at(drill, 4).injects) == "asked told then");
        CHECK(ids_of(drill, slice_at(drill, 2).injects) == "chatter");
    }

    TEST_CASE("a maintenance by hand in another state has another future") {
        const auto drill = drill_with(
            R"({"id": "x", "when": {"maintenance": "upgrade", "is": "completed"},
                "message": {"from": "mara", "text": "x"}})",
            kAcknowledged, kUpgrade);
        const Slice slice = slice_at(drill, 1);
        const auto part = only(drill, slice);
        KeyMaker keys(part, slice, 60'000);
        engine::Control control = part.index.initial;
        control.maintenances[0].state = engine::MaintenanceState::kScheduled;
        const StateKey planned = keys.key_of(control, 0, 0);
        control.maintenances[0].state = engine::MaintenanceState::kActive;
        CHECK_FALSE(keys.key_of(control, 0, 0) == planned);
    }

    TEST_CASE("in its scenario the rest never happens and numbers stay") {
        const auto drill = drill_with(kStory);
        const auto part = only(drill, slice_at(drill, 4));
        REQUIRE(part.injects.size() == drill.injects.size());
        engine::Session session(part, 1);
        REQUIRE(session.submit({60'000, engine::JoinChannel{}}));
        REQUIRE(session.submit({60'000, engine::Say{engine::Place::kChannel, "go public"}}));
        REQUIRE(session.submit({500'000, engine::Advance{}}));
        CHECK(session.control().inject_fired_ms[2] == kNever);
        CHECK(session.control().inject_fired_ms[3] == 90'000);
        CHECK(session.control().inject_fired_ms[4] == 100'000);
    }
}

}  // namespace
}  // namespace drill::proof
