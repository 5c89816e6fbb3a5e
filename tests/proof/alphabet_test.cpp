#include "proof/alphabet.h"

#include <doctest/doctest.h>

#include "engine/session.h"
#include "proof/small_packs.h"
#include "proof/wordings.h"

namespace drill::proof {
namespace {

Interest interest_in(const engine::Scenario& scenario) {
    Interest interest;
    for (const engine::Inject& inject : scenario.injects)
        interest.add(inject.when);
    return interest;
}

TEST_SUITE("proof/alphabet") {
    TEST_CASE("who asks for nothing of the page gets no moves on the page") {
        const auto drill = drill_with(
            R"({"id": "x", "when": {"joined": "channel"}, "message": {"from": "mara",
                "text": "x"}})");
        const Alphabet alphabet(drill, interest_in(drill));
        CHECK(alphabet.size() == 3);  // join the channel, join the call, unmute
    }

    TEST_CASE("moves are offered when the tools would offer them, and then they are not refused") {
        const auto drill = drill_with(
            R"({"id": "x", "when": {"all": [{"incident": "monitoring"}, {"said": "go?"},
                {"page": "resolved"}]},
                "message": {"from": "mara", "text": "x"}})");
        const Alphabet alphabet(drill, interest_in(drill));
        engine::Session session(drill, 1);
        REQUIRE(session.submit({10'000, engine::Advance{}}));
        int offered = 0;
        for (int round = 0; round < 6; ++round) {
            for (int move = 0; move < alphabet.size(); ++move) {
                if (!alphabet.is_offered(move, session.control()))
                    continue;
                ++offered;
                const auto taken =
                    session.submit({20'000, alphabet.body_of(move, session.control())});
                CHECK(taken);
            }
        }
        CHECK(offered > 20);
        CHECK(alphabet.unspoken().empty());
    }

    TEST_CASE("a maintenance of the pack has moves while somebody can see what becomes of it") {
        const auto size_with = [](const std::string& condition) {
            const auto drill = drill_with(R"({"id": "x", "when": )" + condition +
                                              R"(, "message": {"from": "mara", "text": "x"}})",
                                          kAcknowledged, kUpgrade);
            return Alphabet(drill, interest_in(drill)).size();
        };
        CHECK(size_with(R"({"joined": "channel"})") == 3);
        CHECK(size_with(R"({"maintenance": "upgrade", "is": "active"})") == 4);
        CHECK(size_with(R"({"since": {"maintenance": "upgrade"}})") == 4);
    }

    TEST_CASE("moves of a maintenance are offered in its states alone, and then not refused") {
        const auto drill = drill_with(
            R"({"id": "x", "when": {"maintenance": "upgrade", "is": "completed"},
                "message": {"from": "mara", "text": "x"}})",
            kAcknowledged, kUpgrade);
        const Alphabet alphabet(drill, interest_in(drill));
        engine::Session session(drill, 1);
        int offered = 0;
        for (int round = 0; round < 4; ++round) {
            for (int move = 0; move < alphabet.size(); ++move) {
                if (!alphabet.is_offered(move, session.control()))
                    continue;
                ++offered;
                CHECK(session.submit({20'000, alphabet.body_of(move, session.control())}));
            }
        }
        CHECK(offered == 2);  // start, finish: it is over before the other two
    }

    TEST_CASE("an alphabet says when it leaves out components that conditions tell apart") {
        std::string components = R"({"name": "C0"})";
        std::string conditions = R"({"affects": ["C0"]})";
        for (int i = 1; i < 12; ++i) {
            components += ", {\"name\": \"C" + std::to_string(i) + "\"}";
            conditions += ", {\"affects\": [\"C" + std::to_string(i) + "\"]}";
        }
        const std::string one = drill_text(R"({"id": "x", "when": {"any": [)" + conditions +
                                           R"(]}, "message": {"from": "mara", "text": "x"}})");
        const auto few = drill_with(
            R"({"id": "x", "when": {"affects": ["API"]}, "message": {"from": "mara",
                "text": "x"}})");
        CHECK(Alphabet(few, interest_in(few)).is_complete());
        const auto reading =
            pack::read_pack(pack::with(one, R"({"name": "Website"}, {"name": "API"})", components));
        REQUIRE(reading.scenario);
        CHECK_FALSE(Alphabet(*reading.scenario, interest_in(*reading.scenario)).is_complete());
    }

    TEST_CASE("a line is found for a person, an intent, a state and a question") {
        const auto drill = drill_with(
            R"({"id": "x", "when": {"said": {"intent": "ask_all_clear", "state": "monitoring",
                "asks": true}, "to": "mara"},
                "message": {"from": "mara", "text": "x"}})");
        const auto lines = lines_for(drill, interest_in(drill), engine::Place::kChannel);
        bool is_found = false;
        for (const Wording& line : lines)
            is_found = is_found || answers(line, engine::Place::kChannel, drill.injects[1].when[0]);
        CHECK(is_found);
    }
}

}  // namespace
}  // namespace drill::proof
