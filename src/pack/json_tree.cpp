#include "pack/json_tree.h"

#include <algorithm>

#include "base/text.h"
#include "pack/pack_format.h"

namespace drill::pack {
namespace {

/// `key` as a reference token of a JSON pointer (RFC 6901); one that no pack may have is cut.
std::string escaped(std::string_view key) {
    std::string out;
    for (const char c : base::truncated(key, kNameBytesMax)) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
        }
    }
    return out;
}

bool has_smaller_key(const JsonNode* a, const JsonNode* b) {
    return a->key < b->key;
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view wanted_key) const {
    for (const JsonNode& child : *this) {
        if (child.key == wanted_key) {
            return &child;
        }
    }
    return nullptr;
}

std::string JsonNode::pointer() const {
    std::string path;
    for (const JsonNode* node = this; node->parent != nullptr; node = node->parent) {
        const bool in_list = node->parent->kind == JsonKind::kList;
        path = joined({"/", in_list ? std::to_string(node->position) : escaped(node->key), path});
    }
    return path;
}

std::string JsonNode::shown() const {
    switch (kind) {
        case JsonKind::kNull:
            return "null";
        case JsonKind::kBoolean:
            return is_true ? "true" : "false";
        case JsonKind::kNumber: {
            const std::string text_in_quotes = in_quotes(text);
            return text_in_quotes.substr(1, text_in_quotes.size() - 2);
        }
        case JsonKind::kString:
            return in_quotes(text);
        case JsonKind::kList:
            return child_count == 0 ? "an empty list" : "a list";
        case JsonKind::kObject:
            return child_count == 0 ? "an empty object" : "an object";
    }
    return "?";
}

void sort_by_key(std::vector<const JsonNode*>& children) {
    std::sort(children.begin(), children.end(), has_smaller_key);
}

JsonNode& JsonTree::add(JsonNode* parent, JsonKind kind) {
    JsonNode& node = nodes_.emplace_back();
    node.kind = kind;
    node.parent = parent;
    if (parent == nullptr) {
        return node;
    }
    node.position = parent->child_count++;
    (parent->last_child == nullptr ? parent->first_child : parent->last_child->next) = &node;
    parent->last_child = &node;
    return node;
}

}  // namespace drill::pack
