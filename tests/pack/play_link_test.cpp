#include "pack/play_link.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>

#include "pack/moves_reader.h"
#include "pack/pack_files.h"

namespace drill::pack {
namespace {

const std::string kHash(64, 'a');

PlayLink sample() {
    PlayLink link;
    link.pack_id = "first-page";
    link.pack_hash = kHash;
    link.claim = "injects/ask: does not hold that it \"can happen\": é";
    link.seed = 18'446'744'073'709'551'615U;
    link.until_ms = 330'000;
    link.moves =
        "[\n{\"at\": \"00:30\", \"do\": \"acknowledge_page\"},\n{\"at\": \"01:00\", "
        "\"do\": \"say\", \"where\": \"channel\", \"text\": \"a \\\" b \\\\\"}\n]\n";
    return link;
}

std::string fault_of(std::string_view text) {
    const auto link = read_play_link(text);
    return link ? std::string() : link.error().message;
}

TEST_SUITE("pack/play_link") {
    TEST_CASE("a link that is written is read as it was, but for space between the moves") {
        for (const std::size_t claim_size : {1U, 2U, 3U, 4U}) {
            PlayLink link = sample();
            link.claim = link.claim.substr(0, claim_size);
            const auto text = write_play_link(link);
            REQUIRE(text);
            CHECK(text->find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                          "0123456789-_.") == std::string::npos);
            const auto read = read_play_link(*text);
            REQUIRE(read);
            CHECK(read.value().pack_id == link.pack_id);
            CHECK(read.value().pack_hash == link.pack_hash);
            CHECK(read.value().claim == link.claim);
            CHECK(read.value().seed == link.seed);
            CHECK(read.value().until_ms == link.until_ms);
            CHECK(
                read.value().moves ==
                "[{\"at\":\"00:30\",\"do\":\"acknowledge_page\"},{\"at\":\"01:00\",\"do\":\"say\","
                "\"where\":\"channel\",\"text\":\"a \\\" b \\\\\"}]");
        }
    }

    TEST_CASE("its moves are those that a file of moves would have") {
        const auto read = read_play_link(*write_play_link(sample()));
        const PackReading pack = read_pack(good_pack("smallest"));
        const MovesReading moves = read_moves(read.value().moves, *pack.scenario);
        CHECK(moves.findings.empty());
        CHECK(moves.moves.size() == 2);
    }

    TEST_CASE("a confidential pack is not named") {
        PlayLink link = sample();
        link.pack_id.clear();
        CHECK(read_play_link(*write_play_link(link)).value().pack_id.empty());
    }

    TEST_CASE("a play that is too long for a link has none, a claim that is too long is cut") {
        PlayLink link = sample();
        link.claim = std::string(5000, 'x');
        CHECK(read_play_link(*write_play_link(link)).value().claim.size() == kPlayClaimBytesMax);
        link.moves = "[\"" + std::string(kPlayLinkBytesMax, 'x') + "\"]";
        CHECK_FALSE(write_play_link(link));
    }

    TEST_CASE("what is no link is refused in one sentence") {
        const std::string whole = *write_play_link(sample());
        CHECK(fault_of("").find("perhaps its end was cut off") != std::string::npos);
        CHECK(fault_of(whole.substr(0, 20)).find("perhaps its end") != std::string::npos);
        CHECK(fault_of(whole.substr(0, whole.size() - 9)).find("damaged") != std::string::npos);
        CHECK(fault_of(std::string(kPlayLinkBytesMax + 1, 'A')).find("too long") !=
              std::string::npos);
        CHECK(fault_of("=.=").find("other characters") != std::string::npos);
        CHECK(fault_of(".").find("damaged") != std::string::npos);
        for (const auto& [key, value] : {std::pair<std::string, std::string>{"pack", "../x"},
                                         {"pack", "a/b"},
                                         {"hash", "abc"},
                                         {"hash", std::string(64, 'A')}}) {
            PlayLink link = sample();
            (key == "pack" ? link.pack_id : link.pack_hash) = value;
            CHECK(fault_of(*write_play_link(link)).find("names no pack") != std::string::npos);
        }
        PlayLink lines = sample();
        lines.claim = "a\nb";
        CHECK(fault_of(*write_play_link(lines)).find("damaged") != std::string::npos);
    }

    TEST_CASE("randomly changed links give a link or one short sentence") {
        const std::uint32_t seed = 20'261'126;
        INFO("seed " << seed);
        std::mt19937 random(seed);
        const std::string whole = *write_play_link(sample());
        for (int round = 0; round < 2000; ++round) {
            std::string text = whole;
            for (unsigned change = 0; change < 1 + random() % 4; ++change)
                text[random() % text.size()] = static_cast<char>(random() % 256);
            text.resize(random() % 8 == 0 ? random() % text.size() : text.size());
            const std::string fault = fault_of(text);
            REQUIRE(fault.find('\n') == std::string::npos);
            REQUIRE(fault.size() < 500);
        }
    }
}

}  // namespace
}  // namespace drill::pack
