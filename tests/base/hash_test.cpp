#include <doctest/doctest.h>

#include <array>
#include <cstdint>

#include "base/sha256.h"
#include "base/state_hash.h"

using namespace drill::base;

TEST_SUITE("base/hash") {
    TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
        CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    TEST_CASE("any changed word changes the state hash") {
        std::array<std::uint64_t, 11> words{};
        const auto before = hash_words(words.data(), sizeof(words));
        for (auto& word : words) {
            word ^= 1;
            CHECK(hash_words(words.data(), sizeof(words)) != before);
            word ^= 1;
        }
    }

    TEST_CASE("hashes are written with sixteen digits") {
        CHECK(format_hash(0xABCDU) == "000000000000abcd");
    }
}
