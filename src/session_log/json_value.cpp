#include "session_log/json_value.h"

#include <cstddef>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "session_log/log_format.h"

namespace drill::session_log {
namespace {

constexpr std::size_t kEventsDepth = 2;  ///< the open containers inside the list of events

/// Builds values from the parser's calls; every call answers whether to go on.
class LineBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    LineBuilder(JsonValue& line, const EventSink& sink) : line_(line), sink_(sink) {}

    std::string take_problem() { return std::move(problem_); }

    bool null() override { return add(JsonValue{}); }

    bool boolean(bool value) override {
        JsonValue json;
        json.kind = JsonKind::kBoolean;
        json.boolean = value;
        return add(std::move(json));
    }

    bool number_integer(std::int64_t value) override {
        JsonValue json;
        json.kind = JsonKind::kInteger;
        json.integer = value;
        return add(std::move(json));
    }

    bool number_unsigned(std::uint64_t value) override {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return refuse("expected a smaller number, got " + std::to_string(value));
        }
        return number_integer(static_cast<std::int64_t>(value));
    }

    bool number_float(double, const std::string& written) override {
        return refuse("expected a whole number, got " + written.substr(0, 40));
    }

    bool string(std::string& value) override {
        if (value.size() > kTextBytesMax) {
            return refuse("expected a text of at most " + std::to_string(kTextBytesMax) +
                          " bytes, got " + std::to_string(value.size()));
        }
        JsonValue json;
        json.kind = JsonKind::kText;
        json.text = std::move(value);
        return add(std::move(json));
    }

    bool binary(binary_t&) override { return refuse("expected JSON text"); }

    bool start_object(std::size_t) override { return open(JsonKind::kObject); }
    bool start_array(std::size_t) override { return open(JsonKind::kList); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& name) override {
        JsonValue& object = *open_.back();
        if (object.keys.size() == kObjectKeysMax) {
            return refuse("expected at most " + std::to_string(kObjectKeysMax) +
                          " keys in an object");
        }
        if (name.size() > kTextBytesMax) {
            return refuse("expected a shorter key");
        }
        object.keys.push_back(std::move(name));
        return true;
    }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        return refuse("expected JSON, got something else at byte " + std::to_string(position));
    }

private:
    bool refuse(std::string problem) {
        if (problem_.empty()) {
            problem_ = std::move(problem);
        }
        return false;
    }

    bool is_event_list() const {
        return open_.size() == kEventsDepth && open_[0]->keys.back() == "events" &&
               open_[1]->kind == JsonKind::kList;
    }

    /// Places `json` where the parser is; the place is a list, an object after its key, or the
    /// root.
    JsonValue* place(JsonValue json) {
        if (open_.empty()) {
            line_ = std::move(json);
            return &line_;
        }
        JsonValue& parent = *open_.back();
        if (parent.kind == JsonKind::kList && parent.items.size() == kListItemsMax) {
            refuse("expected at most " + std::to_string(kListItemsMax) + " items in a list");
            return nullptr;
        }
        parent.items.push_back(std::move(json));
        return &parent.items.back();
    }

    bool add(JsonValue json) {
        if (open_.empty()) {
            return refuse("expected an object");
        }
        if (is_event_list()) {
            return refuse("expected an event, which is an object");
        }
        return place(std::move(json)) != nullptr;
    }

    bool open(JsonKind kind) {
        if (open_.size() == kDepthMax) {
            return refuse("expected at most " + std::to_string(kDepthMax) + " levels of nesting");
        }
        if (open_.empty() && kind != JsonKind::kObject) {
            return refuse("expected an object");
        }
        JsonValue json;
        json.kind = kind;
        JsonValue* placed = place(std::move(json));
        if (placed == nullptr) {
            return false;
        }
        // Stays valid: a container's siblings are added only after it is closed.
        open_.push_back(placed);
        return true;
    }

    bool close() {
        open_.pop_back();
        if (!is_event_list()) {
            return true;
        }
        std::string problem = sink_(open_.back()->items.back());
        open_.back()->items.clear();
        return problem.empty() || refuse(std::move(problem));
    }

    JsonValue& line_;
    const EventSink& sink_;
    std::vector<JsonValue*> open_;  ///< the containers not yet closed, outermost first
    std::string problem_;
};

}  // namespace

const JsonValue* JsonValue::member(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == key) {
            return &items[i];
        }
    }
    return nullptr;
}

std::string read_json_line(std::string_view text, JsonValue& line, const EventSink& sink) {
    LineBuilder builder(line, sink);
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
        return {};
    }
    std::string problem = builder.take_problem();
    return problem.empty() ? "expected JSON" : problem;
}

}  // namespace drill::session_log
