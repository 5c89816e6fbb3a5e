#include "import/cstate.h"

#include <doctest/doctest.h>

#include "import/moment.h"
#include "import/sources.h"

namespace drill::import {
namespace {

using engine::IncidentState;

constexpr const char* kHeading =
    "---\ntitle: Guilds are gone\ndate: 2018-04-13 15:54:00\nresolved: true\n"
    "resolvedWhen: 2018-04-13 17:30:00\n# a comment\nseverity: down\naffected: [API, 'Media "
    "Proxy']\n"
    "section: issue\n---\n";

IncidentHistory only_incident(const std::string& text) {
    const auto file = read_cstate(text);
    REQUIRE(file);
    REQUIRE(file.value().incidents.size() == 1);
    return file.value().incidents[0];
}

TEST_SUITE("import/cstate") {
    TEST_CASE("front matter and tracked paragraphs become an incident") {
        const IncidentHistory incident =
            only_incident(std::string(kHeading) +
                          "\n*Post-mortem*\n\nAt 14:01 a store moved.\n\n---\n\n"
                          "*Update* - All well. {{< track \"2018-04-13 17:30:00\" >}}\n\n"
                          "*Monitoring* - We\nwatch. {{< track \"2018-04-13 16:50:00\" >}}\n\n"
                          "*Investigating* - Broken. {{< track \"2018-04-13 15:54:00\" >}}\n");
        CHECK(incident.title == "Guilds are gone");
        CHECK(incident.severity == engine::Severity::kS1);
        REQUIRE(incident.affected.size() == 2);
        CHECK(incident.affected[1].component == "Media Proxy");
        REQUIRE(incident.updates.size() == 4);
        CHECK(incident.updates[0].text == "Broken.");
        CHECK(incident.updates[1].text == "We\nwatch.");
        CHECK(incident.updates[2].state == IncidentState::kMonitoring);
        CHECK(incident.updates[3].state == IncidentState::kResolved);
        CHECK(has_note(incident.notes, "speaks of 14:01"));
        CHECK(has_note(incident.notes, "without a zone"));
        CHECK(findings_of(draft_of(incident)) == "");
    }

    TEST_CASE("a date a month before the updates and an end before them are noted") {
        const IncidentHistory incident = only_incident(
            "---\ntitle: East\ndate: 2018-04-25 04:13:00\nresolved: true\n"
            "resolvedWhen: 2018-04-25 04:13:59\naffected:\n  - API\n  - Media Proxy\n---\n"
            "*Resolved* -\nOver. {{< track \"2018-05-25 05:54:00\" >}}\n\n"
            "*Investigating* - Broken. {{< track \"2018-05-25 04:13:00\" >}}\n");
        CHECK(incident.affected.size() == 2);
        CHECK(incident.updates.size() == 2);
        CHECK(incident.updates[1].text == "Over.");
        CHECK(has_note(incident.notes, "30 days 0 h before its first update"));
        CHECK(has_note(incident.notes, "before its last update"));
    }

    TEST_CASE("a file without tracked updates is one post at its date") {
        const IncidentHistory incident = only_incident(
            "---\ntitle: \"Night work\"\ndate: 2024-02-24T10:35:00.482Z\nresolved: false\n---\n"
            "We switch off.\n");
        REQUIRE(incident.updates.size() == 1);
        CHECK(incident.updates[0].text == "We switch off.");
        CHECK(findings_of(draft_of(incident)) == "");
    }

    TEST_CASE("front matter in TOML is read too") {
        const IncidentHistory incident = only_incident(
            "+++\ntitle = \"Slow\"\ndate = 2024-02-24T10:35:00Z\naffected = "
            "[\"API\"]\n+++\nSlow.\n");
        CHECK(incident.title == "Slow");
        CHECK(incident.affected.size() == 1);
    }

    TEST_CASE("faults name their line and what was expected") {
        struct Row {
            const char* file;
            const char* fault;
        };
        const Row rows[] = {
            {"", "line 1: expected front matter between lines of ---, got an empty file"},
            {"# Title\n", "line 1: expected front matter between lines of ---, got \"# Title\""},
            {"---\ntitle: x\n",
             "line 2: expected a line of --- at the end of the front matter, got the end of the "
             "file"},
            {"---\nno value\n---\n",
             "line 2: expected \"key: value\" in the front matter, got \"no value\""},
            {"---\ndate: tomorrow\n---\n",
             "line 2: expected a date and time such as \"2018-04-13 15:54:00\", got \"tomorrow\""},
            {"---\ntitle: x\n---\nGone. {{< track \"later\" >}}\n",
             "line 4: expected a time such as {{< track \"2018-04-13 15:54:00\" >}}, got "
             "\"later\""},
        };
        for (const Row& row : rows) {
            INFO(row.file);
            const auto file = read_cstate(row.file);
            REQUIRE_FALSE(file);
            CHECK(shown(file.error()) == row.fault);
        }
    }

    TEST_CASE("a file without date and updates holds no incident") {
        CHECK(read_cstate("---\ntitle: x\n---\nText.\n").value().incidents.empty());
    }
}

}  // namespace
}  // namespace drill::import
