// What packs are called in files, addresses and links.
#pragma once

#include <string_view>

namespace drill::pack {

/// Whether `id` may name a pack: 1 to 64 of a–z, 0–9 and "-".
bool is_pack_id(std::string_view id);

}  // namespace drill::pack
