#include "import/redaction.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "import/redaction_words.h"

namespace drill::import {
namespace {

constexpr std::size_t kShownBytesMax = 60;
constexpr std::size_t kTokenShownBytesMax = 6;  ///< enough to find it, too little to use it

/// Common words that stand with a capital and are nobody's name.
constexpr std::string_view kNoNames[] = {"a",
                                         "all",
                                         "also",
                                         "an",
                                         "and",
                                         "api",
                                         "app",
                                         "april",
                                         "as",
                                         "at",
                                         "august",
                                         "aws",
                                         "azure",
                                         "bot",
                                         "but",
                                         "ci",
                                         "cloud",
                                         "cmoc",
                                         "customer",
                                         "customers",
                                         "data",
                                         "database",
                                         "december",
                                         "degraded",
                                         "east",
                                         "editor",
                                         "email",
                                         "eoc",
                                         "europe",
                                         "february",
                                         "for",
                                         "friday",
                                         "from",
                                         "git",
                                         "google",
                                         "hi",
                                         "hub",
                                         "i",
                                         "identified",
                                         "im",
                                         "in",
                                         "incident",
                                         "investigating",
                                         "issue",
                                         "it",
                                         "january",
                                         "july",
                                         "june",
                                         "manager",
                                         "march",
                                         "may",
                                         "monday",
                                         "monitoring",
                                         "new",
                                         "no",
                                         "north",
                                         "november",
                                         "october",
                                         "on",
                                         "operational",
                                         "our",
                                         "outage",
                                         "page",
                                         "partial",
                                         "performance",
                                         "please",
                                         "post",
                                         "practice",
                                         "resolved",
                                         "saturday",
                                         "sending",
                                         "september",
                                         "service",
                                         "some",
                                         "south",
                                         "state",
                                         "status",
                                         "sunday",
                                         "support",
                                         "system",
                                         "thank",
                                         "thanks",
                                         "the",
                                         "there",
                                         "they",
                                         "this",
                                         "thursday",
                                         "to",
                                         "tuesday",
                                         "united",
                                         "update",
                                         "us",
                                         "users",
                                         "utc",
                                         "we",
                                         "web",
                                         "wednesday",
                                         "west",
                                         "while",
                                         "with",
                                         "yes",
                                         "you",
                                         "security",
                                         "engineer",
                                         "call",
                                         "disruption",
                                         "event",
                                         "planned",
                                         "maintenance",
                                         "active"};

/// Walks through the texts of a pack.
class Search {
public:
    explicit Search(const Json& pack) {
        for (const std::string_view each : kNoNames)
            words_.emplace_back(each);
        learn_names(pack);
        std::sort(words_.begin(), words_.end());
    }

    void look_at(const Json& value, const std::string& pointer) {
        if (value.is_string()) {
            const bool is_cast_id = cast_.contains(value.get_ref<const std::string&>());
            if (!is_cast_id)
                look_at_text(value.get_ref<const std::string&>(), pointer);
            return;
        }
        if (!value.is_structured())
            return;
        for (const auto& item : value.items()) {
            if (value.is_array() || !is_reference(item.key()))
                look_at(item.value(), pointer + "/" + item.key());
        }
    }

    std::vector<RedactionFlag> take() { return std::move(flags_); }

private:
    /// Keys whose values nobody reads: names that the pack gives itself, times, conditions.
    static bool is_reference(std::string_view key) {
        constexpr std::string_view kKeys[] = {"id",   "after", "when", "if",         "unless",
                                              "seen", "never", "of",   "components", "containers"};
        return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
    }

    /// Whether each longer word of a title begins with a capital, so that none of them tells much.
    static bool has_only_capitals(const Json& title) {
        if (!title.is_string())
            return false;
        const auto& text = title.get_ref<const std::string&>();
        bool is_first = true;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool is_longer = i + 3 < text.size() && text[i + 3] != ' ';
            if (is_first && is_longer && text[i] >= 'a' && text[i] <= 'z')
                return false;
            is_first = text[i] == ' ';
        }
        return true;
    }

    void learn(const Json& text) {
        if (!text.is_string())
            return;
        std::string word;
        for (const char c : base::folded(text.get_ref<const std::string&>()) + " ") {
            if (c != ' ') {
                word += c;
                continue;
            }
            words_.push_back(std::move(word));
            word.clear();
        }
    }

    /// The pack's own names are nobody's: those of the page and the cast's.
    void learn_names(const Json& pack) {
        if (pack.contains("title") && has_only_capitals(pack["title"]))
            learn(pack["title"]);
        const auto learn_all = [this](const Json& list, const char* key) {
            for (const auto& item : list.items()) {
                if (item.value().is_object() && item.value().contains(key))
                    learn(item.value()[key]);
            }
        };
        if (pack.contains("page") && pack["page"].is_object()) {
            const Json& page = pack["page"];
            if (page.contains("name"))
                learn(page["name"]);
            if (page.contains("components") && page["components"].is_array())
                learn_all(page["components"], "name");
        }
        if (pack.contains("cast") && pack["cast"].is_object()) {
            cast_ = pack["cast"];
            learn_all(pack["cast"], "name");
            learn_all(pack["cast"], "role");
        }
    }

    bool is_known(std::string_view word) const {
        const std::string folded = base::folded(word);
        return std::binary_search(words_.begin(), words_.end(), folded);
    }

    void look_at_text(const std::string& text, const std::string& pointer) {
        std::string_view before;
        bool ends_sentence = true;
        std::size_t begin = 0;
        while (begin < text.size()) {
            const std::size_t end = std::min(text.find_first_of(" \n\t", begin), text.size());
            const std::string_view raw = std::string_view(text).substr(begin, end - begin);
            const std::string_view word = without_edges(raw);
            begin = end + 1;
            if (word.empty())
                continue;
            const std::string_view kind = kind_of(word);
            if (!kind.empty())
                flag(pointer, kind, word);
            const bool is_name = looks_like_name(word) && !is_known(word);
            if (is_name && !before.empty())
                flag(pointer, "person", std::string(before) + " " + std::string(word));
            const char last = raw.back();
            ends_sentence = last == '.' || last == ',' || last == ':' || last == ';';
            before = is_name && !ends_sentence ? word : std::string_view();
        }
    }

    void flag(const std::string& pointer, std::string_view what, std::string_view value) {
        std::string shown(
            base::truncated(value, what == "token" ? kTokenShownBytesMax : kShownBytesMax));
        if (shown.size() < value.size())
            shown += "…";
        const bool is_known_flag = std::any_of(
            flags_.begin(), flags_.end(),
            [&](const RedactionFlag& each) { return each.what == what && each.shown == shown; });
        if (!is_known_flag && flags_.size() < kFlagCountMax)
            flags_.push_back({pointer, std::string(what), std::move(shown)});
    }

    Json cast_ = Json::object();
    std::vector<std::string> words_;  ///< folded, sorted
    std::vector<RedactionFlag> flags_;
};

}  // namespace

std::vector<RedactionFlag> find_flags(const Json& pack) {
    Search search(pack);
    if (pack.contains("page") && pack["page"].is_object() && pack["page"].contains("components"))
        search.look_at(pack["page"]["components"], "/page/components");
    for (const char* key : {"title", "page", "cast", "injects", "expectations", "templates",
                            "maintenances", "hard"}) {
        if (pack.contains(key))
            search.look_at(pack[key], std::string("/") + key);
    }
    return search.take();
}

}  // namespace drill::import
