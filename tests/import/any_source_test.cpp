#include "import/any_source.h"

#include <doctest/doctest.h>

#include "import/sources.h"

namespace drill::import {
namespace {

TEST_SUITE("import/any_source") {
    TEST_CASE("each kind of file is read by its own reader") {
        const auto first_title = [](SourceKind kind, std::string_view bytes) {
            const auto file = read_incidents(kind, bytes);
            return file ? file.value().incidents.front().title : shown(file.error());
        };
        CHECK(first_title(SourceKind::kStatusio, statusio_file(open_incident())) ==
              "Registry trouble");
        CHECK(first_title(SourceKind::kStatuspage,
                          statuspage_file(statuspage_incident(statuspage_update(
                              "resolved", "2018-09-06T14:00:00.000-05:00", "Over.")))) ==
              "Slow sending");
        CHECK(first_title(SourceKind::kCstate,
                          "---\ntitle: Slow\ndate: 2021-04-13 15:54:00\n---\n"
                          "Text {{< track \"2021-04-13 16:00:00\" >}}\n") == "Slow");
        CHECK(first_title(SourceKind::kText, "# Disk\n10:05 EOC: full\n") == "Disk");
    }

    TEST_CASE("a file without an incident is refused in words") {
        const std::string none = ": expected at least one incident, got none";
        CHECK(shown(read_incidents(SourceKind::kStatusio, statusio_file("")).error()) == none);
        CHECK(shown(read_incidents(SourceKind::kStatuspage, statuspage_file("")).error()) == none);
        CHECK(shown(read_incidents(SourceKind::kText, "no time\n").error()) == none);
        CHECK(shown(read_incidents(SourceKind::kCsv, "time,text\n").error()) == none);
    }

    TEST_CASE("the span of an incident is from its first post to its last") {
        IncidentHistory incident;
        CHECK(span_of(incident) == "no public posts");
        incident.updates = {{}, {}};
        incident.updates[1].at_ms = 5'400'000;
        CHECK(span_of(incident) == "1970-01-01 00:00 UTC, 1 h 30 min, 2 posts");
    }
}

}  // namespace
}  // namespace drill::import
