#include "base/state_hash.h"

#include <array>
#include <cassert>
#include <cstring>

namespace drill::base {
namespace {

constexpr std::uint64_t kOffset = 0xcbf29ce484222325ULL;
constexpr std::uint64_t kPrime = 0x100000001b3ULL;

/// Spreads the high bits down: FNV's multiplication only carries upwards.
constexpr std::uint64_t mixed(std::uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0x9e3779b97f4a7c15ULL;
    return hash ^ (hash >> 29);
}

}  // namespace

std::uint64_t hash_words(const void* bytes, std::size_t size) {
    assert(size % 8 == 0);
    std::array<std::uint64_t, 4> lanes = {kOffset, kOffset + 1, kOffset + 2, kOffset + 3};
    const auto* cursor = static_cast<const unsigned char*>(bytes);
    std::size_t words = size / 8;
    for (; words >= 4; words -= 4, cursor += 32) {
        std::array<std::uint64_t, 4> next{};
        std::memcpy(next.data(), cursor, 32);
        for (std::size_t lane = 0; lane < 4; ++lane) {
            lanes[lane] = (lanes[lane] ^ next[lane]) * kPrime;
            lanes[lane] ^= lanes[lane] >> 47;
        }
    }
    for (std::size_t lane = 0; lane < words; ++lane, cursor += 8) {
        std::uint64_t next = 0;
        std::memcpy(&next, cursor, 8);
        lanes[lane] = (lanes[lane] ^ next) * kPrime;
    }
    std::uint64_t hash = kOffset ^ size;
    for (const std::uint64_t lane : lanes) {
        hash = mixed((hash ^ lane) * kPrime);
    }
    return hash;
}

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    }
    return hash;
}

std::string format_hash(std::uint64_t hash) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[15 - i] = kDigits[(hash >> (4 * i)) & 0xF];
    }
    return text;
}

}  // namespace drill::base
