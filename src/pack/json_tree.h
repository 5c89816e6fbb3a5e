// A JSON document in memory in which every value knows its line and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "pack/finding.h"

namespace drill::pack {

enum class JsonKind : std::uint8_t { kNull, kBoolean, kNumber, kString, kList, kObject };

/// One value. Lives as long as its tree; the pointers are borrowed from there, null where there is
/// no such value.
struct JsonNode {
    JsonKind kind = JsonKind::kNull;
    bool is_true = false;     ///< kBoolean
    bool is_integer = false;  ///< kNumber: `integer` is its exact value
    std::int64_t integer = 0;
    std::string text;          ///< kString: the text; kNumber: as written in the file
    std::string key;           ///< in an object
    FilePlace place;           ///< of the first character of the value
    FilePlace key_place;       ///< of the key in an object, else of the value
    std::size_t position = 0;  ///< among its siblings, from 0
    std::size_t child_count = 0;
    const JsonNode* parent = nullptr;
    JsonNode* first_child = nullptr;
    JsonNode* last_child = nullptr;
    JsonNode* next = nullptr;  ///< sibling

    /// The child with that key (the first of them, should the file repeat it); null when none.
    const JsonNode* find(std::string_view wanted_key) const;

    /// "/injects/3/at"; empty for the whole document.
    std::string pointer() const;

    /// The value as a message shows it: "\"soon\"", "12", "a list", "an object", "true", "null".
    std::string shown() const;

    class Iterator {
    public:
        explicit Iterator(const JsonNode* node) : node_(node) {}
        const JsonNode& operator*() const { return *node_; }
        Iterator& operator++() {
            node_ = node_->next;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return node_ != other.node_; }

    private:
        const JsonNode* node_;
    };

    /// Children in the order of the file.
    Iterator begin() const { return Iterator(first_child); }
    Iterator end() const { return Iterator(nullptr); }
};

/// Puts children of one object in the order of the bytes of their keys.
void sort_by_key(std::vector<const JsonNode*>& children);

/// Owns the values of one document.
class JsonTree {
public:
    /// The whole document; null when it could not be read.
    const JsonNode* root() const { return nodes_.empty() ? nullptr : &nodes_.front(); }

    std::size_t size() const { return nodes_.size(); }

    /// Adds a value as the last child of `parent` (null: the root) and returns it.
    JsonNode& add(JsonNode* parent, JsonKind kind);

private:
    std::deque<JsonNode> nodes_;  // values keep their addresses
};

}  // namespace drill::pack
