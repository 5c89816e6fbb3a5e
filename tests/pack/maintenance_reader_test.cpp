#include <doctest/doctest.h>

#include "pack/pack_files.h"

using namespace drill;

namespace {

/// The smallest pack, which begins at 14:00 and lasts 15 minutes, with one maintenance.
std::string with_maintenance(const std::string& times, const std::string& more = {}) {
    return pack::with(pack::good_pack("smallest"), "\"injects\"",
                      R"("maintenances": [{"id": "upgrade", "title": "Upgrade",
                         "details": "We upgrade.", "components": ["API"], )" +
                          times + more + R"(}], "injects")");
}

constexpr const char* kMessages =
    R"(, "start_message": "It begins.", "finish_message": "It is over.")";

engine::MaintenancePlan plan_of(const std::string& times, const std::string& more = kMessages) {
    const auto reading = pack::read_pack(with_maintenance(times, more));
    INFO(pack::findings_text(reading, "pack"));
    REQUIRE(reading.scenario);
    return reading.scenario->maintenances[0].plan;
}

}  // namespace

TEST_SUITE("pack/maintenance_reader") {
    TEST_CASE("a maintenance is read with all that the player's form has") {
        const auto reading = pack::read_pack(pack::good_pack("everything"));
        REQUIRE(reading.scenario);
        REQUIRE(reading.scenario->maintenances.size() == 2);
        CHECK(reading.scenario->maintenances[0].id == "upgrade");
        const auto& plan = reading.scenario->maintenances[0].plan;
        CHECK(plan.title == "Upgrade");
        CHECK(plan.details == "We upgrade.\nIt is slow.");
        CHECK(plan.starts_minute == 15 * 60 + 28);
        CHECK(plan.ends_minute == 15 * 60 + 40);
        CHECK(plan.reminders == 0b1111);
        CHECK(plan.subject == "Upgrade");
        CHECK(plan.is_automatic);
        CHECK(plan.start_details == "It begins.");
        CHECK(plan.start_broadcast == (static_cast<unsigned>(engine::Broadcast::kEmail) |
                                       static_cast<unsigned>(engine::Broadcast::kSlack)));
        CHECK(plan.finish_details == "It is over.");
        CHECK(plan.finish_broadcast == static_cast<unsigned>(engine::Broadcast::kTweet));
        CHECK_FALSE(reading.scenario->maintenances[1].plan.is_automatic);
    }

    TEST_CASE("without further keys it goes on by itself and tells nobody before") {
        const auto plan = plan_of(R"("starts_at": "14:05", "ends_at": "14:10")");
        CHECK(plan.is_automatic);
        CHECK(plan.reminders == 0);
        CHECK(plan.start_broadcast == 0);
        CHECK(plan.subject.empty());
    }

    TEST_CASE("an end that is not behind its start is one of the next day") {
        const auto plan = plan_of(R"("starts_at": "14:05", "ends_at": "02:00")");
        CHECK(plan.starts_minute == 14 * 60 + 5);
        CHECK(plan.ends_minute == 26 * 60);
    }

    TEST_CASE("a drill before midnight has its maintenance after midnight") {
        const auto reading = pack::read_pack(
            pack::with(with_maintenance(R"("starts_at": "00:02", "ends_at": "00:08")", kMessages),
                       R"("starts_at": "14:00")", R"("starts_at": "23:55")"));
        INFO(pack::findings_text(reading, "pack"));
        REQUIRE(reading.scenario);
        CHECK(reading.scenario->maintenances[0].plan.starts_minute == 24 * 60 + 2);
        CHECK(reading.scenario->maintenances[0].plan.ends_minute == 24 * 60 + 8);
    }

    TEST_CASE("by hand it needs words for what has happened before the drill alone") {
        const std::string by_hand = R"(, "automatic": false)";
        CHECK_FALSE(plan_of(R"("starts_at": "14:05", "ends_at": "14:10")", by_hand).is_automatic);
        const auto reading = pack::read_pack(
            with_maintenance(R"("starts_at": "13:30", "ends_at": "14:10")", by_hand));
        CHECK(pack::findings_text(reading, "pack").find("the key \"start_message\"") !=
              std::string::npos);
    }
}
