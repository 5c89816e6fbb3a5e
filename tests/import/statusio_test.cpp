#include "import/statusio.h"

#include <doctest/doctest.h>

#include "import/sources.h"

namespace drill::import {
namespace {

using engine::IncidentState;
using engine::Level;

TEST_SUITE("import/statusio") {
    TEST_CASE("components, containers and the messages of an open incident are read") {
        const auto file = read_statusio(statusio_file(open_incident()));
        REQUIRE(file);
        REQUIRE(file.value().incidents.size() == 1);
        const IncidentHistory& incident = file.value().incidents[0];
        CHECK(incident.id == "i1");
        CHECK(incident.title == "Registry trouble");
        REQUIRE(incident.components.size() == 2);
        CHECK(incident.components[0].containers == std::vector<std::string>{"East", "West"});
        REQUIRE(incident.affected.size() == 1);
        CHECK(incident.affected[0].component == "Image Registry");
        CHECK(incident.affected[0].container == "East");
        REQUIRE(incident.updates.size() == 1);
        CHECK(incident.updates[0].state == IncidentState::kInvestigating);
        CHECK(incident.updates[0].level == Level::kPartial);
    }

    TEST_CASE("a component that is affected in all its containers is affected as a whole") {
        const std::string incident =
            R"({"name": "x", "_id": "i", "messages": [], "containers_affected": [{"name": "East"}],
                "components_affected": [{"name": "Website"}]})";
        const auto file = read_statusio(statusio_file(incident));
        REQUIRE(file);
        CHECK(file.value().incidents[0].affected[0].container.empty());
    }

    TEST_CASE("a draft of it passes check and invents the end that is missing") {
        const auto file = read_statusio(statusio_file(open_incident()));
        const Draft draft = draft_of(file.value().incidents[0]);
        CHECK(findings_of(draft) == "");
        CHECK(has_note(draft.todo, "the recovery is invented"));
        CHECK(draft.pack_text.find("\"Image Registry/East\"") != std::string::npos);
        CHECK(draft.pack_text.find("\"starts_at\": \"15:16\"") != std::string::npos);
    }

    TEST_CASE("faults name their place and what was expected") {
        struct Row {
            std::string file;
            const char* fault;
        };
        const Row rows[] = {
            {"[]", ": expected a Status.io answer, an object with \"result\", got an empty list"},
            {statuspage_file(""),
             ": expected a Status.io answer with \"result\" (this looks like Statuspage: --from "
             "statuspage), got an object"},
            {R"({"result": {}})", "/result: expected the key \"incidents\", got none"},
            {statusio_file("7"), "/result/incidents/0: expected an incident in { }, got 7"},
            {statusio_file(R"({"messages": [{"datetime": "soon"}]})"),
             "/result/incidents/0/messages/0/datetime: expected a date and time such as "
             "\"2021-04-03T15:21:00Z\", got \"soon\""},
            {statusio_file(R"({"messages": [{}]})"),
             "/result/incidents/0/messages/0: expected the key \"datetime\", got none"},
            {statusio_file("{}"), "/result/incidents/0: expected the key \"messages\", got none"},
            {"{", "line 1, column 2: expected a key in quotes or }, got the end of the file"},
        };
        for (const Row& row : rows) {
            INFO(row.file);
            const auto file = read_statusio(row.file);
            REQUIRE_FALSE(file);
            CHECK(shown(file.error()) == row.fault);
        }
    }

    TEST_CASE("more incidents than any page shows are refused by their number") {
        std::string incidents;
        for (int i = 0; i < 501; ++i)
            incidents += std::string(i == 0 ? "" : ",") + R"({"messages": []})";
        CHECK(shown(read_statusio(statusio_file(incidents)).error()) ==
              "/result/incidents: expected at most 500 incidents, got 501");
    }

    TEST_CASE("a page without an incident has none") {
        const auto file = read_statusio(statusio_file(""));
        REQUIRE(file);
        CHECK(file.value().incidents.empty());
    }
}

}  // namespace
}  // namespace drill::import
