#include "pack/policy.h"

#include <doctest/doctest.h>

#include "pack/intents_reader.h"

using namespace drill;

TEST_SUITE("pack/policy") {
    TEST_CASE("every policy of the program is read without a finding, under its own id") {
        REQUIRE(pack::policy_texts().size() == 2);
        for (const pack::PolicyText& each : pack::policy_texts()) {
            CAPTURE(each.id);
            pack::Findings findings;
            const pack::Policy policy = pack::read_policy(each.json, findings);
            for (const pack::Finding& finding : findings.take())
                FAIL_CHECK(pack::format_finding(std::string(each.id), finding));
            CHECK(policy.id == each.id);
            CHECK_FALSE(policy.wording.empty());
            CHECK_FALSE(policy.paging.is_once);
            CHECK_FALSE(
                pack::read_intents(pack::intents_text(policy.intents), findings).phrases.empty());
            for (const pack::Finding& finding : findings.take())
                FAIL_CHECK(pack::format_finding(policy.intents, finding));
            for (int severity = 1; severity <= 4; ++severity) {
                for (int state = 1; state <= 3; ++state)
                    CHECK(policy.times.cadence_ms[severity][state] >= 5 * 60'000);
            }
        }
    }

    TEST_CASE("the usual policy has the cadence that the domain's table has") {
        pack::Findings findings;
        for (const pack::PolicyText& each : pack::policy_texts()) {
            if (each.id != pack::kUsualPolicy)
                continue;
            const pack::Policy policy = pack::read_policy(each.json, findings);
            const int minutes[5][4] = {
                {}, {0, 10, 10, 30}, {0, 15, 30, 60}, {0, 15, 30, 60}, {0, 15, 30, 60}};
            for (int severity = 1; severity <= 4; ++severity) {
                for (int state = 1; state <= 3; ++state) {
                    CHECK(policy.times.cadence_ms[severity][state] ==
                          static_cast<base::Milliseconds>(minutes[severity][state] * 60'000));
                }
            }
            CHECK(policy.approvals_needed == 15);
        }
    }

    TEST_CASE("a broken policy says what is wrong with it") {
        pack::Findings findings;
        (void)pack::read_policy(R"({"format": "x", "id": "a", "titel": "b"})", findings);
        const auto all = findings.take();
        REQUIRE(all.size() >= 3);
    }
}
