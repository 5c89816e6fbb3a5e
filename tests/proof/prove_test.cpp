#include <doctest/doctest.h>

#include "proof/evidence.h"
#include "proof/small_packs.h"

namespace drill::proof {
namespace {

constexpr const char* kEnd =
    R"({"id": "over", "when": {"incident": "resolved"}, "delay": "00:10", "end": true})";

/// Once it has been asked it is known, so nobody can be told before.
constexpr const char* kToldTooLate =
    R"({"id": "asked", "when": {"said": "go?"}, "message": {"from": "mara", "text": "Go."},
        "set": ["known"]},
       {"id": "told", "when": {"all": [{"said": "go?"}, {"not": {"flag": "known"}}]},
        "delay": "00:30", "if": {"not": {"flag": "known"}},
        "message": {"from": "mara", "text": "Told."}},)";

TEST_SUITE("proof/prove") {
    TEST_CASE("the smallest pack of the guide is proved, and every play shows what it should") {
        const auto reading = pack::read_pack(pack::good_pack("smallest"));
        REQUIRE(reading.scenario);
        const Proof proof = prove(*reading.scenario, {}, {});
        CHECK(failures_of(*reading.scenario, proof) == "");
        int plays = 0;
        for (const Judgement& each : proof.judgements) {
            if (!is_shown_by_a_play(each.claim))
                continue;
            REQUIRE(each.play);
            INFO(place_of(*reading.scenario, each.claim), " ", words_of(each.claim.kind));
            CHECK(shows(*reading.scenario, each.claim, *each.play));
            ++plays;
        }
        CHECK(plays > 20);
    }

    TEST_CASE("the same pack is proved in the same way each time") {
        const auto reading = pack::read_pack(pack::good_pack("smallest"));
        REQUIRE(reading.scenario);
        const Proof first = prove(*reading.scenario, {}, {});
        const Proof second = prove(*reading.scenario, {}, {});
        REQUIRE(first.judgements.size() == second.judgements.size());
        CHECK(first.rehearsed_steps == second.rehearsed_steps);
        for (std::size_t i = 0; i < first.judgements.size(); ++i) {
            const auto& play = first.judgements[i].play;
            REQUIRE(play.has_value() == second.judgements[i].play.has_value());
            if (play)
                CHECK(play->until_ms == second.judgements[i].play->until_ms);
        }
    }

    TEST_CASE("an inject that waits for a flag that nobody raises can never happen") {
        const auto drill = drill_with(
            R"({"id": "told", "when": {"flag": "known"}, "message": {"from": "mara",
                "text": "So."}},)" +
            std::string(kEnd));
        CHECK(failures_of(drill) == "injects/told can happen\ninjects/told/when can hold\n");
    }

    TEST_CASE("a chain that is longer than the drill never comes to its end") {
        const auto drill = drill_with(
            R"({"id": "go", "when": {"said": "go?"}, "delay": "06:00",
                "message": {"from": "mara", "text": "Go."}},
               {"id": "late", "when": {"since": {"inject": "go"}, "at_least": "05:00"},
                "end": true})");
        CHECK(failures_of(drill) ==
              "drill can be played to an end of the pack's own\ninjects/late can happen\n"
              "injects/late/when can hold\n");
    }

    TEST_CASE("conditions that exclude each other are found") {
        const auto drill = drill_with(
            R"({"id": "both", "when": {"all": [{"incident": "monitoring"},
                {"incident": "resolved"}]},
                "message": {"from": "mara", "text": "?"}},)" +
            std::string(kEnd));
        CHECK(failures_of(drill) == "injects/both can happen\ninjects/both/when can hold\n");
    }

    TEST_CASE("what only the order of moves excludes is found by exploring") {
        const auto drill = drill_with(std::string(kToldTooLate) + kEnd);
        CHECK(failures_of(drill) == "injects/told can happen\ninjects/told/when can hold\n");
    }

    TEST_CASE("what a maintenance does by itself and what the player does of it is played") {
        const auto drill = drill_with(
            R"({"id": "begun", "when": {"maintenance": "upgrade", "is": "active"},
                "message": {"from": "mara", "text": "It runs."}},
               {"id": "alone", "when": {"maintenance": "upgrade", "is": "completed",
                "automatic": true}, "message": {"from": "mara", "text": "It ended by itself."}},
               {"id": "late", "when": {"overrun": "upgrade", "at_least": "01:00"},
                "unless": {"maintenance": "upgrade", "is": "completed"}, "delay": "00:30",
                "message": {"from": "mara", "text": "It is late."}},
               {"id": "quiet", "when": {"since": {"maintenance": "upgrade"}, "at_least": "02:00"},
                "message": {"from": "mara", "text": "Say more."}},)" +
                std::string(kEnd),
            R"({"id": "done", "text": "Finished by hand", "within": "09:00", "of": "start", "seen":
                {"maintenance": "upgrade", "is": "completed", "automatic": false}})",
            kUpgrade);
        CHECK(failures_of(drill) == "");
    }

    TEST_CASE("what a maintenance never does is found by exploring, with its own times") {
        const auto drill = drill_with(
            R"({"id": "late", "when": {"all": [{"overrun": "upgrade"},
                {"maintenance": "upgrade", "automatic": true}]},
                "message": {"from": "mara", "text": "Late by itself?"}},
               {"id": "told", "when": {"all": [{"since": {"maintenance": "upgrade"}},
                {"maintenance": "upgrade", "is": "scheduled"}]},
                "message": {"from": "mara", "text": "Before it began?"}},)" +
                std::string(kEnd),
            kAcknowledged, kUpgrade);
        CHECK(failures_of(drill) ==
              "injects/late can happen\ninjects/late/when can hold\n"
              "injects/told can happen\ninjects/told/when can hold\n");
    }

    TEST_CASE("words that only a maintenance can carry without an incident are found") {
        const auto drill = drill_with(
            R"({"id": "told", "when": {"all": [{"said": "go?", "where": "post"},
                {"posts": {"at_most": 0}}]}, "message": {"from": "mara", "text": "Told."}},)" +
                std::string(kEnd),
            kAcknowledged, kUpgrade);
        CHECK(failures_of(drill) == "");
    }

    TEST_CASE("a contingency that nobody can ever make needless is found") {
        const auto drill = drill_with(
            R"({"id": "nudge", "when": {"posts": {"at_most": 0}},
                "unless": {"since": "first_post"},
                "message": {"from": "mara", "text": "Post."}},)" +
            std::string(kEnd));
        CHECK(failures_of(drill) == "injects/nudge can be spared\n");
    }

    TEST_CASE("an expectation that is due before anybody can meet it is found") {
        const auto drill = drill_with(
            R"({"id": "go", "at": "05:00", "message": {"from": "mara", "text": "Go."}},)" +
                std::string(kEnd),
            R"({"id": "post", "text": "A post when told", "within": "01:00", "of": "start",
                "seen": {"all": [{"fired": "go"}, {"since": "first_post"}]}})");
        CHECK(failures_of(drill) == "expectations/post can be met\n");
    }

    TEST_CASE("an expectation that nobody can miss is found") {
        const auto drill =
            drill_with(kEnd, R"({"id": "page", "text": "A page", "within": "01:00", "of": "start",
                                 "seen": {"since": "page_sent"}})");
        CHECK(failures_of(drill) == "expectations/page can be missed\n");
    }

    TEST_CASE("an expectation whose condition excludes itself, or always holds, is found") {
        const char* kAlways = R"({"any": [{"joined": "call"}, {"not": {"joined": "call"}}]})";
        const auto drill = drill_with(
            kEnd, R"({"id": "seen", "text": "Seen", "within": "01:00", "of": "start", "seen": )" +
                      std::string(kAlways) +
                      R"(}, {"id": "kept", "text": "Kept", "never": {"not": )" + kAlways + "}}");
        CHECK(failures_of(drill) ==
              "expectations/seen can be missed\nexpectations/kept can be missed\n");
    }

    TEST_CASE("words that no line of a player carries leave a claim open") {
        const auto drill = drill_with(
            R"({"id": "odd", "when": {"said": {"intent": "ask_all_clear", "level": "security"}},
                "message": {"from": "mara", "text": "What?"}},)" +
            std::string(kEnd));
        CHECK(failures_of(drill) ==
              "open: injects/odd can happen\nopen: injects/odd/when can hold\n");
    }

    TEST_CASE("without states to spend a claim that needs them stays open") {
        const auto drill = drill_with(std::string(kToldTooLate) + kEnd);
        Bounds bounds;
        bounds.states_max = 1;
        CHECK(failures_of(drill, prove(drill, bounds, {})) ==
              "open: injects/told can happen\nopen: injects/told/when can hold\n");
    }

    TEST_CASE("a proof that is stopped keeps what it found and says that it was cut short") {
        const auto drill = drill_with(kEnd);
        Bounds bounds;
        bounds.is_over = [] { return true; };
        const Proof proof = prove(drill, bounds, {});
        CHECK(proof.is_cut_short);
        CHECK(proof.count(Verdict::kRefuted) == 0);
        CHECK(proof.count(Verdict::kOpen) > 0);
    }
}

TEST_SUITE("proof/silence") {
    TEST_CASE("lines at set times keep the promise of talk whatever the player does") {
        const auto drill = drill_with(
            R"({"at": "03:00", "message": {"from": "mara", "text": "One."}},
               {"at": "06:00", "message": {"from": "mara", "text": "Two."}},
               {"at": "09:00", "message": {"from": "mara", "text": "Three."}})",
            kAcknowledged, R"("silence": "03:00", )");
        CHECK(failures_of(drill) == "");
    }

    TEST_CASE("a gap between them breaks it, and its play shows the gap") {
        const auto drill = drill_with(
            R"({"at": "03:00", "message": {"from": "mara", "text": "One."}},
               {"at": "09:00", "message": {"from": "mara", "text": "Three."}})",
            kAcknowledged, R"("silence": "03:00", )");
        const Proof proof = prove(drill, {}, {});
        CHECK(failures_of(drill, proof) == "drill never falls silent for longer than it says\n");
        for (const Judgement& each : proof.judgements) {
            if (each.claim.kind == ClaimKind::kTalks) {
                REQUIRE(each.play);
                CHECK(each.play->until_ms > 360'000);
            }
        }
    }

    TEST_CASE("who speaks only if the player does not act closes a gap with the rest") {
        const auto drill = drill_with(
            R"({"at": "03:00", "message": {"from": "mara", "text": "One."}},
               {"id": "nudge", "at": "06:00", "message": {"from": "mara", "text": "Post."},
                "unless": {"since": "first_post"}},
               {"id": "thanks", "at": "06:00", "message": {"from": "mara", "text": "Thanks."},
                "if": {"since": "first_post"}},
               {"at": "09:00", "message": {"from": "mara", "text": "Three."}})",
            kAcknowledged, R"("silence": "03:00", )");
        CHECK(failures_of(drill) == "");
    }
}

TEST_SUITE("proof/safety") {
    TEST_CASE("pressure that nothing of the story hangs on is safe") {
        const auto drill = drill_with(
            R"({"id": "angry", "at": "02:00", "pressure": true, "social": {"handle": "@x",
                "text": "Well?"}},
               {"after": "angry", "delay": "00:20", "message": {"from": "mara",
                "text": "Did you see it?"}})");
        CHECK(failures_of(drill) == "");
    }

    TEST_CASE("pressure whose consequences end the drill is not") {
        const auto drill = drill_with(
            R"({"id": "angry", "at": "02:00", "pressure": true, "social": {"handle": "@x",
                "text": "Well?"}, "set": ["known"]},
               {"id": "over", "when": {"flag": "known"}, "delay": "01:00", "end": true})");
        CHECK(failures_of(drill) == "injects/angry changes nothing but itself\n");
    }
}

}  // namespace
}  // namespace drill::proof
