#include "import/redaction_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "base/ascii.h"
#include "base/text.h"

namespace drill::import {
namespace {

using base::is_capital;
using base::is_digit;
using base::is_letter;
using base::is_small_letter;

constexpr std::size_t kTokenBytesMin = 20;

bool is_small(char c) {
    return is_small_letter(c) || static_cast<unsigned char>(c) >= 0x80;
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

}  // namespace

std::string_view without_edges(std::string_view word) {
    constexpr std::string_view kEdges = "([<{\"'`.,;!?>})]*:";
    while (!word.empty() && kEdges.find(word.front()) != std::string_view::npos)
        word.remove_prefix(1);
    while (!word.empty() && kEdges.find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

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

bool looks_like_name(std::string_view word) {
    return word.size() >= 2 && word.size() <= 24 && is_capital(word[0]) &&
           std::all_of(word.begin() + 1, word.end(),
                       [](char c) { return is_small(c) || c == '-' || c == '\''; });
}

}  // namespace drill::import
