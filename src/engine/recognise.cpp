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

/// Whether a phrase list that takes in an intent is heard in a line that means it.
bool is_meant(const PhraseList& list, const Understood& understood) {
    const bool fits = list.state == IncidentState::kNone || list.state == understood.state;
    return fits && (list.intents & understood.intents) != 0;
}

CellSet named_cells(const Setting& setting, const std::string& folded_text) {
    std::vector<std::string> names;
    for (const Component& component : setting.components) {
        std::string name = base::folded(component.name);
        names.push_back(base::contains_phrase(folded_text, name) ? std::move(name) : std::string());
    }
    CellSet cells;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool is_part = std::any_of(names.begin(), names.end(), [&](const std::string& other) {
            return other.size() > names[i].size() && base::contains_phrase(other, names[i]);
        });
        if (names[i].empty() || is_part)
            continue;
        for (const int cell : setting.components[i].cells)
            cells.add(cell);
    }
    return cells;
}

Recognised words_in(const Scenario& scenario, const std::string& folded_text) {
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

}  // namespace

Recognised recognise(const Scenario& scenario, std::string_view text) {
    return words_in(scenario, base::folded(text));
}

RecognisedLine recognise_line(const Scenario& scenario, std::string_view text) {
    const std::string folded_text = base::folded(text);
    RecognisedLine line{words_in(scenario, folded_text), understand(scenario.language.get(), text),
                        named_cells(scenario.setting, folded_text)};
    for (std::size_t i = 0; i < scenario.phrase_lists.size(); ++i) {
        if (is_meant(scenario.phrase_lists[i], line.understood))
            line.words.phrases |= std::uint64_t{1} << i;
    }
    const unsigned none = 1U << static_cast<unsigned>(Intent::kNone);
    if (line.words.phrases != 0)
        line.understood.intents = static_cast<std::uint8_t>(line.understood.intents & ~none);
    return line;
}

}  // namespace drill::engine
