#include "engine/tickets.h"

#include <algorithm>

#include "base/ascii.h"

namespace drill::engine {
namespace {

std::string_view trimmed(std::string_view tag) {
    const std::size_t first = tag.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return tag.substr(first, tag.find_last_not_of(' ') - first + 1);
}

/// Capitals make no other tag.
bool is_same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return base::small(x) == base::small(y); });
}

}  // namespace

bool Ticket::has_tag(std::string_view tag) const {
    return std::any_of(tags.begin(), tags.end(),
                       [tag](const std::string& each) { return is_same(each, trimmed(tag)); });
}

void Ticket::add_tag(std::string_view tag) {
    if (tags.size() < kTicketTagCountMax && !has_tag(tag))
        tags.emplace_back(trimmed(tag));
}

void Ticket::remove_tag(std::string_view tag) {
    std::erase_if(tags, [tag](const std::string& each) { return is_same(each, trimmed(tag)); });
}

bool Ticket::is_recent() const {
    return std::uint64_t(minutes_before) * 60'000U <=
           std::uint64_t{at_ms} + std::uint64_t{kRecentTicketMinutes} * 60'000U;
}

std::string incident_tag(std::string_view pattern, std::string_view number) {
    const std::size_t place = pattern.find(kTagNumber);
    if (number.empty() || place == std::string_view::npos)
        return {};
    std::string tag(pattern);
    tag.replace(place, kTagNumber.size(), number);
    return tag;
}

}  // namespace drill::engine
