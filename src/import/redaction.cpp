#include "import/redaction.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace drill::import {
namespace {

constexpr std::size_t kTokenBytesMin = 20;
constexpr std::size_t kShownBytesMax = 60;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z');
}

std::size_t count_of(std::string_view text, bool (*is_wanted)(char)) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_wanted));
}

bool begins_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

bool ends_with(std::string_view text, std::string_view with) {
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

/// "glpat-…", "AKIA…", or a long word of letters and digits that no language has.
bool is_token(std::string_view word) {
    constexpr std::string_view kPrefixes[] = {
        "glpat-", "gldt-", "glrt-", "ghp_", "gho_",     "ghs_", "github_pat_", "xoxb-", "xoxp-",
        "AKIA",   "ASIA",  "eyJ",   "sk-",  "sk_live_", "AIza", "npm_",        "hvs."};
    const bool has_prefix =
        std::any_of(std::begin(kPrefixes), std::end(kPrefixes), [word](std::string_view prefix) {
            return begins_with(word, prefix) && word.size() >= prefix.size() + 8;
        });
    if (has_prefix)
        return true;
    const bool is_one_word = std::all_of(word.begin(), word.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '+' || c == '/' ||
               c == '=';
    });
    const std::size_t dashes = static_cast<std::size_t>(std::count(word.begin(), word.end(), '-'));
    return is_one_word && word.size() >= kTokenBytesMin && count_of(word, is_digit) >= 4 &&
           count_of(word, is_letter) >= 4 && dashes * 5 <= word.size() &&
           word.find('/') == std::string_view::npos;
}

bool is_ip_address(std::string_view word) {
    const std::string_view bare = word.substr(0, word.find('/'));
    const bool is_four =
        std::count(bare.begin(), bare.end(), '.') == 3 &&
        std::all_of(bare.begin(), bare.end(), [](char c) { return is_digit(c) || c == '.'; }) &&
        count_of(bare, is_digit) >= 4;
    const bool is_six =
        std::count(bare.begin(), bare.end(), ':') >= 3 &&
        std::all_of(bare.begin(), bare.end(), [](char c) {
            return is_digit(c) || c == ':' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    return is_four || is_six;
}

/// A last label that makes a word with dots an address: "example.com", not "14.9.2" or "e.g".
bool ends_in_domain(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return false;
    const std::string_view last = host.substr(dot + 1);
    constexpr std::string_view kFiles[] = {"json", "md", "txt", "yml", "yaml", "log",
                                           "html", "rb", "js",  "py",  "csv",  "png"};
    return last.size() >= 2 && count_of(last, is_letter) == last.size() &&
           std::find(std::begin(kFiles), std::end(kFiles), last) == std::end(kFiles) &&
           host.find("..") == std::string_view::npos;
}

std::string_view host_in(std::string_view word) {
    const std::size_t scheme = word.find("://");
    if (scheme != std::string_view::npos)
        word.remove_prefix(scheme + 3);
    return word.substr(0, word.find_first_of("/:?#"));
}

/// Reserved for examples (RFC 2606): nobody's.
bool is_reserved(std::string_view host) {
    constexpr std::string_view kReserved[] = {
        ".example", ".test", ".invalid", "example.com", "example.org", "example.net", "localhost"};
    return std::any_of(std::begin(kReserved), std::end(kReserved),
                       [host](std::string_view each) { return ends_with(host, each); });
}

/// "redis-03", "web-01-sv": letters, a dash, digits; or a name inside a network.
bool is_machine(std::string_view word) {
    if (ends_with(word, ".internal") || ends_with(word, ".local") || ends_with(word, ".lan"))
        return true;
    if (!std::all_of(word.begin(), word.end(), [](char c) {
            return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_';
        }))
        return false;
    const std::size_t dash = word.find_last_of("-_");
    if (dash == std::string_view::npos || dash < 2 || dash + 1 == word.size())
        return false;
    const std::string_view tail = word.substr(dash + 1);
    const bool has_number = tail.size() >= 2 && count_of(tail, is_digit) == tail.size();
    const bool is_chain = std::count(word.begin(), word.end(), '-') >= 2;
    return is_small(word[0]) && count_of(word, is_capital) == 0 &&
           (has_number || (is_chain && count_of(word, is_digit) > 0)) && !begins_with(word, "inc-");
}

std::string_view without_edges(std::string_view word) {
    constexpr std::string_view kEdges = "([<{\"'`.,;!?>})]*:";
    while (!word.empty() && kEdges.find(word.front()) != std::string_view::npos)
        word.remove_prefix(1);
    while (!word.empty() && kEdges.find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

/// What a single word is; empty when nothing to flag.
std::string_view kind_of(std::string_view word) {
    if (word.size() < 3 || begins_with(word, "#"))
        return {};
    const std::size_t at = word.find('@');
    if (at == 0) {
        const std::string handle = base::folded(word.substr(1));
        const bool is_role = handle == "cmoc" || handle == "im" || handle == "eoc" ||
                             handle == "here" || handle == "channel" || handle == "imoc";
        return is_role || count_of(word, is_letter) == 0 ? std::string_view()
                                                         : "handle of a person";
    }
    if (at != std::string_view::npos && at + 1 < word.size() &&
        word.find('.', at) != std::string_view::npos)
        return is_reserved(word) ? std::string_view() : "e-mail address";
    if (is_token(word))
        return "token";
    if (is_ip_address(word))
        return "network address";
    const std::string_view host = host_in(word);
    const bool has_scheme = word.find("://") != std::string_view::npos;
    if (is_reserved(host))
        return {};
    if (has_scheme)
        return "web address";
    if (is_machine(word))
        return "host name";
    return ends_in_domain(host) ? std::string_view("host name") : std::string_view();
}

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

bool looks_like_name(std::string_view word) {
    return word.size() >= 2 && word.size() <= 24 && is_capital(word[0]) &&
           std::all_of(word.begin() + 1, word.end(),
                       [](char c) { return is_small(c) || c == '-' || c == '\''; });
}

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
            if (is_first && is_longer && is_small(text[i]))
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
        std::string shown(base::truncated(value, what == "token" ? 6 : kShownBytesMax));
        if (shown.size() < value.size())
            shown += "…";
        const bool is_known_flag = std::any_of(
            flags_.begin(), flags_.end(),
            [&](const RedactionFlag& each) { return each.what == what && each.shown == shown; });
        if (!is_known_flag && flags_.size() < kFlagCountMax)
            flags_.push_back({pointer, std::string(what), std::move(shown)});
    }

    std::vector<std::string> words_;  ///< folded, sorted
    std::vector<RedactionFlag> flags_;
};

}  // namespace

std::vector<RedactionFlag> find_flags(const Json& pack) {
    Search search(pack);
    if (pack.contains("page") && pack["page"].is_object() && pack["page"].contains("components"))
        search.look_at(pack["page"]["components"], "/page/components");
    for (const char* key :
         {"title", "page", "cast", "injects", "expectations", "templates", "hard"}) {
        if (pack.contains(key))
            search.look_at(pack[key], std::string("/") + key);
    }
    return search.take();
}

}  // namespace drill::import
