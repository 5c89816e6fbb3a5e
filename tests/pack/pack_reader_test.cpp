#include "pack/pack_reader.h"

#include <doctest/doctest.h>

#include <variant>

#include "pack/pack_files.h"

namespace drill::pack {
namespace {

using engine::Scenario;

Scenario everything() {
    PackReading reading = read_pack(good_pack("everything"));
    INFO(findings_text(reading, "everything.json"));
    REQUIRE(reading.scenario.has_value());
    return *reading.scenario;
}

TEST_SUITE("pack/pack_reader") {
    TEST_CASE("every good pack is read without findings") {
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(packs_folder() / "good")) {
            const PackReading reading = read_pack(file_content(entry.path()));
            CHECK(findings_text(reading, entry.path().filename().string()).empty());
            CHECK(reading.scenario.has_value());
            ++count;
        }
        CHECK(count >= 2);
    }

    TEST_CASE("the header fills the setting") {
        const Scenario scenario = everything();
        CHECK(scenario.setting.scenario_id == "everything");
        CHECK(scenario.setting.title == "Every key once");
        CHECK(scenario.setting.channel_name == "inc-145-everything");
        CHECK(scenario.production_issue == "4127");
        CHECK(scenario.setting.starts_at_ms == ((15 * 60 + 28) * 60 + 30) * 1000);
        CHECK(scenario.severity == engine::Severity::kS2);
        CHECK(scenario.length_ms == 12 * 60 * 1000);
        CHECK(scenario.longest_ms == 20 * 60 * 1000);
        CHECK(scenario.tags == std::vector<std::string>{"first drill", "platform"});
        CHECK(scenario.confidentiality == engine::Confidentiality::kConfidential);
        CHECK(scenario.hard.size() == 1);
        CHECK(scenario.pack_hash.size() == 64);
    }

    TEST_CASE("each pair of component and container becomes a cell") {
        const engine::Setting setting = everything().setting;
        REQUIRE(setting.cells.size() == 5);
        CHECK(setting.containers == std::vector<std::string>{"Cloud", "Edge"});
        CHECK(setting.components[0].cells == std::vector<int>{0, 1});
        CHECK(setting.components[1].cells == std::vector<int>{2, 3});
        CHECK(setting.components[2].cells == std::vector<int>{4});
        CHECK(setting.cells[0].container == 1);
        CHECK(setting.cells[4].component == 2);
    }

    TEST_CASE("the ways that a pack names no number for keep their usual subscribers") {
        const engine::Setting setting = everything().setting;
        CHECK(setting.subscribers[0] == 1200);
        CHECK(setting.subscribers[1] == 0);
        CHECK(setting.subscribers[2] == 10'000'000);
        CHECK(setting.subscribers[3] == 3);
        CHECK(setting.subscribers[4] == 40);
        CHECK(setting.subscribers[5] == engine::Setting{}.subscribers[5]);
    }

    TEST_CASE("the cadence keeps its usual values where the pack is silent") {
        const engine::Setting setting = everything().setting;
        CHECK(setting.cadence_ms[1][1] == 5 * 60 * 1000);
        CHECK(setting.cadence_ms[1][2] == 10 * 60 * 1000);
        CHECK(setting.cadence_ms[2][2] == 30 * 60 * 1000);
        CHECK(setting.cadence_ms[3][3] == 45 * 60 * 1000);
        CHECK(setting.cadence_ms[4][1] == 15 * 60 * 1000);
    }

    TEST_CASE("cast and words are numbered by their ids and stored folded") {
        const Scenario scenario = everything();
        REQUIRE(scenario.cast.size() == 3);
        CHECK(scenario.cast[0].id == "bot");
        CHECK(scenario.cast[0].is_bot);
        CHECK(scenario.cast[2].id == "mara");
        CHECK(scenario.cast[2].folded_names ==
              std::vector<std::string>{"mara", "im", "incident manager"});
        CHECK(scenario.phrase_lists[0].id == "all-clear?");
        CHECK(scenario.phrase_lists[0].folded_phrases ==
              std::vector<std::string>{"all clear", "it's over"});
        // "Go public?" and "go public" are the same words.
        CHECK(scenario.phrase_lists[1].folded_phrases.size() == 2);
    }

    TEST_CASE("triggers keep their times, repetitions their limits") {
        const auto injects = everything().injects;
        REQUIRE(injects.size() == 18);
        CHECK(injects[0].id == "inject-1");
        CHECK(injects[1].trigger == engine::TriggerKind::kAt);
        CHECK(injects[1].at_ms == 5000);
        CHECK(injects[2].trigger == engine::TriggerKind::kAfter);
        CHECK(injects[2].after == 1);
        CHECK(injects[3].every_ms == 120'000);
        CHECK(injects[3].limit == 4);
        CHECK(injects[3].is_contingency);
        CHECK(injects[6].trigger == engine::TriggerKind::kWhen);
        CHECK(injects[6].at_ms == 30'500);
    }

    TEST_CASE("what follows a repeating inject repeats with it unless it has a limit") {
        const auto injects = everything().injects;
        CHECK(injects[2].limit == 1);
        CHECK(injects[4].limit == 4);
        CHECK(injects[5].limit == 1);
    }

    TEST_CASE("actions carry what they need") {
        const auto injects = everything().injects;
        const auto& truth = std::get<engine::TruthInject>(injects[0].action);
        CHECK(truth.level == engine::Level::kDegraded);
        CHECK(truth.cells.words[0] == 0b01101);
        CHECK(truth.text == "A bad release.\nTwo regions.");
        const auto& card = std::get<engine::CardInject>(injects[2].action);
        REQUIRE(card.fields.size() == 3);
        CHECK(card.fields[0].first == "Type");
        CHECK(card.fields[2].second == "#inc-145-everything");
        CHECK(std::get<engine::MessageInject>(injects[3].action).cast == 2);
        CHECK(std::get<engine::SpokenInject>(injects[4].action).cast == 1);
        CHECK(std::get<engine::TicketInject>(injects[5].action).subject == "Errors");
        CHECK(std::get<engine::TicketInject>(injects[5].action).minutes_before == 130);
        CHECK(std::get<engine::SocialInject>(injects[6].action).handle == "@someone");
        CHECK(std::get<engine::SeverityInject>(injects[7].action).severity ==
              engine::Severity::kS1);
        CHECK(std::holds_alternative<engine::NoInjectAction>(injects[8].action));
        CHECK(std::holds_alternative<engine::EndInject>(injects[9].action));
        const auto& notes = std::get<engine::GuideInject>(injects[10].action).notes;
        REQUIRE(notes.size() == 2);
        CHECK(notes[1].place == engine::GuidePlace::kCall);
        CHECK(notes[1].text == "Join the call next.");
        CHECK(std::get<engine::GuideInject>(injects[11].action).notes.size() == 1);
        CHECK(std::get<engine::GuideInject>(injects[12].action).notes.empty());
    }

    TEST_CASE("messages name their channel and what they refer to") {
        const Scenario scenario = everything();
        CHECK(scenario.setting.announcement_channel == "incidents-dotcom");
        CHECK(scenario.setting.team_channel == "support_dotcom");
        CHECK(scenario.setting.replies[0].text == "We know.\nWe are on it.");
        CHECK(scenario.setting.ticket_tag == "production_issues_{number}");
        const auto& asked = std::get<engine::MessageInject>(scenario.injects[13].action);
        CHECK(asked.channel == engine::Channel::kTeam);
        CHECK(asked.answers == engine::kOwnLatest);
        CHECK(asked.label == 13);
        CHECK(std::get<engine::MessageInject>(scenario.injects[3].action).label ==
              engine::kNoLabel);
        CHECK(std::get<engine::EditInject>(scenario.injects[14].action).message ==
              engine::labelled(13));
        const auto& react = std::get<engine::ReactInject>(scenario.injects[15].action);
        CHECK(react.message == engine::labelled(13));
        CHECK(react.reaction == engine::Reaction::kDone);
        const auto& hand_over = std::get<engine::HandOverInject>(scenario.injects[16].action);
        CHECK(hand_over.from == 2);
        CHECK(hand_over.to == 1);
        const auto& status = std::get<engine::StatusInject>(scenario.injects[17].action);
        CHECK(status.cast == 1);
        CHECK(status.status == engine::InternalStatus::kPostIncident);
    }

    TEST_CASE("only a message can be edited or answered") {
        const std::string pack = with(good_pack("everything"), R"("edit": {"message": "asked")",
                                      R"("edit": {"message": "raise")");
        const PackReading reading = read_pack(pack);
        REQUIRE(reading.findings.size() == 1);
        CHECK(reading.findings[0].message.find("an inject with a \"message\"") !=
              std::string::npos);
    }

    TEST_CASE("flags and counters change by their numbers") {
        const auto injects = everything().injects;
        CHECK(injects[6].flags_set == 0b01);
        CHECK(injects[6].flags_cleared == 0b10);
        REQUIRE(injects[3].counts.size() == 2);
        CHECK(injects[3].counts[0].counter == 1);
        CHECK(injects[3].counts[1].by == -2);
    }

    TEST_CASE("expectations know when they are due") {
        const auto expectations = everything().expectations;
        REQUIRE(expectations.size() == 3);
        CHECK(expectations[0].kind == engine::ExpectationKind::kSeen);
        CHECK(expectations[0].due_from == engine::Milestone::kPageSent);
        CHECK(expectations[0].within_ms == 600'000);
        CHECK(expectations[0].due_inject == engine::kNoInject);
        CHECK(expectations[1].due_inject == 7);
        CHECK(expectations[2].kind == engine::ExpectationKind::kKept);
    }

    TEST_CASE("names hold exactly up to their limits") {
        const std::string pack = good_pack("smallest");
        const std::string hundred(100, 'x');
        CHECK(read_pack(with(pack, "Sign-in is slow", hundred)).findings.empty());
        const PackReading longer = read_pack(with(pack, "Sign-in is slow", hundred + "x"));
        REQUIRE(longer.findings.size() == 1);
        CHECK(longer.findings[0].message == "expected at most 100 bytes of text, got 101");
    }

    TEST_CASE("too many injects are counted, and their own faults still told") {
        std::string pack = good_pack("smallest");
        std::string many;
        for (int i = 0; i < 256; ++i) {
            many += R"({"at": "00:01", "message": {"from": "mara", "text": "Hi."}}, )";
        }
        pack = with(pack, "\"injects\": [", "\"injects\": [" + many);
        pack = with(pack, "\"from\": \"devon\"", "\"from\": \"dvon\"");
        const PackReading reading = read_pack(pack);
        REQUIRE(reading.findings.size() == 2);
        CHECK(reading.findings[0].message == "expected at most 256 in this list, got 268");
        CHECK(reading.findings[1].value == "\"dvon\"");
    }

    TEST_CASE("a fault in a section does not make its names unknown") {
        const std::string pack =
            with(good_pack("smallest"), "\"cast\": {", "\"cast\": 5, \"tags\": {");
        const PackReading reading = read_pack(pack);
        for (const Finding& finding : reading.findings) {
            CHECK(finding.message.find("cast member") == std::string::npos);
        }
        CHECK(reading.findings.size() == 2);
    }

    TEST_CASE("findings beyond the limit are only counted") {
        std::string keys;
        for (int i = 0; i < 230; ++i) {
            keys += "\"k" + std::to_string(i) + "\": 0, ";
        }
        const PackReading reading = read_pack("{" + keys + "\"id\": \"x\"}");
        REQUIRE(reading.findings.size() == 201);
        CHECK(reading.findings.back().message.find(" more") != std::string::npos);
    }
}

}  // namespace
}  // namespace drill::pack
