#include "pack/intents_reader.h"

#include <doctest/doctest.h>

#include "engine/recognise.h"
#include "pack/pack_files.h"

namespace drill::pack {
namespace {

constexpr unsigned bit(engine::Intent intent) {
    return 1U << static_cast<unsigned>(intent);
}

/// The smallest pack with other phrases to listen for, and intents of its own.
engine::Scenario scenario_with(const std::string& words, const std::string& intents) {
    const std::string old_words =
        R"("go-public?": ["go public", "public update", "should i post"])";
    const std::string pack = good_pack("smallest");
    REQUIRE(pack.find(old_words) != std::string::npos);
    const PackReading reading = read_pack(
        with(with(pack, old_words, words), "\"words\"", "\"intents\": " + intents + ", \"words\""));
    INFO(findings_text(reading, "pack"));
    REQUIRE(reading.scenario.has_value());
    return *reading.scenario;
}

}  // namespace

TEST_SUITE("pack/intents_reader") {
    TEST_CASE("a broken file of intents says what is wrong with it") {
        Findings findings;
        (void)read_intents(R"({"format": "x", "words": {"ask": "what"}, "phrases": {"hope": []}})",
                           findings);
        std::string told;
        for (const Finding& finding : findings.take())
            told += format_finding("file", finding) + "\n";
        CAPTURE(told);
        for (const char* part : {"cmoc-drill-intents/1", "\"short\"", "the class \"det\"", "hope"})
            CHECK(told.find(part) != std::string::npos);
    }

    TEST_CASE("a pack adds phrases, in which known words stand for their class") {
        const engine::Scenario scenario = scenario_with(
            R"("go-public?": ["go public"])", R"({"ask_to_publish": ["may the press hear"]})");
        const auto intents = [&](const char* line) {
            return engine::recognise_line(scenario, line).understood.intents;
        };
        CHECK(intents("should the press hear of it") == bit(engine::Intent::kAskToPublish));
        CHECK(intents("the press hears everything") == bit(engine::Intent::kNone));
    }

    TEST_CASE("a phrase list takes in an intent, for the state it names") {
        const engine::Scenario scenario = scenario_with(
            R"("go-public?": {"intent": ["ask_all_clear", "intend"], "state": "monitoring"})",
            "{}");
        const auto phrases = [&](const char* line) {
            return engine::recognise_line(scenario, line).words.phrases;
        };
        CHECK(phrases("can we go to monitoring?") == 1);
        CHECK(phrases("moving the page to monitoring") == 1);
        CHECK(phrases("can we resolve?") == 0);
        CHECK(phrases("monitoring is noisy") == 0);
        CHECK(engine::recognise(scenario, "can we go to monitoring?").phrases == 0);
    }

    TEST_CASE("none is what holds none of the pack's words either") {
        const engine::Scenario scenario = scenario_with(R"("go-public?": ["which level"])", "{}");
        CHECK(engine::recognise_line(scenario, "Mara, which level then").understood.intents == 0);
        CHECK(engine::recognise_line(scenario, "lunch then").understood.intents ==
              bit(engine::Intent::kNone));
    }

    TEST_CASE("components are named, the longest name only") {
        const engine::Scenario scenario = scenario_with(R"("go-public?": ["go public"])", "{}");
        const engine::RecognisedLine line = engine::recognise_line(scenario, "is the website down");
        CHECK(line.cells.has(0));
        CHECK_FALSE(line.cells.has(1));
        CHECK(line.understood.asks);
    }
}

}  // namespace drill::pack
