#include <doctest/doctest.h>

#include <sstream>

#include "subscriber/channels.h"
#include "subscriber/sample_post.h"

namespace drill::subscriber {
namespace {

/// The keys of the outermost object, which JsonWriter indents by two.
std::string keys_of(const std::string& payload) {
    std::istringstream lines(payload);
    std::string keys;
    for (std::string line; std::getline(lines, line);) {
        if (line.substr(0, 3) == "  \"")
            keys += line.substr(3, line.find('"', 3) - 3) + " ";
    }
    return keys;
}

bool has(const Delivery& call, std::string_view words) {
    return call.payload.find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("subscriber/webhook") {
    TEST_CASE("a maintenance has the keys of Status.io's payload and no state") {
        CHECK(keys_of(webhook(sample_setting(), sample_maintenance()).payload) ==
              "practice id message_id title datetime datetime_start datetime_end current_status "
              "infrastructure_affected components containers details maintenance_url "
              "status_page_url ");
    }

    TEST_CASE("an incident has the keys of Status.io's payload") {
        CHECK(keys_of(webhook(sample_setting(), sample_post()).payload) ==
              "practice id message_id title datetime datetime_start datetime_resolve "
              "current_status current_state previous_status previous_state "
              "infrastructure_affected components containers details incident_url "
              "status_page_url ");
    }

    TEST_CASE("a maintenance starts and ends as planned, whenever its message leaves") {
        const Delivery call = webhook(sample_setting(), sample_maintenance());
        CHECK(has(call, R"("datetime": "2000-01-01T14:30:00.000Z")"));
        CHECK(has(call, R"("datetime_start": "2000-01-01T15:30:00+00:00")"));
        CHECK(has(call, R"("datetime_end": "2000-01-02T01:00:00+00:00")"));
    }

    TEST_CASE("an incident is resolved at the moment of the post that says so") {
        const Delivery call = webhook(sample_setting(), hostile_post());
        CHECK(has(call, R"("datetime_start": "2000-01-01T14:15:00+00:00")"));
        CHECK(has(call, R"("datetime_resolve": "2000-01-02T00:10:00+00:00")"));
        CHECK(has(webhook(sample_setting(), sample_post()), R"("datetime_resolve": "")"));
    }
}

}  // namespace drill::subscriber
