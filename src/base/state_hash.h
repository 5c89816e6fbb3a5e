// A fast 64-bit hash of plain bytes that is equal on every platform.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace drill::base {

/// Hashes `size` bytes at `bytes`; `size` must be a multiple of 8. Not cryptographic.
///
/// Four interleaved FNV-1a lanes over little-endian 64-bit words: a multiplication waits for the
/// one before it, so one lane would leave the processor idle.
std::uint64_t hash_words(const void* bytes, std::size_t size);

/// FNV-1a over bytes, started from `seed` so that hashes can be chained. Not cryptographic.
std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0xcbf29ce484222325ULL);

/// Sixteen lower-case hexadecimal digits.
std::string format_hash(std::uint64_t hash);

}  // namespace drill::base
