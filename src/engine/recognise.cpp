#include "engine/recognise.h"

#include <algorithm>

#include "base/text.h"

namespace drill::engine {
namespace {

bool contains_any(const std::string& folded_text, const std::vector<std::string>& folded_phrases) {
    return std::any_of(folded_phrases.begin(), folded_phrases.end(),
                       [&](const std::string& phrase) {
                           return base::contains_phrase(folded_text, phrase) ||
                                  base::contains_phrase(folded_text, "@" + phrase);
                       });
}

}  // namespace

Recognised recognise(const Scenario& scenario, std::string_view text) {
    const std::string folded_text = base::folded(text);
    Recognised found;
    for (std::size_t i = 0; i < scenario.phrase_lists.size(); ++i) {
        if (contains_any(folded_text, scenario.phrase_lists[i].folded_phrases)) {
            found.phrases |= std::uint64_t{1} << i;
        }
    }
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        if (contains_any(folded_text, scenario.cast[i].folded_names)) {
            found.addressed = static_cast<std::uint16_t>(found.addressed | 1U << i);
        }
    }
    return found;
}

}  // namespace drill::engine
