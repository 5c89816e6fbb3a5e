#include "import/pack_json.h"

#include <cstddef>

#include "base/json_text.h"

namespace drill::import {
namespace {

constexpr std::size_t kColumns = 100;

void append_flat(const Json& value, std::string& out) {
    if (value.is_string()) {
        base::append_json_text(out, value.get_ref<const std::string&>());
        return;
    }
    if (!value.is_structured()) {
        out += value.dump();
        return;
    }
    const bool is_list = value.is_array();
    out += is_list ? '[' : '{';
    bool is_first = true;
    for (const auto& item : value.items()) {
        out += is_first ? "" : ", ";
        is_first = false;
        if (!is_list) {
            base::append_json_text(out, item.key());
            out += ": ";
        }
        append_flat(item.value(), out);
    }
    out += is_list ? ']' : '}';
}

/// `used` columns stand before the value on its line. The depth of a pack bounds the recursion.
void append(const Json& value, std::size_t indent, std::size_t used, std::string& out) {
    std::string flat;
    append_flat(value, flat);
    if (!value.is_structured() || value.empty() || (indent > 0 && used + flat.size() < kColumns)) {
        out += flat;
        return;
    }
    const bool is_list = value.is_array();
    const std::string margin(indent + 2, ' ');
    out += is_list ? "[\n" : "{\n";
    bool is_first = true;
    for (const auto& item : value.items()) {
        out += is_first ? "" : ",\n";
        is_first = false;
        out += margin;
        const std::size_t begin = out.size();
        if (!is_list) {
            base::append_json_text(out, item.key());
            out += ": ";
        }
        append(item.value(), indent + 2, margin.size() + out.size() - begin, out);
    }
    out += "\n" + std::string(indent, ' ') + (is_list ? "]" : "}");
}

}  // namespace

std::string pack_text(const Json& pack) {
    std::string out;
    append(pack, 0, 0, out);
    return out + "\n";
}

Json drill_time(base::Milliseconds at_ms) {
    return base::format_drill_time(at_ms);
}

}  // namespace drill::import
