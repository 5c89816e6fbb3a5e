#include "engine/understand.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "pack/policy.h"

namespace drill::engine {
namespace {

const Language& english() {
    static const Language kLanguage = [] {
        pack::Findings findings;
        Language language = pack::read_policy(pack::policy_texts()[0].json, findings).language;
        language.seal();
        return language;
    }();
    return kLanguage;
}

std::string names(unsigned intents) {
    std::string all;
    for (int i = 0; i < kIntentCount; ++i) {
        if ((intents >> i & 1U) != 0)
            all += (all.empty() ? "" : ",") + std::string(name_of(static_cast<Intent>(i)));
    }
    return all;
}

std::string understood(std::string_view line) {
    return names(understand(english(), line).intents);
}

unsigned intents_named(std::string_view list) {
    unsigned intents = 0;
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), name.size() + 1));
        Intent intent{};
        REQUIRE(from_name(name, intent));
        intents |= 1U << static_cast<unsigned>(intent);
    }
    return intents;
}

/// How often intents were found, of those that are there; `none` counts for nothing.
struct Tally {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int found = 0;
    int lines = 0;
};

void count(Tally& tally, unsigned wanted, unsigned got) {
    for (unsigned i = 0; i < kIntentCount; ++i) {
        const bool is_wanted = (wanted >> i & 1U) != 0;
        const bool is_got = (got >> i & 1U) != 0;
        tally.found += is_got ? 1 : 0;
        if (i == static_cast<unsigned>(Intent::kNone))
            continue;
        tally.right += is_wanted && is_got ? 1 : 0;
        tally.wrong += !is_wanted && is_got ? 1 : 0;
        tally.missed += is_wanted && !is_got ? 1 : 0;
    }
    ++tally.lines;
}

Tally measure(const std::string& file) {
    std::ifstream rows(std::string(DRILL_SOURCE_DIR) + "/tests/understand/" + file);
    REQUIRE(rows.good());
    Tally tally;
    std::string row;
    while (std::getline(rows, row)) {
        const std::size_t tab = row.find('\t');
        REQUIRE(tab != std::string::npos);
        const std::string_view line = std::string_view(row).substr(tab + 1);
        count(tally, intents_named(std::string_view(row).substr(0, tab)),
              understand(english(), line).intents);
    }
    return tally;
}

}  // namespace

TEST_SUITE("engine/understand") {
    TEST_CASE("what people say under stress is understood") {
        for (const char* file : {"tuning.tsv", "held-out-1.tsv", "held-out-2.tsv", "held-out-3.tsv",
                                 "held-out-4.tsv", "held-out-5.tsv", "held-out-6.tsv",
                                 "held-out-7.tsv", "held-out-8.tsv", "held-out-9.tsv"}) {
            const Tally tally = measure(file);
            CAPTURE(file);
            CAPTURE(tally.right);
            CAPTURE(tally.wrong);
            CAPTURE(tally.missed);
            CHECK(tally.right * 100 >= 95 * (tally.right + tally.wrong));
            CHECK(tally.right * 100 >= 90 * (tally.right + tally.missed));
            CHECK(tally.found * 10 <= 14 * tally.lines);
        }
    }

    TEST_CASE("a line may carry several intents") {
        CHECK(understood("Ack, posting now") == "intend,acknowledge_ask");
        CHECK(understood("CMOC here. Should we go public?") == "announce_self,ask_to_publish");
    }

    TEST_CASE("letters may be wrong, missing, doubled or swapped in longer words") {
        CHECK(understood("shuold we pubish the udpate?") == "ask_to_publish");
        CHECK(understood("whats teh impcat") == "ask_for_facts");
    }

    TEST_CASE("what others do and what is not done is no intent of the player") {
        CHECK(understood("the cmoc will post") == "none");
        CHECK(understood("not posting yet") == "none");
        CHECK(understood("mara said we can go public") == "none");
        CHECK(understood("I posted the logs in the thread") == "none");
    }

    TEST_CASE("state and level that a line names are found") {
        const Understood found = understand(english(), "moving it to Monitoring, API degraded");
        CHECK(found.state == IncidentState::kMonitoring);
        CHECK(found.level == Level::kDegraded);
        CHECK(understand(english(), "posting now").state == IncidentState::kNone);
    }

    TEST_CASE("any bytes are none at worst") {
        CHECK(understood("") == "none");
        CHECK(understood("?!.,;:'\"@#-") == "none");
        CHECK(understood(std::string(100'000, 'a')) == "none");
        CHECK(understood(std::string(5000, '\0')) == "none");
        CHECK(understood("\xFF\xFE\x80\xE2\x80") == "none");
        std::string long_line;
        for (int i = 0; i < 5000; ++i)
            long_line += "blah ";
        CHECK(understood(long_line) == "none");
    }
}

}  // namespace drill::engine
