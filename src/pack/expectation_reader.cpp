#include "pack/expectation_reader.h"

#include <utility>

#include "pack/condition_reader.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

using engine::Expectation;
using engine::ExpectationKind;

constexpr Key kExpectationKeys[] = {{"id", Need::kRequired},
                                    {"text", Need::kRequired},
                                    {"why"},
                                    {"seen"},
                                    {"never"},
                                    {"within"},
                                    {"of"}};

/// From when the time counts: a milestone, or {"inject": id}.
void read_due_from(Reading& reading, const JsonNode& of, Expectation& expectation) {
    if (of.kind != JsonKind::kObject) {
        expectation.due_from = reading.milestone(&of).value_or(engine::Milestone::kStart);
        return;
    }
    constexpr Key kKeys[] = {{"inject", Need::kRequired}};
    if (reading.object(&of, kKeys)) {
        expectation.due_inject = reading.inject(of.find("inject"));
    }
}

void read_seen(Reading& reading, const JsonNode& node, const JsonNode& seen,
               Expectation& expectation) {
    expectation.kind = ExpectationKind::kSeen;
    expectation.condition = read_condition(reading, &seen);
    const JsonNode* within = node.find("within");
    if (within == nullptr) {
        reading.expect_missing(node, "\"within\" beside \"seen\"", {"within"});
    }
    expectation.within_ms = reading.time(within, 1000);
    if (const JsonNode* of = node.find("of")) {
        read_due_from(reading, *of, expectation);
    }
}

void read_never(Reading& reading, const JsonNode& node, const JsonNode& never,
                Expectation& expectation) {
    expectation.kind = ExpectationKind::kKept;
    expectation.condition = read_condition(reading, &never);
    for (const char* key : {"within", "of"}) {
        if (const JsonNode* child = node.find(key)) {
            reading.expect(*child, joined({"no ", in_quotes(key), " beside \"never\""}));
        }
    }
}

Expectation read_expectation(Reading& reading, const JsonNode& node) {
    Expectation expectation;
    if (!reading.object(&node, kExpectationKeys)) {
        return expectation;
    }
    expectation.id = reading.id(node.find("id"));
    expectation.text = reading.worded(node.find("text"), kTextBytesMax);
    expectation.why = reading.worded(node.find("why"), kTextBytesMax);
    const JsonNode* seen = node.find("seen");
    const JsonNode* never = node.find("never");
    if (seen == nullptr && never == nullptr) {
        reading.expect_missing(node, "either \"seen\" or \"never\"", {"seen", "never"});
    } else if (seen != nullptr && never != nullptr) {
        reading.expect(node, "either \"seen\" or \"never\"", "both");
    } else if (seen != nullptr) {
        read_seen(reading, node, *seen, expectation);
    } else {
        read_never(reading, node, *never, expectation);
    }
    return expectation;
}

}  // namespace

void read_expectations(Reading& reading, const JsonNode* expectations, engine::Scenario& scenario) {
    if (!reading.filled_list(expectations, kExpectationCountMax)) {
        return;
    }
    for (const JsonNode& node : *expectations) {
        Expectation expectation = read_expectation(reading, node);
        for (const Expectation& earlier : scenario.expectations) {
            if (!expectation.id.empty() && earlier.id == expectation.id) {
                reading.expect(*node.find("id"), "an id of its own for each expectation");
            }
        }
        scenario.expectations.push_back(std::move(expectation));
    }
}

}  // namespace drill::pack
