#include "pack/pack_id.h"

#include <algorithm>

#include "base/ascii.h"
#include "pack/pack_format.h"

namespace drill::pack {

bool is_pack_id(std::string_view id) {
    return !id.empty() && id.size() <= kIdBytesMax && std::all_of(id.begin(), id.end(), [](char c) {
        return base::is_small_letter(c) || base::is_digit(c) || c == '-';
    });
}

}  // namespace drill::pack
