#include "pack/canonical.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/sha256.h"

namespace drill::pack {
namespace {

constexpr char kHexadecimal[] = "0123456789abcdef";

/// Only what JSON demands is escaped, and always in the same way.
void append_string(std::string_view text, std::string& out) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            out += "\\u00";
            out += kHexadecimal[byte >> 4U];
            out += kHexadecimal[byte & 0xFU];
            continue;
        }
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    out += '"';
}

bool keeps_order(const JsonNode& node) {
    return node.key == "fields" && node.parent != nullptr && node.parent->key == "card";
}

void append_scalar(const JsonNode& node, std::string& out) {
    switch (node.kind) {
        case JsonKind::kNull:
            out += "null";
            break;
        case JsonKind::kBoolean:
            out += node.is_true ? "true" : "false";
            break;
        case JsonKind::kNumber:
            out += node.is_integer ? std::to_string(node.integer) : node.text;
            break;
        case JsonKind::kString:
            append_string(node.text, out);
            break;
        case JsonKind::kList:
        case JsonKind::kObject:
            break;
    }
}

/// A list or an object of which some children are still to be written.
struct OpenNode {
    std::vector<const JsonNode*> children;
    std::size_t next = 0;
    JsonKind kind = JsonKind::kList;
};

OpenNode opened(const JsonNode& node) {
    OpenNode open;
    open.kind = node.kind;
    for (const JsonNode& child : node) {
        open.children.push_back(&child);
    }
    if (node.kind == JsonKind::kObject && !keeps_order(node)) {
        sort_by_key(open.children);
    }
    return open;
}

bool has_children(const JsonNode& node) {
    return node.kind == JsonKind::kList || node.kind == JsonKind::kObject;
}

}  // namespace

std::string canonical_json(const JsonNode& root) {
    std::string out;
    std::vector<OpenNode> path;
    const auto begin = [&](const JsonNode& node) {
        if (has_children(node)) {
            out += node.kind == JsonKind::kList ? '[' : '{';
            path.push_back(opened(node));
        } else {
            append_scalar(node, out);
        }
    };
    begin(root);
    while (!path.empty()) {
        OpenNode& open = path.back();
        if (open.next == open.children.size()) {
            out += open.kind == JsonKind::kList ? ']' : '}';
            path.pop_back();
            continue;
        }
        if (open.next > 0) {
            out += ',';
        }
        const JsonNode& child = *open.children[open.next++];
        if (open.kind == JsonKind::kObject) {
            append_string(child.key, out);
            out += ':';
        }
        begin(child);
    }
    return out;
}

std::string pack_hash(const JsonNode& root) {
    return base::sha256(canonical_json(root));
}

}  // namespace drill::pack
