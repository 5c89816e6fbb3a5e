#include "engine/phrase_index.h"

#include <doctest/doctest.h>

#include <vector>

namespace drill::engine {
namespace {

std::vector<std::size_t> numbers_of(const PhraseSet& set) {
    std::vector<std::size_t> numbers;
    for_each_number(set, [&numbers](std::size_t number) { numbers.push_back(number); });
    return numbers;
}

std::vector<std::size_t> found(const PhraseIndex& index, std::uint64_t words, WordClasses classes) {
    PhraseSet set;
    index.find(words, classes, set);
    return numbers_of(set);
}

bool is_open(const PhraseGate& gate, std::uint64_t words, WordClasses classes) {
    return (words & gate.words) == gate.words && (gate.first == 0 || (classes & gate.first) != 0) &&
           (gate.second == 0 || (classes & gate.second) != 0);
}

}  // namespace

TEST_SUITE("engine/phrase_index") {
    TEST_CASE("a phrase is likely where one of its classes and all of its words are") {
        PhraseIndex index;
        index.reset(4);
        index.add(0, {});
        index.add(1, {0, 0b110, 0});
        index.add(2, {0, 0b010, 0b1000});
        index.add(3, {0b101, 0, 0});
        CHECK(found(index, 0, 0) == std::vector<std::size_t>{0});
        CHECK(found(index, 0, 0b010) == std::vector<std::size_t>{0, 1});
        CHECK(found(index, 0, 0b1010) == std::vector<std::size_t>{0, 1, 2});
        CHECK(found(index, 0b001, 0b100) == std::vector<std::size_t>{0, 1});
        CHECK(found(index, 0b111, 0) == std::vector<std::size_t>{0, 3});
    }

    TEST_CASE("more phrases than one word has bits are told apart, in their order") {
        std::vector<PhraseGate> gates;
        for (std::uint64_t i = 0; i < 200; ++i)
            gates.push_back({i % 3 == 0 ? std::uint64_t{1} << i % 64 : 0,
                             i % 4 == 0 ? 0 : std::uint64_t{5} << i % 60,
                             i % 5 == 0 ? std::uint64_t{9} << i % 59 : 0});
        PhraseIndex index;
        index.reset(gates.size());
        for (std::size_t i = 0; i < gates.size(); ++i)
            index.add(i, gates[i]);
        std::uint64_t words = 0x9E3779B97F4A7C15;
        for (int round = 0; round < 50; ++round) {
            words = words * 6364136223846793005 + 1442695040888963407;
            const WordClasses classes = words >> 7 ^ words << 13;
            std::vector<std::size_t> expected;
            for (std::size_t i = 0; i < gates.size(); ++i) {
                if (is_open(gates[i], words, classes))
                    expected.push_back(i);
            }
            CHECK(found(index, words, classes) == expected);
        }
    }

    TEST_CASE("an index of no phrases finds none") {
        PhraseIndex index;
        index.reset(0);
        CHECK(found(index, ~std::uint64_t{0}, ~std::uint64_t{0}).empty());
    }
}

}  // namespace drill::engine
