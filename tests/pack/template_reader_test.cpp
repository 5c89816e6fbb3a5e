#include <doctest/doctest.h>

#include "pack/pack_files.h"

using namespace drill;

namespace {

std::string with_templates(const std::string& list) {
    return pack::with(pack::good_pack("smallest"), "\"injects\"",
                      "\"templates\": " + list + ", \"injects\"");
}

std::string findings_of(const std::string& list) {
    return pack::findings_text(pack::read_pack(with_templates(list)), "pack");
}

}  // namespace

TEST_SUITE("pack/template_reader") {
    TEST_CASE("a template has a name and details; title, state and status may be left out") {
        const auto reading = pack::read_pack(with_templates(
            R"([{"name": "Errors", "title": "Errors on [component]", "details": "We see errors.",
                 "state": "identified", "status": "partial"},
                {"name": "Recovered", "details": "It works again."}])"));
        REQUIRE(reading.scenario);
        const auto& templates = reading.scenario->setting.templates;
        REQUIRE(templates.size() == 2);
        CHECK(templates[0].name == "Errors");
        CHECK(templates[0].title == "Errors on [component]");
        CHECK(templates[0].details == "We see errors.");
        CHECK(templates[0].state == engine::IncidentState::kIdentified);
        CHECK(templates[0].level == engine::Level::kPartial);
        CHECK(templates[1].title.empty());
        CHECK_FALSE(templates[1].state);
        CHECK_FALSE(templates[1].level);
    }

    TEST_CASE("a template without details, with a name twice or an unknown state is told") {
        CHECK(findings_of(R"([{"name": "Errors"}])").find("expected the key \"details\"") !=
              std::string::npos);
        CHECK(findings_of(R"([{"name": "A", "details": "x"}, {"name": "A", "details": "y"}])")
                  .find("/templates/1/name: expected a name of its own for each template") !=
              std::string::npos);
        CHECK(findings_of(R"([{"name": "A", "details": "x", "state": "done"}])")
                  .find("/templates/0/state: expected a current state") != std::string::npos);
        CHECK_FALSE(findings_of("{}").empty());
    }
}
