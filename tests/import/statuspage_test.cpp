#include "import/statuspage.h"

#include <doctest/doctest.h>

#include "import/moment.h"
#include "import/sources.h"

namespace drill::import {
namespace {

using engine::IncidentState;
using engine::Level;

IncidentHistory only_incident(const std::string& updates,
                              const std::string& name = "Slow sending") {
    const auto file = read_statuspage(statuspage_file(statuspage_incident(updates, name)));
    REQUIRE(file);
    REQUIRE(file.value().incidents.size() == 1);
    return file.value().incidents[0];
}

TEST_SUITE("import/statuspage") {
    TEST_CASE("updates that stand newest first are turned round, also within one minute") {
        const IncidentHistory incident = only_incident(
            statuspage_update("resolved", "2018-09-06T14:00:00-05:00", "third") + "," +
            statuspage_update("monitoring", "2018-09-06T14:00:00-05:00", "second") + "," +
            statuspage_update("investigating", "2018-09-06T13:00:00-05:00", "first"));
        REQUIRE(incident.updates.size() == 3);
        CHECK(incident.updates[0].text == "first");
        CHECK(incident.updates[1].text == "second");
        CHECK(incident.updates[2].text == "third");
    }

    TEST_CASE("an update stands where readers saw it, not where it was written down") {
        const IncidentHistory incident = only_incident(
            statuspage_update("investigating", "2018-09-06T08:08:00.000-05:00", "late entry"));
        CHECK(format_moment(incident.updates[0].at_ms) == "2018-09-06 13:08 UTC");
        CHECK(has_note(incident.notes, "written down long after"));
    }

    TEST_CASE("affected components may be null, a list, or a sentence that there are none") {
        const std::string no_components =
            affected("No components were affected by this update.", "");
        const IncidentHistory incident = only_incident(
            statuspage_update("resolved", "2018-09-06T16:00:00Z", "c", no_components) + "," +
            statuspage_update("identified", "2018-09-06T15:30:00Z", "b",
                              affected("Editor", "major_outage")) +
            "," + statuspage_update("investigating", "2018-09-06T15:00:00Z", "a", "null"));
        CHECK(incident.updates[0].components.empty());
        REQUIRE(incident.updates[1].components.size() == 1);
        CHECK(incident.updates[1].components[0].level == Level::kDisruption);
        CHECK(incident.updates[2].components.empty());
        REQUIRE(incident.components.size() == 1);
        CHECK(incident.components[0].name == "Editor");
    }

    TEST_CASE("a state that goes back is kept and noted") {
        const IncidentHistory incident =
            only_incident(statuspage_update("investigating", "2018-09-06T16:00:00Z", "again") +
                          "," + statuspage_update("monitoring", "2018-09-06T15:00:00Z", "better"));
        CHECK(incident.updates[1].state == IncidentState::kInvestigating);
        CHECK(has_note(incident.notes, "went back from monitoring to investigating"));
    }

    TEST_CASE("an update that is only called an update keeps the state before it") {
        const IncidentHistory incident =
            only_incident(statuspage_update("update", "2018-09-06T16:00:00Z", "still") + "," +
                          statuspage_update("identified", "2018-09-06T15:00:00Z", "found"));
        CHECK(incident.updates[1].state == IncidentState::kIdentified);
        CHECK(has_note(incident.notes, "keep the one before"));
    }

    TEST_CASE("a post-mortem is not played, and times in it that do not fit are noted") {
        const IncidentHistory incident = only_incident(
            statuspage_update("postmortem", "2018-09-07T15:00:00Z", "It began at 14:01.") + "," +
            statuspage_update("resolved", "2018-09-06T17:30:00Z", "over") + "," +
            statuspage_update("investigating", "2018-09-06T15:54:00Z", "broken"));
        CHECK(incident.updates.size() == 2);
        CHECK(has_note(incident.notes, "speaks of 14:01, the updates of 15:54 UTC to 17:30 UTC"));
    }

    TEST_CASE("incidents and updates that were only a try are recognised") {
        CHECK(
            only_incident(statuspage_update("resolved", "2018-09-06T16:00:00Z", "x"), "[TEST] page")
                .is_test);
        CHECK(only_incident(statuspage_update("resolved", "2018-09-06T16:00:00Z", "x"), "blah")
                  .is_test);
        const IncidentHistory incident = only_incident(
            statuspage_update("identified", "2018-09-06T16:00:00Z", "blah") + "," +
            statuspage_update("investigating", "2018-09-06T15:00:00Z", "Testing shows errors"));
        CHECK_FALSE(incident.is_test);
        REQUIRE(incident.updates.size() == 1);
        CHECK(has_note(incident.notes, "1 update was only a try"));
    }

    TEST_CASE("the page has the components of all incidents of the file") {
        const auto file = read_statuspage(statuspage_file(
            statuspage_incident(statuspage_update("resolved", "2018-09-06T16:00:00Z", "a",
                                                  affected("Editor", "operational"))) +
            "," +
            statuspage_incident(statuspage_update("resolved", "2018-09-06T16:00:00Z", "a",
                                                  affected("Imports", "operational")))));
        REQUIRE(file);
        CHECK(file.value().incidents[0].components.size() == 2);
        CHECK(file.value().incidents[0].page_name == "Sample Mail");
    }

    TEST_CASE("faults name their place and what was expected") {
        struct Row {
            std::string file;
            const char* fault;
        };
        const Row rows[] = {
            {statusio_file(""),
             ": expected a Statuspage answer with \"incidents\" (this looks like Status.io: --from "
             "statusio), got an object"},
            {"3", ": expected a Statuspage answer, an object with a list \"incidents\", got 3"},
            {statuspage_file("[]"), "/incidents/0: expected an incident in { }, got an empty list"},
            {statuspage_file("{}"),
             "/incidents/0: expected the key \"incident_updates\", got none"},
            {statuspage_file(
                 R"({"incident_updates": [{"status": "resolved", "display_at": 1e9}]})"),
             "/incidents/0/incident_updates/0/display_at: expected a date and time such as "
             "\"2021-04-03T15:21:00Z\", got 1e9"},
            {statuspage_file(R"({"started_at": "x", "incident_updates": []})"),
             "/incidents/0/started_at: expected a date and time such as "
             "\"2021-04-03T15:21:00Z\", got \"x\""},
        };
        for (const Row& row : rows) {
            INFO(row.file);
            const auto file = read_statuspage(row.file);
            REQUIRE_FALSE(file);
            CHECK(shown(file.error()) == row.fault);
        }
    }
}

}  // namespace
}  // namespace drill::import
