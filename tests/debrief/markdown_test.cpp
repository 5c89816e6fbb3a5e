#include "debrief/markdown.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "debrief/small_drill.h"

namespace drill::debrief {
namespace {

using engine::IncidentState;
using engine::Level;

const char* const kGolden = DRILL_SOURCE_DIR "/tests/debrief/small_report.md";

engine::Expectation expectation(const char* text, engine::ExpectationKind kind,
                                Milliseconds within_ms) {
    engine::Expectation result;
    result.text = text;
    result.kind = kind;
    result.within_ms = within_ms;
    return result;
}

engine::Scenario told_drill() {
    engine::Scenario scenario = small_drill();
    scenario.hard = {"The mute was on for four minutes while the room waited for a voice.",
                     "Two regions broke unevenly, and only one message said so."};
    scenario.expectations = {
        expectation("Page acknowledged", engine::ExpectationKind::kSeen, 15 * kMinuteMs),
        expectation("API raised to Partial", engine::ExpectationKind::kSeen, 8 * kMinuteMs),
        expectation("Wrong cause kept off the page", engine::ExpectationKind::kKept, 0)};
    scenario.expectations[0].why = "The room knows that somebody is coming.";
    return scenario;
}

Events told_events() {
    Events events;
    events.add(0, engine::PageSent{2, "Errors on the website"})
        .add(0, engine::TruthChanged{cells_of({2, 3}), Level::kPartial, "Every other job waits."})
        .add(3 * kMinuteMs, engine::PageAcknowledged{})
        .add(3 * kMinuteMs, engine::ExpectationSeen{0})
        .add(4 * kMinuteMs, engine::CallJoined{})
        .add(5 * kMinuteMs, engine::LineSaid{-1, engine::Place::kCall, false, "I am here", 0, 0})
        .add(6 * kMinuteMs, engine::Unmuted{})
        .create(7 * kMinuteMs, cells_of({2, 3}), Level::kDegraded, 22 * kMinuteMs)
        .add(8 * kMinuteMs,
             engine::LineSaid{0, engine::Place::kChannel, true, "Thanks @CMOC, Ravi looks", 0, 0})
        .update(12 * kMinuteMs, IncidentState::kIdentified, Level::kPartial, 42 * kMinuteMs)
        .add(12 * kMinuteMs, engine::ExpectationSeen{1})
        .add(15 * kMinuteMs, engine::TruthChanged{cells_of({2, 3}), Level::kOperational, ""})
        .update(16 * kMinuteMs, IncidentState::kResolved, Level::kOperational, kNever, "All well.")
        .end(17 * kMinuteMs + 20 * kSecondMs);
    return events;
}

std::string told_report() {
    return markdown(make_report(told_drill(), told_events().list()));
}

std::string file_text(const char* path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// The words of `text`, small, in the order in which they stand.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    return words;
}

/// How many of `mark` stand in `line` without a backslash of their own.
int bare(const std::string& line, char mark) {
    int count = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == mark) {
            ++count;
        }
    }
    return count;
}

/// A drill in which every text of pack and player is `text`.
std::string hostile_report(const std::string& text) {
    engine::Scenario scenario = small_drill();
    scenario.setting.title = text;
    scenario.setting.components[0].name = text;
    scenario.hard = {text};
    scenario.cast[0].role = text;
    scenario.expectations = {expectation(text.c_str(), engine::ExpectationKind::kSeen, kMinuteMs)};
    scenario.expectations[0].why = text;
    Events events;
    events.add(0, engine::PageSent{0, text})
        .add(0, engine::TruthChanged{cells_of({0}), Level::kPartial, text})
        .add(0, engine::LineSaid{0, engine::Place::kChannel, true, text, 0, 0})
        .add(0, engine::CardPosted{0, text, {{text, text}}})
        .add(0, engine::TicketArrived{text, text, text})
        .add(0, engine::SocialPosted{text, text})
        .create(kMinuteMs, cells_of({0}), Level::kDegraded, kNever, text)
        .update(2 * kMinuteMs, IncidentState::kIdentified, Level::kDegraded, kNever, text)
        .add(3 * kMinuteMs, engine::StakeholdersNotified{engine::Severity::kS2, text, 0})
        .end(4 * kMinuteMs);
    return markdown(make_report(scenario, events.list()));
}

}  // namespace

TEST_SUITE("debrief/markdown") {
    TEST_CASE("a time that was corrected stands beside the one at which it was posted") {
        Events events;
        events.create(5 * kMinuteMs, cells_of({0}), Level::kDegraded, kNever)
            .add(9 * kMinuteMs, engine::UpdateMoved{0, 0, 14 * 60 + 12})
            .end(10 * kMinuteMs);
        const std::string text = markdown(make_report(small_drill(), events.list()));
        INFO(text);
        CHECK(text.find("| 14:15, shown as 14:12 from 14:19 on | ") != std::string::npos);
    }

    TEST_CASE("what a pack expects and says is in the words of the skin") {
        engine::Scenario scenario = told_drill();
        scenario.setting.skin.level_titles[3] = "Partly down";
        scenario.setting.skin.states[1] = "Cause known";
        scenario.hard = {"{state:identified} came late."};
        scenario.expectations[1].text = "API raised to Partial Service Disruption";
        scenario.expectations[1].why = "{level:partial} is what customers met.";
        const Report report = make_report(scenario, told_events().list());
        CHECK(report.hard[0] == "Cause known came late.");
        CHECK(report.expectations[1].text == "API raised to Partly down");
        CHECK(report.expectations[1].why == "Partly down is what customers met.");
    }

    TEST_CASE("a small report reads as the stored one") {
        const std::string text = told_report();
        if (std::getenv("DRILL_UPDATE_GOLDEN") != nullptr) {
            std::ofstream(kGolden, std::ios::binary) << text;
        }
        INFO("stored: ", kGolden, "; run with DRILL_UPDATE_GOLDEN=1 to store the new one");
        CHECK(text == file_text(kGolden));
    }

    TEST_CASE("the first and the last line say PRACTICE") {
        for (const std::string& text : {told_report(), hostile_report("x\n\n\n")}) {
            const auto lines = lines_of(text);
            CHECK(lines.front().find("PRACTICE") != std::string::npos);
            CHECK(lines.back().find("PRACTICE") != std::string::npos);
        }
    }

    TEST_CASE("what made it hard stands before everything else") {
        const std::string text = told_report();
        CHECK(text.find("## What made this hard") == text.find("## "));
    }

    TEST_CASE("tickets are told of in a section of their own where there is something to tell") {
        engine::Scenario scenario = told_drill();
        Events events = told_events();
        events.add(0, engine::TicketArrived{"Ana", "Help", "It is down"});
        CHECK(markdown(make_report(scenario, events.list())).find("## Tickets") ==
              std::string::npos);
        scenario.setting.ticket_tag = "issues_{number}";
        scenario.production_issue = "4127";
        CHECK(markdown(make_report(scenario, events.list()))
                  .find("\n## Tickets\n\n1 ticket of the last 4 hours: ") != std::string::npos);
    }

    TEST_CASE("our own words never judge the player") {
        engine::Scenario scenario = told_drill();
        scenario.expectations[2].text = "Cause kept off the page";
        Events events = told_events();
        const Report reports[] = {
            make_report(scenario, events.list()), make_report(scenario, Events().list()),
            make_report(scenario, Events().end(kMinuteMs).list()),
            make_report(scenario,
                        Events()
                            .add(0, engine::PageSent{2, "Errors"})
                            .add(0, engine::ExpectationSeen{2})
                            .add(kMinuteMs, engine::DrillEnded{engine::EndReason::kLongest})
                            .list())};
        const char* const kJudging[] = {"score",   "scored",    "grade",   "graded",   "pass",
                                        "passed",  "fail",      "failed",  "failure",  "late",
                                        "wrong",   "error",     "mistake", "mistakes", "missed",
                                        "correct", "incorrect", "good",    "bad",      "should"};
        for (const Report& report : reports) {
            const std::string text = markdown(report);
            const auto words = words_of(text);
            for (const char* judging : kJudging) {
                CAPTURE(judging);
                CHECK(std::find(words.begin(), words.end(), judging) == words.end());
            }
            CHECK(text.find('%') == std::string::npos);
        }
    }

    TEST_CASE("no name of a person in the cast is written") {
        const std::string text = told_report();
        for (const engine::CastMember& member : told_drill().cast) {
            if (!member.is_bot) {
                CHECK(text.find(member.name) == std::string::npos);
            }
        }
    }

    TEST_CASE("hostile texts make no heading, no row, no column, no link and no HTML") {
        const std::string calm = hostile_report("x");
        const auto calm_lines = lines_of(calm);
        const char* const kHostile[] = {"# x\n## x\n",
                                        "x | y | z",
                                        "| x |\n|---|\n| y |",
                                        "\n\n---\n\nx",
                                        "<h1>x</h1><img src=x onerror=y>",
                                        "[x](javascript:y)",
                                        "![x](https://example.com/y)",
                                        "https://example.com",
                                        "<https://example.com>",
                                        "`x\n```\n~~~",
                                        "x\\",
                                        "\\|",
                                        "- x\n- y",
                                        "    x",
                                        "[x]: https://example.com",
                                        "&lt;b&gt;",
                                        "x  \n=====",
                                        "> x",
                                        "1. x"};
        for (const char* hostile : kHostile) {
            CAPTURE(hostile);
            const auto lines = lines_of(hostile_report(hostile));
            REQUIRE(lines.size() == calm_lines.size());
            for (std::size_t i = 0; i < lines.size(); ++i) {
                for (const char mark : {'|', '#', '[', '`', '*', '_', '!', '~'}) {
                    CHECK(bare(lines[i], mark) == bare(calm_lines[i], mark));
                }
                CHECK(lines[i].substr(0, 2) == calm_lines[i].substr(0, 2));
                CHECK(lines[i].find_first_of("<>") == std::string::npos);
                CHECK(lines[i].find("https:") == std::string::npos);
            }
        }
    }

    TEST_CASE("a session that has only begun is reported too") {
        const std::string text = markdown(make_report(small_drill(), Events().list()));
        CHECK(text.find("The drill is still going on.") != std::string::npos);
        CHECK(text.find("None. Customers saw nothing of this incident.") != std::string::npos);
    }
}

}  // namespace drill::debrief
