#include "base/address.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"

namespace drill::base {
namespace {

bool is_alphanumeric(char c) {
    return is_letter(c) || is_digit(c);
}

/// "word.example": labels parted by dots, the last one of letters.
bool is_host(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3) {
        return false;
    }
    const bool is_word =
        std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                    [](char c) { return c > '9' && is_alphanumeric(c); });
    return is_word && host.find("..") == std::string_view::npos &&
           std::all_of(host.begin(), host.end(),
                       [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; });
}

}  // namespace

std::string_view address_in(std::string_view word) {
    const auto is_edge = [](char c) { return std::string_view("([<\"'.,;:!?>])").find(c) < 15; };
    while (!word.empty() && is_edge(word.front())) {
        word.remove_prefix(1);
    }
    while (!word.empty() && is_edge(word.back())) {
        word.remove_suffix(1);
    }
    const std::size_t colon = word.find("://");
    const bool has_scheme = colon != std::string_view::npos;
    if (has_scheme && word.substr(0, colon) != "https" && word.substr(0, colon) != "http") {
        return {};
    }
    const std::string_view rest = has_scheme ? word.substr(colon + 3) : word;
    const std::size_t slash = rest.find('/');
    const std::string_view host = rest.substr(0, slash);
    constexpr std::string_view kReserved = ".example";
    const bool is_named =
        host.size() > kReserved.size() && host.substr(host.size() - kReserved.size()) == kReserved;
    const bool is_address = has_scheme || slash != std::string_view::npos || is_named;
    return is_address && is_host(host) ? word : std::string_view();
}

std::string_view before_address(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", begin), text.size());
        std::string_view word = text.substr(begin, end - begin);
        // One without a space before it is an address all the same.
        const std::string_view head = word.substr(0, word.find("://"));
        if (head.size() < word.size() && head.ends_with("https"))
            word.remove_prefix(head.size() - 5);
        else if (head.size() < word.size() && head.ends_with("http"))
            word.remove_prefix(head.size() - 4);
        const std::string_view address = address_in(word);
        if (!address.empty())
            return text.substr(0, static_cast<std::size_t>(address.data() - text.data()));
        begin = end + 1;
    }
    return text;
}

}  // namespace drill::base
