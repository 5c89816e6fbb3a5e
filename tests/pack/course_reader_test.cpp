#include <doctest/doctest.h>

#include "engine/session.h"
#include "pack/pack_files.h"

// The keys that steer a long drill, read from tests/packs/good/long_incident.json.

using namespace drill;
using engine::ConditionKind;
using engine::ConditionStep;

namespace {

constexpr std::uint32_t bit(unsigned number) {
    return 1U << number;
}

engine::Scenario long_incident() {
    const pack::PackReading reading = pack::read_pack(pack::good_pack("long_incident"));
    INFO(pack::findings_text(reading, "long_incident"));
    REQUIRE(reading.scenario.has_value());
    return *reading.scenario;
}

/// The findings of that pack after one change.
std::string findings_after(const std::string& old_part, const std::string& new_part) {
    return pack::findings_text(
        pack::read_pack(pack::with(pack::good_pack("long_incident"), old_part, new_part)), "pack");
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const ConditionStep& step_of(const engine::Condition& condition, ConditionKind kind) {
    for (const ConditionStep& step : condition) {
        if (step.kind == kind)
            return step;
    }
    FAIL("no such step");
    return condition.front();
}

}  // namespace

TEST_SUITE("pack/course") {
    TEST_CASE("injects carry conditions of their own, phases and the word that they give") {
        const engine::Scenario scenario = long_incident();
        const auto& injects = scenario.injects;
        CHECK(injects[1].only_if.size() == 1);
        CHECK_FALSE(injects[1].is_contingency);
        CHECK(injects[1].phase == 1);
        CHECK(injects[1].approves == bit(0));
        CHECK(std::holds_alternative<engine::EscalateInject>(injects[2].action));
        CHECK(injects[3].approves == (bit(2) | bit(3)));
        CHECK(injects[4].takes_back == (bit(2) | bit(3)));
    }

    TEST_CASE("counters have bounds, variations values, phases an order") {
        const engine::Scenario scenario = long_incident();
        REQUIRE(scenario.counters.size() == 2);
        CHECK(scenario.counters[0].id == "asks");
        CHECK(scenario.counters[1].start == 3);
        CHECK(scenario.counters[1].max == 5);
        REQUIRE(scenario.variations.size() == 2);
        CHECK(scenario.variations[0].id == "hour");
        CHECK(scenario.variations[1].values == std::vector<std::string>{"cache", "deploy"});
        CHECK(scenario.phases == std::vector<std::string>{"engage", "manage", "monitor"});
    }

    TEST_CASE("conditions are compiled with what they name") {
        const engine::Condition when = long_incident().injects[5].when;
        CHECK(step_of(when, ConditionKind::kPhase).mask == (bit(1) | bit(2)));
        CHECK(step_of(when, ConditionKind::kSincePhase).first == 1);
        CHECK(step_of(when, ConditionKind::kSincePhase).low == 300'000);
        CHECK(step_of(when, ConditionKind::kVariation).first == 0);
        CHECK(step_of(when, ConditionKind::kVariation).mask == (bit(1) | bit(2)));
        CHECK(step_of(when, ConditionKind::kApproved).mask == (bit(0) | bit(1)));
        CHECK(step_of(when, ConditionKind::kUnapproved).mask == bit(0));
        CHECK(step_of(when, ConditionKind::kPromised).cells.has(1));
        CHECK(step_of(when, ConditionKind::kSaid).low == 1);
        CHECK(step_of(when, ConditionKind::kSaid).mask == 3);
        CHECK(step_of(when, ConditionKind::kNotified).mask == (bit(1) | bit(2)));
        CHECK(step_of(when, ConditionKind::kOpenIncidents).low == 2);
        CHECK(step_of(when, ConditionKind::kIncidentState).cells.has(0));
        CHECK_FALSE(step_of(when, ConditionKind::kIncidentState).cells.has(1));
    }

    TEST_CASE("a policy gives what the pack does not override") {
        const engine::Scenario scenario = long_incident();
        CHECK(scenario.setting.first_post_ms == 300'000);
        CHECK(scenario.setting.second_post_ms == 300'000);
        CHECK(scenario.setting.cadence_ms[1][1] == 20 * 60'000);
        CHECK(scenario.setting.cadence_ms[1][3] == 40 * 60'000);
        CHECK(scenario.approvals_needed == (bit(0) | bit(1)));
        CHECK(scenario.wording.back().id == "own");
        for (const engine::WordingRule& rule : scenario.wording) {
            if (rule.id == "guess")
                CHECK(rule.folded_phrases == std::vector<std::string>{"a wild guess"});
        }
    }

    TEST_CASE("the paging rule becomes injects behind those of the pack") {
        const engine::Scenario scenario = long_incident();
        REQUIRE(scenario.injects.size() == 8);
        CHECK(scenario.injects[6].id == "paging-again");
        CHECK(scenario.injects[6].limit == 1);
        CHECK(scenario.injects[6].every_ms == 120'000);
        const auto& escalated = std::get<engine::EscalateInject>(scenario.injects[7].action);
        CHECK(escalated.text == "Nobody answered: the backup is paged.");
    }

    TEST_CASE("an unanswered page rings again, then goes to somebody else") {
        const engine::Scenario scenario = long_incident();
        engine::Session session(scenario, 1);
        REQUIRE(static_cast<bool>(session.submit({30 * 60'000, engine::Advance{}})));
        std::vector<engine::Milliseconds> rings;
        for (const engine::Event& event : session.events()) {
            if (std::holds_alternative<engine::PageSent>(event.body))
                rings.push_back(event.at_ms);
        }
        CHECK(rings == std::vector<engine::Milliseconds>{5'000, 125'000});
        CHECK(session.control().milestone(engine::Milestone::kPageEscalated) ==
              5'000 + 20 * 60'000);
    }

    TEST_CASE("faults of these keys are told with what was expected") {
        CHECK(contains(findings_after("\"pagerduty\"", "\"pagerdutee\""),
                       "expected a policy, got \"pagerdutee\"; did you mean \"pagerduty\"?"));
        CHECK(contains(findings_after("\"phase\": \"manage\"}", "\"phase\": \"mange\"}"),
                       "expected a phase of \"phases\", got \"mange\""));
        CHECK(contains(findings_after("[\"cache\", \"deploy\"]", "[\"cache\"]"), "2 to 4 values"));
        CHECK(contains(findings_after("\"is\": \"cache\"", "\"is\": \"cash\""),
                       "expected a value of this variation, got \"cash\""));
        CHECK(contains(findings_after("\"start\": 3", "\"start\": 9"), "from \"min\" to \"max\""));
        CHECK(contains(
            findings_after("{\"repeated_back\": \"go\"}", "{\"repeated_back\": \"clear\"}"),
            "an inject that has \"repeat_back\""));
        CHECK(contains(findings_after("\"approves\": \"public\"", "\"approves\": \"publik\""),
                       "did you mean \"public\""));
        CHECK(contains(findings_after("\"repeat_back\": \"post-now\"", "\"repeat_back\": \"x\""),
                       "a phrase list of \"words\""));
        CHECK(contains(findings_after("\"times\": 1", "\"times\": 99"), "from 0 to 20"));
        CHECK(contains(
            findings_after("\"find\": \"long\", \"characters\": 100", "\"find\": \"long\""),
            "\"characters\" beside \"long\""));
        CHECK(contains(findings_after("{\"again_after\"", "[], \"padding\": {\"again_after\""),
                       "\"once\" or an object"));
    }
}
