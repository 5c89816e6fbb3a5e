// What every fuzz target has: the entry that libFuzzer calls, and a way to say that a rule broke.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace drill::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

/// Stops the program, which libFuzzer reports together with the input.
inline void hold(bool is_held, std::string_view rule) {
    if (is_held)
        return;
    std::fprintf(stderr, "broken rule: %.*s\n", static_cast<int>(rule.size()), rule.data());
    std::abort();
}

}  // namespace drill::fuzz
