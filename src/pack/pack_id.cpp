#include "pack/pack_id.h"

#include <algorithm>

#include "pack/pack_format.h"

namespace drill::pack {

bool is_pack_id(std::string_view id) {
    return !id.empty() && id.size() <= kIdBytesMax && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

}  // namespace drill::pack
