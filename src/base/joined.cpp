#include "base/joined.h"

namespace drill::base {

std::string joined(std::initializer_list<std::string_view> texts) {
    std::string out;
    for (const std::string_view text : texts) {
        out += text;
    }
    return out;
}

}  // namespace drill::base
