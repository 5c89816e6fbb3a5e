#include "pack/encoding_fault.h"

#include <cstddef>
#include <string>
#include <utility>

#include "base/text.h"
#include "pack/pack_format.h"
#include "pack/place_finder.h"

namespace drill::pack {
namespace {

/// Offset of the first byte that is not UTF-8; the size when there is none.
std::size_t valid_prefix(std::string_view bytes) {
    std::size_t offset = 0;
    while (offset < bytes.size()) {
        std::size_t size = 1;
        while (size <= 4 && !base::is_valid_utf8(bytes.substr(offset, size))) {
            ++size;
        }
        if (size > 4) {
            return offset;
        }
        offset += size;
    }
    return offset;
}

Finding fault_at(FilePlace place, std::string message) {
    return {{}, place, {}, std::move(message)};
}

}  // namespace

std::optional<Finding> find_encoding_fault(std::string_view bytes) {
    if (bytes.size() > kFileBytesMax) {
        return fault_at({}, joined({"expected at most ", std::to_string(kFileBytesMax),
                                    " bytes, got ", std::to_string(bytes.size())}));
    }
    const std::string_view mark = bytes.substr(0, 2);
    if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
        return fault_at({}, "expected text saved as UTF-8, got UTF-16");
    }
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        return fault_at({}, "expected {, got a byte order mark: save as UTF-8 without BOM");
    }
    if (!base::is_valid_utf8(bytes)) {
        return fault_at(PlaceFinder(bytes).at(valid_prefix(bytes)),
                        "expected text saved as UTF-8, got a byte that is not UTF-8");
    }
    return std::nullopt;
}

}  // namespace drill::pack
