#include "base/sha256.h"

#include <array>
#include <cstdint>

namespace drill::base {
namespace {

using Words = std::array<std::uint32_t, 8>;

constexpr std::array<std::uint32_t, 64> kRoundConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::uint32_t rotated(std::uint32_t word, unsigned bits) {
    return word >> bits | word << (32 - bits);
}

std::array<std::uint32_t, 64> message_schedule(std::string_view block) {
    std::array<std::uint32_t, 64> schedule{};
    for (std::size_t i = 0; i < 64; ++i) {
        schedule[i / 4] = schedule[i / 4] << 8 | static_cast<unsigned char>(block[i]);
    }
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = schedule[i - 15];
        const std::uint32_t b = schedule[i - 2];
        schedule[i] = schedule[i - 16] + (rotated(a, 7) ^ rotated(a, 18) ^ a >> 3) +
                      schedule[i - 7] + (rotated(b, 17) ^ rotated(b, 19) ^ b >> 10);
    }
    return schedule;
}

void add_block(Words& hash, std::string_view block) {
    const auto schedule = message_schedule(block);
    Words w = hash;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t sum1 = rotated(w[4], 6) ^ rotated(w[4], 11) ^ rotated(w[4], 25);
        const std::uint32_t choice = (w[4] & w[5]) ^ (~w[4] & w[6]);
        const std::uint32_t first = w[7] + sum1 + choice + kRoundConstants[i] + schedule[i];
        const std::uint32_t sum0 = rotated(w[0], 2) ^ rotated(w[0], 13) ^ rotated(w[0], 22);
        const std::uint32_t majority = (w[0] & w[1]) ^ (w[0] & w[2]) ^ (w[1] & w[2]);
        w = {first + sum0 + majority, w[0], w[1], w[2], w[3] + first, w[4], w[5], w[6]};
    }
    for (std::size_t i = 0; i < 8; ++i)
        hash[i] += w[i];
}

/// The last bytes of the text, the mark 0x80, zeros, and the length in bits: one or two blocks.
std::string padded_tail(std::string_view tail, std::uint64_t text_size) {
    std::string padded(tail);
    padded += '\x80';
    while (padded.size() % 64 != 56)
        padded += '\0';
    for (int shift = 56; shift >= 0; shift -= 8) {
        padded += static_cast<char>(text_size * 8 >> shift & 0xFF);
    }
    return padded;
}

}  // namespace

std::string sha256(std::string_view text) {
    Words hash = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const std::uint64_t text_size = text.size();
    for (; text.size() >= 64; text.remove_prefix(64))
        add_block(hash, text.substr(0, 64));
    const std::string tail = padded_tail(text, text_size);
    for (std::size_t at = 0; at < tail.size(); at += 64) {
        add_block(hash, std::string_view(tail).substr(at, 64));
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string digest;
    for (const std::uint32_t word : hash) {
        for (int shift = 28; shift >= 0; shift -= 4)
            digest += kDigits[word >> shift & 0xF];
    }
    return digest;
}

}  // namespace drill::base
