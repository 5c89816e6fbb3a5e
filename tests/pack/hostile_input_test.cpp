#include <doctest/doctest.h>

#include <cstdint>
#include <random>

#include "pack/pack_files.h"
#include "pack/pack_format.h"

// Run under the address sanitizer these show that no bytes make the reader crash. Every answer is a
// scenario or at least one finding.

namespace drill::pack {
namespace {

bool is_answer(const PackReading& reading) {
    return reading.scenario.has_value() == reading.findings.empty();
}

std::string only_message(const std::string& bytes) {
    const PackReading reading = read_pack(bytes);
    REQUIRE(reading.findings.size() == 1);
    return reading.findings[0].message;
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += text;
    }
    return out;
}

TEST_SUITE("pack/hostile_input") {
    TEST_CASE("12 MB of input is refused by its size") {
        CHECK(only_message(std::string(12U * 1024 * 1024, '[')) ==
              "expected at most 1048576 bytes, got 12582912");
    }

    TEST_CASE("20,000 levels are refused by their depth") {
        const std::string expected =
            "expected at most 16 lists and objects inside one another, got one more";
        CHECK(only_message(std::string(20'000, '[')) == expected);
        CHECK(only_message(repeated("{\"a\":", 20'000)) == expected);
    }

    TEST_CASE("a pack cut off at any byte gives one finding") {
        const std::string pack = good_pack("smallest");
        const std::size_t last_brace = pack.rfind('}');
        for (std::size_t size = 0; size <= last_brace; ++size) {
            const PackReading reading = read_pack(std::string_view(pack).substr(0, size));
            INFO("after byte " << size);
            REQUIRE_FALSE(reading.scenario.has_value());
            REQUIRE(reading.findings.size() == 1);
        }
    }

    TEST_CASE("a pack with any byte changed gives a scenario or findings") {
        const std::string pack = good_pack("smallest");
        for (std::size_t i = 0; i < pack.size(); ++i) {
            for (const int mask : {0x01, 0x02, 0x20, 0x80}) {
                std::string changed = pack;
                changed[i] = static_cast<char>(changed[i] ^ mask);
                INFO("byte " << i << " with mask " << mask);
                REQUIRE(is_answer(read_pack(changed)));
            }
        }
    }

    TEST_CASE("randomly cut, moved and doubled packs give a scenario or findings") {
        const std::uint32_t seed = 20'260'701;
        INFO("seed " << seed);
        std::mt19937 random(seed);
        const std::string pack = good_pack("everything");
        const auto below = [&random](std::size_t limit) { return random() % limit; };
        for (int round = 0; round < 3000; ++round) {
            std::string changed = pack;
            for (std::size_t change = 0; change < 1 + below(3); ++change) {
                const std::size_t from = below(changed.size());
                const std::string piece = changed.substr(from, 1 + below(40));
                if (below(2) == 0) {
                    changed.erase(from, piece.size());
                }
                changed.insert(below(changed.size() + 1), piece);
            }
            INFO("round " << round);
            REQUIRE(is_answer(read_pack(changed)));
        }
    }

    TEST_CASE("large sections are answered in bounded time") {
        const std::string pack = good_pack("smallest");
        const std::string inject = R"({"id": "x", "at": "00:01", "after": "y", "set": ["z"]}, )";
        const std::string injects =
            with(pack, "\"injects\": [", "\"injects\": [" + repeated(inject, 6000));
        CHECK(is_answer(read_pack(injects)));
        const std::string condition =
            "{\"all\": [" + repeated(R"({"flag": "x"}, )", 15'000) + R"({"flag": "x"}]})";
        CHECK(is_answer(read_pack(with(pack, R"({"said": "go-public?"})", condition))));
        const std::string components = repeated(R"({"name": "A"}, )", 10'000);
        CHECK(is_answer(read_pack(with(pack, R"({"name": "Website"},)", components))));
    }

    TEST_CASE("names as long as the file are shortened in messages") {
        const std::string name(kFileBytesMax - 10'000, 'x');
        for (const Finding& finding : read_pack(with(good_pack("smallest"), "\"from\": \"devon\"",
                                                     "\"from\": \"" + name + "\""))
                                          .findings) {
            CHECK(finding.message.size() < 300);
            CHECK(finding.value.size() < 100);
        }
        const PackReading long_key = read_pack("{\"" + name + "\": 1}");
        CHECK(long_key.findings.size() > 1);
        for (const Finding& finding : long_key.findings) {
            CHECK(finding.pointer.size() < 200);
            CHECK(finding.value.size() < 100);
        }
    }
}

}  // namespace
}  // namespace drill::pack
