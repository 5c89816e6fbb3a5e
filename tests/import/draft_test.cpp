#include "import/draft.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "engine/session.h"
#include "import/sources.h"
#include "import/statuspage.h"

namespace drill::import {
namespace {

using Json = nlohmann::ordered_json;

Draft sample_draft() {
    const std::string updates =
        statuspage_update("resolved", "2018-09-10T11:31:54-05:00", "All sent.",
                          affected("Editor", "operational")) +
        "," +
        statuspage_update("identified", "2018-09-06T14:32:54-05:00", "mail-07 is full.",
                          affected("Editor", "partial_outage")) +
        "," +
        statuspage_update("investigating", "2018-09-06T13:00:35-05:00", "Mails are late.",
                          affected("Editor", "degraded_performance"));
    const auto file = read_statuspage(statuspage_file(statuspage_incident(updates)));
    REQUIRE(file);
    return draft_of(file.value().incidents[0]);
}

const Json& inject_with(const Json& pack, const std::string& id) {
    for (const Json& each : pack["injects"]) {
        if (each.value("id", "") == id)
            return each;
    }
    FAIL("no inject " << id);
    return pack;
}

TEST_SUITE("import/draft") {
    TEST_CASE("a draft passes check, is confidential and says that it is one") {
        const Draft draft = sample_draft();
        CHECK(findings_of(draft) == "");
        const Json pack = Json::parse(draft.pack_text);
        CHECK(pack["confidentiality"] == "confidential");
        CHECK(pack["summary"].get<std::string>().rfind("DRAFT", 0) == 0);
        CHECK(pack["summary"].get<std::string>().find("mail-07") != std::string::npos);
        CHECK(pack["page"]["name"] == "Sample Mail");
        CHECK(pack["starts_at"] == "17:55");
    }

    TEST_CASE("truth follows what the page said and ends whole") {
        const Json pack = Json::parse(sample_draft().pack_text);
        CHECK(inject_with(pack, "truth-1")["truth"]["level"] == "degraded");
        CHECK(inject_with(pack, "truth-1")["at"] == "00:00");
        CHECK(inject_with(pack, "truth-2")["truth"]["level"] == "partial");
        CHECK(inject_with(pack, "truth-3")["truth"]["level"] == "operational");
    }

    TEST_CASE("facts are told before the real post, then the Incident Manager asks for it") {
        const Json pack = Json::parse(sample_draft().pack_text);
        CHECK(inject_with(pack, "fact-2")["at"] == "12:00");
        CHECK(inject_with(pack, "fact-2")["message"]["from"] == "eoc");
        CHECK(inject_with(pack, "ask-2")["approves"] == "identified");
        CHECK(inject_with(pack, "nudge-2")["unless"] == Json{{"incident", "identified"}});
    }

    TEST_CASE("a state that goes back takes the words for the later ones back") {
        IncidentHistory history;
        for (const auto state :
             {engine::IncidentState::kInvestigating, engine::IncidentState::kMonitoring,
              engine::IncidentState::kIdentified, engine::IncidentState::kResolved}) {
            PublicUpdate update;
            update.at_ms = static_cast<RealTime>(history.updates.size()) * 600'000;
            update.state = state;
            update.text = "x";
            history.updates.push_back(update);
        }
        const Draft draft = draft_of(history);
        CHECK(findings_of(draft) == "");
        const Json pack = Json::parse(draft.pack_text);
        CHECK(inject_with(pack, "ask-3")["approves"] == "identified");
        CHECK(inject_with(pack, "ask-3")["revokes"] == Json::array({"monitoring", "resolved"}));
        CHECK(inject_with(pack, "all-clear")["approves"] == "resolved");
    }

    TEST_CASE("each real post is an expectation with the time that it had") {
        const Json pack = Json::parse(sample_draft().pack_text);
        for (const Json& each : pack["expectations"]) {
            if (each["id"] != "post-2")
                continue;
            CHECK(each["text"] == "The page says Identified");
            CHECK(each["within"] == "03:00");
            CHECK(each["of"] == Json{{"inject", "fact-2"}});
            return;
        }
        FAIL("no expectation for the second post");
    }

    TEST_CASE("a player who does nothing reaches the end of a draft") {
        const pack::PackReading reading = pack::read_pack(sample_draft().pack_text);
        REQUIRE(reading.scenario);
        engine::Session session(*reading.scenario, 1);
        REQUIRE(session.submit({base::kDrillTimeMax, engine::Advance{}}));
        CHECK(session.control().has_ended());
    }

    TEST_CASE("a history with nothing in it still gives a draft that passes check") {
        CHECK(findings_of(draft_of(IncidentHistory{})) == "");
    }

    TEST_CASE("a page too large for a pack keeps what was affected") {
        IncidentHistory history;
        history.title = "Large";
        for (int i = 0; i < 100; ++i)
            history.components.push_back({"Part " + std::to_string(i), {"A", "B", "C"}});
        history.affected = {{"Part 99", "B"}};
        const Draft draft = draft_of(history);
        CHECK(findings_of(draft) == "");
        CHECK(draft.pack_text.find("[\"Part 99/B\"]") != std::string::npos);
        CHECK(has_note(draft.todo, "58 components left out"));
    }

    TEST_CASE("names of any kind and length become names that a pack takes") {
        IncidentHistory history;
        history.title = std::string(500, 'x');
        history.page_name = "a<br>b\x01";
        history.components = {{std::string(300, 'y'), {}},
                              {std::string(300, 'y') + "z", {}},
                              {"*", {std::string(200, 'c')}},
                              {"\x02", {}}};
        history.affected = {{"*", ""}, {"unknown", ""}};
        for (int i = 0; i < 40; ++i)
            history.lines.push_back(
                {i * 1000, "Person " + std::to_string(i), std::string(5000, 't')});
        history.lines.push_back({0, "!!!", "x"});
        history.lines.push_back({0, "Mara", "x"});
        CHECK(findings_of(draft_of(history)) == "");
    }
}

}  // namespace
}  // namespace drill::import
