#include "pack/json_parser.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pack/encoding_fault.h"
#include "pack/pack_format.h"
#include "pack/place_finder.h"
#include "pack/syntax_fault.h"

// The parser's events carry no places. But it takes its input character by character and looks
// ahead by no token, so the number of characters taken is, at each event, the end of what the event
// is about (one more after a number, whose end only the next character or the end of the input,
// counted as one too, shows). Its beginning is what comes first after the end of the previous
// event, other than white space, commas and colons.

namespace drill::pack {
namespace {

/// Hands the text to the parser and counts for the builder how much has been taken.
class CountingInput {
public:
    using char_type = char;

    CountingInput(std::string_view text, std::size_t& taken) : text_(text), taken_(&taken) {}

    std::char_traits<char>::int_type get_character() {
        const std::size_t offset = (*taken_)++;
        return offset < text_.size() ? std::char_traits<char>::to_int_type(text_[offset])
                                     : std::char_traits<char>::eof();
    }

private:
    std::string_view text_;
    std::size_t* taken_;
};

Finding finding_at(FilePlace place, std::string pointer, std::string message) {
    return {std::move(pointer), place, {}, std::move(message)};
}

/// Builds the tree from the parser's events; a false answer stops the parser.
class TreeBuilder {
public:
    TreeBuilder(std::string_view text, JsonTree& tree, Findings& findings)
        : text_(text), tree_(&tree), findings_(&findings), places_(text) {}

    std::size_t& taken() { return taken_; }

    bool null() { return add(JsonKind::kNull) != nullptr; }

    bool boolean(bool value) {
        JsonNode* node = add(JsonKind::kBoolean);
        if (node != nullptr) {
            node->is_true = value;
        }
        return node != nullptr;
    }

    bool number_integer(std::int64_t value) { return add_number(value, Exactness::kExact); }

    bool number_unsigned(std::uint64_t value) {
        const bool fits = value <= static_cast<std::uint64_t>(std::numeric_limits<int64_t>::max());
        return fits ? add_number(static_cast<std::int64_t>(value), Exactness::kExact)
                    : add_number(0, Exactness::kNone);
    }

    bool number_float(double /*value*/, const std::string& /*text*/) {
        return add_number(0, Exactness::kNone);
    }

    bool string(std::string& value) {
        JsonNode* node = add(JsonKind::kString);
        if (node != nullptr) {
            node->text = std::move(value);
        }
        return node != nullptr;
    }

    bool binary(nlohmann::json::binary_t& /*value*/) { return false; }

    bool start_object(std::size_t /*size*/) { return open(JsonKind::kObject); }
    bool start_array(std::size_t /*size*/) { return open(JsonKind::kList); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        key_place_ = begin_token();
        end_ = taken_;
        progress_ = JsonProgress::kKey;
        const JsonNode& object = *open_node();
        if (object.child_count >= kKeyCountMax) {
            return stop(key_place_, joined({"expected at most ", std::to_string(kKeyCountMax),
                                            " keys, got one more"}));
        }
        if (const JsonNode* earlier = object.find(name)) {
            findings_->add(
                {earlier->pointer(), key_place_, in_quotes(name),
                 joined({"expected each key once, got ", in_quotes(name), " again (first on line ",
                         std::to_string(earlier->key_place.line), ")"})});
        }
        key_ = std::move(name);
        return true;
    }

    template <typename Exception>
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const Exception& /*exception*/) {
        return stop_at_syntax();
    }

private:
    enum class Exactness { kExact, kNone };

    JsonNode* open_node() const { return open_lists_.empty() ? nullptr : open_lists_.back(); }

    /// Moves to the first character of what the parser has just read.
    FilePlace begin_token() {
        const std::size_t found = text_.find_first_not_of(" \t\r\n,:", end_);
        begin_ = found == std::string_view::npos ? text_.size() : found;
        return places_.at(begin_);
    }

    JsonNode* add(JsonKind kind) {
        const FilePlace place = begin_token();
        end_ = taken_;
        if (tree_->size() >= kValueCountMax) {
            stop(place, joined({"expected at most ", std::to_string(kValueCountMax),
                                " values in the file, got one more"}));
            return nullptr;
        }
        JsonNode* parent = open_node();
        JsonNode& node = tree_->add(parent, kind);
        const bool has_key = parent != nullptr && parent->kind == JsonKind::kObject;
        node.place = place;
        node.key_place = has_key ? key_place_ : place;
        node.key = std::move(key_);
        key_.clear();
        progress_ = progress_in(parent);
        return &node;
    }

    bool add_number(std::int64_t value, Exactness exactness) {
        JsonNode* node = add(JsonKind::kNumber);
        if (node == nullptr) {
            return false;
        }
        --end_;
        node->text = text_.substr(begin_, end_ - begin_);
        node->integer = value;
        node->is_integer = exactness == Exactness::kExact;
        return true;
    }

    bool open(JsonKind kind) {
        JsonNode* node = add(kind);
        if (node == nullptr) {
            return false;
        }
        if (open_lists_.size() == kDepthMax) {
            return stop(node->place,
                        joined({"expected at most ", std::to_string(kDepthMax),
                                " lists and objects inside one another, got one more"}));
        }
        open_lists_.push_back(node);
        progress_ = kind == JsonKind::kList ? JsonProgress::kListBegan : JsonProgress::kObjectBegan;
        return true;
    }

    bool close() {
        end_ = taken_;
        open_lists_.pop_back();
        progress_ = progress_in(open_node());
        return true;
    }

    static JsonProgress progress_in(const JsonNode* parent) {
        if (parent == nullptr) {
            return JsonProgress::kWholeDocument;
        }
        return parent->kind == JsonKind::kList ? JsonProgress::kValueInList
                                               : JsonProgress::kValueInObject;
    }

    bool stop_at_syntax() {
        SyntaxFault fault = explain_syntax(text_, end_, progress_);
        findings_->add(finding_at(places_.at(fault.offset), {}, std::move(fault.message)));
        return false;
    }

    bool stop(FilePlace place, std::string message) {
        const JsonNode* node = open_node();
        findings_->add(finding_at(place, node == nullptr ? std::string() : node->pointer(),
                                  std::move(message)));
        return false;
    }

    std::string_view text_;
    JsonTree* tree_;
    Findings* findings_;
    PlaceFinder places_;
    std::size_t taken_ = 0;
    std::size_t begin_ = 0;  ///< of what the parser has just read
    std::size_t end_ = 0;    ///< of the same
    JsonProgress progress_ = JsonProgress::kNothing;
    std::vector<JsonNode*> open_lists_;  ///< and objects, outermost first
    std::string key_;
    FilePlace key_place_;
};

}  // namespace

JsonTree parse_json(std::string_view bytes, Findings& findings) {
    if (std::optional<Finding> fault = find_encoding_fault(bytes)) {
        findings.add(*std::move(fault));
        return {};
    }
    JsonTree tree;
    TreeBuilder builder(bytes, tree, findings);
    nlohmann::detail::parser<nlohmann::json, CountingInput> parser(
        CountingInput(bytes, builder.taken()));
    if (!parser.sax_parse(&builder)) {
        return {};
    }
    return tree;
}

}  // namespace drill::pack
