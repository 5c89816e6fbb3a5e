#include "session_log/writer.h"

#include <doctest/doctest.h>

#include "session_log/small_log.h"

namespace drill::session_log {

TEST_SUITE("session_log/writer") {
    TEST_CASE("the same session is written with the same bytes, down to the sums") {
        CHECK(small_log() ==
              R"({"log":"cmoc-drill-log/1","scenario":"test","pack_sha256":")"
              R"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",)"
              R"("seed":"7","practice":true,"sum":"87d74c58f4b73a99"})"
              "\n"
              R"({"n":0,"events":[{"at":0,"to":"engine","event":"session_started","seed":"7",)"
              R"("severity":"S2","variations":"0"}],"hash":"0123456789abcdef",)"
              R"("sum":"e6cac25a3a2a0297"})"
              "\n"
              R"({"n":1,"events":[{"at":1000,"to":"everyone","event":"page_sent","cast":0,)"
              R"("text":"Errors"},{"at":1500,"to":"everyone","event":"page_acknowledged"}],)"
              R"("hash":"0000000000000002","sum":"496103687c0dea34"})"
              "\n");
    }

    TEST_CASE("a log names the skin only if it was chosen in place of the pack's own") {
        engine::Scenario scenario;
        scenario.setting.scenario_id = "test";
        scenario.pack_hash = std::string(64, 'a');
        scenario.setting.skin.id = "statuspage";
        CHECK(LogWriter(header_of(scenario, 7)).header_line() ==
              LogWriter(small_header()).header_line());
        scenario.setting.skin.is_chosen = true;
        CHECK(LogWriter(header_of(scenario, 7))
                  .header_line()
                  .find(R"("practice":true,"skin":"statuspage","sum":")") != std::string::npos);
    }

    TEST_CASE("a log that goes on is written as if it had never stopped") {
        const std::vector<engine::Event> next = {
            {2000, engine::kEveryone, engine::ChannelJoined{}}};
        const std::string before = small_log();
        const auto reading = read_log(before);
        REQUIRE(bool(reading));

        LogWriter writer(reading.value());
        CHECK(writer.header_line().empty());
        const auto whole = read_log(before + writer.line_for(next, 3));
        REQUIRE_MESSAGE(bool(whole), whole.error().message);
        CHECK(whole.value().events.size() == 4);
        CHECK(whole.value().batches.back().hash == 3);
    }

    TEST_CASE("a log goes on behind a torn line once that is cut off") {
        std::string bytes = small_log();
        bytes.resize(bytes.size() - 9);
        const auto reading = read_log(bytes);
        REQUIRE(bool(reading));
        bytes.resize(reading.value().intact_bytes);

        LogWriter writer(reading.value());
        const std::vector<engine::Event> next = {
            {1000, engine::kEveryone, engine::ChannelJoined{}}};
        const auto whole = read_log(bytes + writer.line_for(next, 3));
        REQUIRE_MESSAGE(bool(whole), whole.error().message);
        CHECK_FALSE(whole.value().torn_tail);
        CHECK(whole.value().events.size() == 2);
    }
}

}  // namespace drill::session_log
