#include "import/text_script.h"

#include <doctest/doctest.h>

#include "import/moment.h"
#include "import/sources.h"

namespace drill::import {
namespace {

using engine::IncidentState;

IncidentHistory only_incident(std::string_view text) {
    const auto file = read_text_script(text);
    REQUIRE(file);
    REQUIRE(file.value().incidents.size() == 1);
    return file.value().incidents[0];
}

TEST_SUITE("import/text_script") {
    TEST_CASE("lines with a time and a speaker become lines of the room") {
        const IncidentHistory incident = only_incident(
            "# Disk trouble\nSeverity: S2\nPage: Sample Status\nComponents: API, Website\n\n"
            "10:05 EOC: the disk is full\n- 10:06:30 IM (call): who is here?\n"
            "[10:07] **Support**: tickets\n  come in\n10:09 - something happened\n");
        CHECK(incident.title == "Disk trouble");
        CHECK(incident.severity == engine::Severity::kS2);
        CHECK(incident.page_name == "Sample Status");
        CHECK(incident.components.size() == 2);
        REQUIRE(incident.lines.size() == 4);
        CHECK(incident.lines[0].speaker == "EOC");
        CHECK(incident.lines[1].is_spoken);
        CHECK(incident.lines[1].at_ms - incident.lines[0].at_ms == 90'000);
        CHECK(incident.lines[2].text == "tickets\ncome in");
        CHECK(incident.lines[3].speaker.empty());
        CHECK(has_note(incident.notes, "1 line without a speaker"));
    }

    TEST_CASE("public posts are recognised by who posts or by the state in front") {
        const IncidentHistory incident = only_incident(
            "10:00 Status page (Investigating): we look\n10:10 CMOC posts Identified: we know\n"
            "10:20 Monitoring - we watch\n10:30 CMOC: hello\n10:40 Public update: Resolved: done\n"
            "10:41 Update: after\n");
        REQUIRE(incident.updates.size() == 5);
        CHECK(incident.updates[0].state == IncidentState::kInvestigating);
        CHECK(incident.updates[1].state == IncidentState::kIdentified);
        CHECK(incident.updates[2].state == IncidentState::kMonitoring);
        CHECK(incident.updates[3].state == IncidentState::kResolved);
        CHECK(incident.updates[3].text == "done");
        CHECK(incident.updates[4].state == IncidentState::kResolved);
        CHECK(incident.lines.empty());
        CHECK(has_note(incident.notes, "1 line of the CMOC left out"));
    }

    TEST_CASE("past midnight the day goes on, and a line out of order is put in order") {
        const IncidentHistory incident =
            only_incident("23:50 EOC: a\n00:10 EOC: c\n00:05 EOC: b\n");
        CHECK(incident.lines[1].text == "b");
        CHECK(incident.lines[2].at_ms - incident.lines[0].at_ms == 20 * kMinuteMs);
    }

    TEST_CASE("dates, dates without a year and times from the start are read") {
        const IncidentHistory dated =
            only_incident("2022-03-09 23:19 UTC incident declared\n2022-03-10 01:14 a revert\n");
        CHECK(dated.lines[1].at_ms - dated.lines[0].at_ms == 115 * kMinuteMs);
        CHECK(has_note(dated.notes, "without a zone"));
        const IncidentHistory feed = only_incident(
            "Jan 1, 00:10 UTC\nResolved - over\nDec 31, 23:50 UTC\nInvestigating - broken\n");
        REQUIRE(feed.updates.size() == 2);
        CHECK(feed.updates[0].text == "broken");
        CHECK(feed.updates[1].at_ms - feed.updates[0].at_ms == 20 * kMinuteMs);
        CHECK(has_note(feed.notes, "no year"));
        const IncidentHistory relative =
            only_incident("T+0 EOC: a\nT+5 min EOC: b\n+05:30 EOC: c\n");
        CHECK(relative.lines[1].at_ms - relative.lines[0].at_ms == 5 * kMinuteMs);
        CHECK(relative.lines[2].at_ms - relative.lines[1].at_ms == 30'000);
    }

    TEST_CASE("prose without a single time holds no incident") {
        const auto file = read_text_script("There was an incident.\nIt was bad.\n");
        REQUIRE(file);
        CHECK(file.value().incidents.empty());
        CHECK(read_text_script("").value().incidents.empty());
    }

    TEST_CASE("a line long after the last post still has its time in the drill") {
        const Draft draft = draft_of(only_incident(
            "10:00 Status page (Investigating): a\n10:05 Status page (Resolved): b\n13:00 EOC: c\n"
            "16:00 EOC: d\n"));
        CHECK(findings_of(draft) == "");
    }

    TEST_CASE("the draft lets people say their own lines and knows roles by their words") {
        const Draft draft = draft_of(only_incident(
            "10:00 EOC: the disk is full\n10:02 IMOC: CMOC, please go public\n10:03 Anna: tickets\n"
            "10:05 Status page (Investigating): pushes fail\n10:30 Status page (Resolved): "
            "done\n"));
        CHECK(findings_of(draft) == "");
        CHECK(draft.pack_text.find(R"("message": {"from": "eoc", "text": "the disk is full"})") !=
              std::string::npos);
        CHECK(draft.pack_text.find(R"({"from": "im", "text": "CMOC, please go public"})") !=
              std::string::npos);
        CHECK(draft.pack_text.find("pushes fail\"}\n    },") == std::string::npos);
        CHECK(has_note(draft.todo, "\"Anna\" may be the name of a person"));
    }
}

}  // namespace
}  // namespace drill::import
