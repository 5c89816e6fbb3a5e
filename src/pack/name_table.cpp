#include "pack/name_table.h"

#include <algorithm>

#include "base/text.h"
#include "pack/finding.h"

namespace drill::pack {
namespace {

constexpr std::size_t kListedCountMax = 24;
constexpr std::size_t kListedBytesMax = 160;

std::string listed(const std::vector<std::string_view>& names) {
    std::string out;
    for (const std::string_view name : names) {
        if (!name.empty()) {
            out = joined({out, out.empty() ? "" : ", ", in_quotes(name)});
        }
    }
    return out;
}

}  // namespace

std::string_view nearest_name(const std::vector<std::string_view>& names, std::string_view name) {
    const std::size_t limit = name.size() < 3 ? 0 : std::min<std::size_t>(3, 1 + name.size() / 4);
    std::size_t least = limit + 1;
    std::string_view nearest;
    for (const std::string_view candidate : names) {
        const std::size_t distance = base::edit_distance(candidate, name, limit);
        if (!candidate.empty() && distance < least && distance < candidate.size()) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

std::string did_you_mean(std::string_view name) {
    return name.empty() ? std::string() : joined({"; did you mean ", in_quotes(name), "?"});
}

std::string hint_for(const std::vector<std::string_view>& names, std::string_view name) {
    const std::string_view nearest = nearest_name(names, name);
    if (!nearest.empty()) {
        return did_you_mean(nearest);
    }
    const std::string all = names.size() <= kListedCountMax ? listed(names) : std::string();
    const bool is_listed = !all.empty() && all.size() <= kListedBytesMax;
    return is_listed ? joined({"; known: ", all}) : std::string();
}

int NameTable::find(std::string_view name) const {
    if (name.empty()) {
        return -1;
    }
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

}  // namespace drill::pack
