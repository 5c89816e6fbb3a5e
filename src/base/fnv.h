// FNV-1a: a quick hash of short texts, the same everywhere. Not against wilful collisions.
#pragma once

#include <cstdint>
#include <string_view>

namespace drill::base {

inline constexpr std::uint32_t kFnvStart = 2166136261U;

/// `hash` with `text` behind what it already stands for.
constexpr std::uint32_t fnv1a(std::uint32_t hash, std::string_view text) {
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

}  // namespace drill::base
