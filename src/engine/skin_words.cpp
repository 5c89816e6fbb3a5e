#include "engine/skin_words.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"

namespace drill::engine {
namespace {

constexpr std::string_view kEverything = "{everything:";

std::string_view offered_title(const Skin& skin, Level level) {
    const auto number = std::min(static_cast<std::size_t>(level), skin.level_count);
    return skin.level_titles[number - 1];
}

std::string_view level_named(const Skin& skin, std::string_view name) {
    Level level{};
    return from_name(name, level) ? offered_title(skin, level) : std::string_view();
}

std::string_view state_named(const Skin& skin, std::string_view name) {
    IncidentState state{};
    const bool is_one = from_name(name, state) && state != IncidentState::kNone;
    return is_one ? title_of(skin, state) : std::string_view();
}

std::string_view field_named(const Skin& skin, std::string_view name) {
    for (std::size_t i = 0; i < kSkinFieldNames.size(); ++i) {
        if (kSkinFieldNames[i] == name)
            return skin.fields[i];
    }
    return {};
}

struct Kind {
    std::string_view opens;
    std::string_view (*word)(const Skin& skin, std::string_view name);
};
constexpr Kind kKinds[] = {
    {"{level:", level_named}, {"{state:", state_named}, {"{field:", field_named}};

/// The kind of the placeholder that begins `text`; null when none does.
const Kind* kind_of(std::string_view text) {
    for (const Kind& kind : kKinds) {
        if (text.substr(0, kind.opens.size()) == kind.opens)
            return &kind;
    }
    return nullptr;
}

/// The word for the placeholder that begins `text`, and its length there; none: empty.
std::string_view word_for(const Skin& skin, std::string_view text, std::size_t& length) {
    const Kind* kind = kind_of(text);
    const std::size_t end = text.find('}');
    if (kind == nullptr || end == std::string_view::npos)
        return {};
    length = end + 1;
    return kind->word(skin, text.substr(kind->opens.size(), end - kind->opens.size()));
}

std::string with_names(const Skin& skin, std::string_view text) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        const std::string_view word =
            text[at] == '{' ? word_for(skin, text.substr(at), length) : std::string_view();
        if (word.empty())
            length = 1;
        filled += word.empty() ? text.substr(at, 1) : word;
        at += length;
    }
    return filled;
}

/// By then names are filled in, so that no brace stands inside another.
std::string with_choices(const Skin& skin, std::string text) {
    for (std::size_t at = text.find(kEverything); at != std::string::npos;
         at = text.find(kEverything, at)) {
        const std::size_t from = at + kEverything.size();
        const std::size_t end = text.find('}', from);
        const std::size_t bar = text.find('|', from);
        if (end == std::string::npos || bar == std::string::npos || bar > end)
            return text;
        const std::string chosen = skin.has_all_cells ? text.substr(from, bar - from)
                                                      : text.substr(bar + 1, end - bar - 1);
        text.replace(at, end + 1 - at, chosen);
        at += chosen.size();
    }
    return text;
}

/// Whether a name of Status.io stands at `at`, alone and with its own capitals.
bool stands_at(std::string_view text, std::size_t at, std::string_view name) {
    const std::size_t end = at + name.size();
    return text.substr(at, name.size()) == name && (at == 0 || !base::is_letter(text[at - 1])) &&
           (end >= text.size() || !base::is_letter(text[end]));
}

std::string with_levels(const Skin& skin, std::string text) {
    static const Skin usual;
    const bool is_usual =
        skin.level_titles == usual.level_titles && skin.level_count == usual.level_count;
    // The longer names first: "Service Disruption" is a part of another one.
    constexpr Level kOrder[] = {Level::kPartial,    Level::kMaintenance, Level::kDegraded,
                                Level::kDisruption, Level::kSecurity,    Level::kOperational};
    std::string worded;
    for (std::size_t at = 0; !is_usual && at < text.size();) {
        const auto* const found =
            std::find_if(std::begin(kOrder), std::end(kOrder),
                         [&](Level level) { return stands_at(text, at, title_of(usual, level)); });
        if (found == std::end(kOrder)) {
            worded += text[at++];
            continue;
        }
        worded += offered_title(skin, *found);
        at += title_of(usual, *found).size();
    }
    return is_usual ? text : worded;
}

}  // namespace

std::string in_words_of(const Skin& skin, std::string_view text) {
    const bool has_braces = text.find('{') != std::string_view::npos;
    // Levels before names: what the skin itself says is not read again.
    std::string worded = with_levels(skin, std::string(text));
    return has_braces ? with_choices(skin, with_names(skin, worded)) : worded;
}

std::string_view broken_placeholder(std::string_view text) {
    static const Skin usual;
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        const std::string_view rest = text.substr(at);
        const std::string_view shown = rest.substr(0, rest.find('}') + 1);
        if (kind_of(rest) != nullptr) {
            std::size_t length = 0;
            if (word_for(usual, rest, length).empty())
                return shown.empty() ? rest : shown;
        } else if (rest.substr(0, kEverything.size()) == kEverything) {
            const std::string named = with_names(usual, rest);
            const std::size_t end = named.find('}');
            if (end == std::string::npos || named.substr(0, end).find('|') == std::string::npos)
                return shown.empty() ? rest : shown;
        }
    }
    return {};
}

}  // namespace drill::engine
