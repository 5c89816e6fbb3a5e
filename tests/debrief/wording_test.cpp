#include "debrief/wording.h"

#include <doctest/doctest.h>

#include "debrief/small_drill.h"

using namespace drill;
using engine::IncidentState;
using engine::Level;
using engine::WordingKind;

namespace {

engine::Scenario drill_with(engine::WordingRule rule) {
    engine::Scenario scenario = debrief::small_drill();
    scenario.production_issue = "4127";
    rule.advice = "Advice.";
    scenario.wording = {std::move(rule)};
    return scenario;
}

/// What the rule finds in one post, the first of its incident; several joined by "; ".
std::string found_in(const engine::WordingRule& rule, const std::string& details) {
    const engine::Scenario scenario = drill_with(rule);
    debrief::Events events;
    events.create(1000, engine::cells_of({0}), Level::kPartial, 2000, details);
    std::string found;
    for (const auto& row :
         debrief::wording(scenario, debrief::public_posts(scenario, events.list()))) {
        found += (found.empty() ? "" : "; ") + row.found;
        CHECK(row.advice == "Advice.");
    }
    return found;
}

engine::WordingRule rule_of(WordingKind kind) {
    engine::WordingRule rule;
    rule.kind = kind;
    return rule;
}

}  // namespace

TEST_SUITE("debrief/wording") {
    TEST_CASE("phrases are quoted as they stand in the rule, whatever the capitals") {
        engine::WordingRule rule = rule_of(WordingKind::kPhrases);
        rule.folded_phrases = {"probably", "we think"};
        CHECK(found_in(rule, "Probably a cache. WE THINK so.") == "“probably”, “we think”");
        CHECK(found_in(rule, "It is improbable.").empty());
    }

    TEST_CASE("length counts characters before the first link") {
        engine::WordingRule rule = rule_of(WordingKind::kLong);
        rule.characters = 5;
        CHECK(found_in(rule, "äöüßé https://example.test/a-long-link") == "6 characters");
        CHECK(found_in(rule, "äöüßéhttps://example.test/a-long-link").empty());
        CHECK(found_in(rule, "äöüß fernwood.example/production/4127").empty());
    }

    TEST_CASE("an open incident without a time for the next update is mentioned") {
        const engine::WordingRule rule = rule_of(WordingKind::kNoNextUpdate);
        CHECK(found_in(rule, "We see errors.") == "No time for the next update");
        CHECK(found_in(rule, "We see errors. Next update in 10 minutes.").empty());
    }

    TEST_CASE("the first post names the production issue") {
        const engine::WordingRule rule = rule_of(WordingKind::kNoProductionIssue);
        CHECK(found_in(rule, "We see errors.") == "No production issue");
        CHECK(found_in(rule, "We see errors, see issue 4127.").empty());
    }

    TEST_CASE("an open slot is shown to the end of its line") {
        const engine::WordingRule rule = rule_of(WordingKind::kSlot);
        CHECK(found_in(rule, "We see [IMPACT] on Git.\nMore.") == "“[IMPACT] on Git.”");
        CHECK(found_in(rule, "We see errors.").empty());
    }

    TEST_CASE("the name of a machine is told from words with dashes and dates") {
        const engine::WordingRule rule = rule_of(WordingKind::kHostName);
        CHECK(found_in(rule, "Errors on web-01-sv-gprd.") == "“web-01-sv-gprd”");
        CHECK(found_in(rule, "See db.internal now") == "“db.internal”");
        CHECK(found_in(rule, "An up-to-date list, since 2026-11-23.").empty());
    }
}
